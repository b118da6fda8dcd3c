package dev.portalaccess.testkit.recording;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A link with a code in its fragment, or in its query; a class, so that it never prints itself. */
final class ActivationLink {

    private static final Pattern FORM = Pattern.compile("https?://[^\\s#?]+(?:#|\\?code=)(\\S+)");

    private final String text;
    private final String code;

    private ActivationLink(String text, String code) {
        this.text = text;
        this.code = code;
    }

    /** The link that is all of this line, blanks around it aside. */
    static Optional<ActivationLink> in(CharSequence line) {
        Matcher link = FORM.matcher(line.toString().strip());
        return link.matches() ? Optional.of(new ActivationLink(link.group(), link.group(1))) : Optional.empty();
    }

    String text() {
        return text;
    }

    String code() {
        return code;
    }
}
