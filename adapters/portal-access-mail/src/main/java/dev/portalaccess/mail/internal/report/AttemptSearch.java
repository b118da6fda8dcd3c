package dev.portalaccess.mail.internal.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The ids of attempts and messages in texts. An id has 26 symbols of Crockford's Base32; an attempt has two, with a dot
 * between them. No other server's ids look like that, and an address that was rewritten on its way still has it.
 */
final class AttemptSearch {

    private static final String ID = "[0-9a-hjkmnp-tv-z]{26}";
    private static final String EDGE = "(?<![0-9A-Za-z.])";

    /** An attempt; before it a plus, or the code of one in a command (RFC 3461, 4). */
    static final Pattern ATTEMPT =
            Pattern.compile("(?i)(?:" + EDGE + "|(?<=[+]2B))(" + ID + "\\." + ID + ")(?![0-9A-Za-z])");

    /** A message, in a Message-ID. */
    private static final Pattern MESSAGE = Pattern.compile("(?i)" + EDGE + "(" + ID + ")@");

    /** The most attempts; a report is about one. */
    private static final int MOST = 8;

    private final Set<String> attempts = new LinkedHashSet<>();
    private Optional<String> message = Optional.empty();

    void lookInto(Stream<String> texts) {
        texts.forEach(this::lookInto);
    }

    void lookInto(String text) {
        Matcher found = ATTEMPT.matcher(text);
        while (attempts.size() < MOST && found.find()) {
            attempts.add(found.group(1).toLowerCase(Locale.ROOT));
        }
    }

    void lookForMessage(Stream<String> texts) {
        message = message.or(() -> texts.map(MESSAGE::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .findFirst());
    }

    List<String> attempts() {
        return List.copyOf(attempts);
    }

    /** Returns the message, unless an attempt says more. */
    Optional<String> message() {
        return attempts.isEmpty() ? message : Optional.empty();
    }

    boolean isFruitless() {
        return attempts.isEmpty() && message.isEmpty();
    }
}
