package dev.portalaccess.internal.seal;

import dev.portalaccess.model.text.TextKey;
import java.util.Locale;

/** The name of a practice's own text in the audit trail and under its seal; it never changes. */
public final class TextName {

    private TextName() {}

    /** Returns the name, for instance {@code activation_link.email.es}. */
    public static String of(TextKey occasion) {
        String kindAndChannel = (occasion.kind() + "." + occasion.channel()).toLowerCase(Locale.ROOT);
        return kindAndChannel + "." + occasion.language().toLanguageTag();
    }
}
