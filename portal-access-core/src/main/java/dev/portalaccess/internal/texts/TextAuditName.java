package dev.portalaccess.internal.texts;

import dev.portalaccess.model.text.TextKey;
import java.util.Locale;

/** PA-110: what the audit trail calls a text. */
final class TextAuditName {

    private TextAuditName() {}

    /** For instance {@code activation_link.email.es}. */
    static String of(TextKey occasion) {
        String kindAndChannel = (occasion.kind() + "." + occasion.channel()).toLowerCase(Locale.ROOT);
        return kindAndChannel + "." + occasion.language().toLanguageTag();
    }
}
