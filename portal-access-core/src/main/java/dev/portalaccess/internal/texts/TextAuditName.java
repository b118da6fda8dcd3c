package dev.portalaccess.internal.texts;

import dev.portalaccess.model.text.TextKey;
import java.util.Locale;

/** The name of a text in the audit trail (PA-110). */
final class TextAuditName {

    private TextAuditName() {}

    /** Returns the name, for instance {@code activation_link.email.es}. */
    static String of(TextKey occasion) {
        String kindAndChannel = (occasion.kind() + "." + occasion.channel()).toLowerCase(Locale.ROOT);
        return kindAndChannel + "." + occasion.language().toLanguageTag();
    }
}
