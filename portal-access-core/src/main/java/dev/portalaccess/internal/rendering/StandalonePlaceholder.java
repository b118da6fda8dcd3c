package dev.portalaccess.internal.rendering;

import dev.portalaccess.model.text.TextBlock;
import dev.portalaccess.texts.Placeholder;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PA-140: a placeholder that fills a paragraph. */
final class StandalonePlaceholder {

    private static final Pattern FORM = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

    private StandalonePlaceholder() {}

    /** Returns the placeholder that forms the whole block, if there is one. */
    static Optional<Placeholder> find(TextBlock written) {
        Matcher form = FORM.matcher(written.text());
        return written.kind() == TextBlock.Kind.PARAGRAPH && form.matches()
                ? Placeholder.named(form.group(1)).filter(Placeholder::standsAlone)
                : Optional.empty();
    }
}
