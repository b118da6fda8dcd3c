package dev.portalaccess.mail.internal.smtp;

import dev.portalaccess.spi.TransportAnswer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the server answered, without its words: those may quote an address.
 *
 * @param number the three digits, less if there were none
 * @param code the enhanced status code (RFC 3463) if one was given, or else the three digits
 */
record SmtpReply(int number, String code) {

    /** RFC 6531: a letter outside ASCII in an address, and a server that does not know any. */
    static final String NO_SUCH_ADDRESSES = "5.6.7";

    private static final int CLOSING = 421;
    private static final Pattern ENHANCED =
            Pattern.compile("[245][0-9]{2}[ -]([245]\\.[0-9]{1,3}\\.[0-9]{1,3})(?: |\\R|$)");

    static SmtpReply of(int number, @Nullable String text) {
        Matcher enhanced = ENHANCED.matcher(text == null ? "" : text);
        boolean fits = enhanced.lookingAt()
                && enhanced.group(1).charAt(0) == enhanced.group().charAt(0);
        return new SmtpReply(number, fits ? enhanced.group(1) : String.valueOf(number));
    }

    boolean isPositive() {
        return number / 100 == 2;
    }

    /** Whether it says no to this one thing, and the conversation can go on. */
    boolean isRefusal() {
        return (number / 100 == 4 || number / 100 == 5) && number != CLOSING;
    }

    boolean isNegative() {
        return isRefusal() || number == CLOSING;
    }

    /** What it means for the mail, once it {@link #isNegative}. */
    TransportAnswer refusal() {
        return number / 100 == 5 && !isAboutTheLogin() ? TransportAnswer.refused(code) : TransportAnswer.deferred(code);
    }

    // 530 to 538 (RFC 4954): the server wants another login or another line, whatever the mail.
    private boolean isAboutTheLogin() {
        return number >= 530 && number < 540;
    }
}
