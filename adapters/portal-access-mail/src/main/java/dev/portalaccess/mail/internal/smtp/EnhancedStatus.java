package dev.portalaccess.mail.internal.smtp;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An enhanced status code (RFC 3463) in the first line of an answer.
 *
 * @param type 2, 4 or 5
 * @param subject what it is about, such as 1 for addresses
 * @param detail the number within the subject
 */
record EnhancedStatus(int type, int subject, int detail) {

    private static final Pattern FORM =
            Pattern.compile("[245][0-9]{2}[ -][#(]?([245])\\.([0-9]{1,3})\\.([0-9]{1,3})(?=[ :;,)]|\\R|$)");

    static Optional<EnhancedStatus> in(String answer) {
        Matcher found = FORM.matcher(answer);
        return found.lookingAt()
                ? Optional.of(new EnhancedStatus(number(found, 1), number(found, 2), number(found, 3)))
                : Optional.empty();
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    /** Reports whether the code says no more than yes or no. */
    boolean isUndefined() {
        return subject == 0;
    }

    String text() {
        return type + "." + subject + "." + detail;
    }
}
