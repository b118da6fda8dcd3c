package dev.portalaccess.internal.text;

import dev.portalaccess.model.Passage;
import dev.portalaccess.texts.Placeholder;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PA-140: a placeholder that is a paragraph of its own. */
final class Alone {

    private static final Pattern FORM = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

    private Alone() {}

    /** The placeholder that a passage consists of, if it is one that does. */
    static Optional<Placeholder> in(Passage written) {
        Matcher form = FORM.matcher(written.text());
        return written.kind() == Passage.Kind.PARAGRAPH && form.matches()
                ? Placeholder.named(form.group(1)).filter(Placeholder::standsAlone)
                : Optional.empty();
    }
}
