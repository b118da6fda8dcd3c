package dev.portalaccess.testkit.recording;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link with a code in its fragment or in its query. It is a class and not a record, so that it never prints itself.
 */
final class RecordedLink {

    private static final Pattern FORM = Pattern.compile("https?://[^\\s#?]+(?:#|\\?code=)(\\S+)");

    private final String text;
    private final String code;

    private RecordedLink(String text, String code) {
        this.text = text;
        this.code = code;
    }

    /** Returns the link if the line consists of a link only, apart from surrounding blanks. */
    static Optional<RecordedLink> in(CharSequence line) {
        Matcher link = FORM.matcher(line.toString().strip());
        return link.matches() ? Optional.of(new RecordedLink(link.group(), link.group(1))) : Optional.empty();
    }

    String text() {
        return text;
    }

    String code() {
        return code;
    }
}
