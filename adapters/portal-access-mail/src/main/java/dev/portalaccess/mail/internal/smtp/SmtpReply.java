package dev.portalaccess.mail.internal.smtp;

import dev.portalaccess.spi.TransportAnswer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The server's answer without its text, which may contain an address.
 *
 * @param number the three digits; fewer if the answer had none
 * @param code the enhanced status code (RFC 3463) if there is one, or else the three digits
 */
record SmtpReply(int number, String code) {

    /** The code for an address with a letter outside ASCII and a server that does not support it (RFC 6531). */
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

    /** Reports whether the answer refuses only this step, so that the conversation can continue. */
    boolean isRefusal() {
        return (number / 100 == 4 || number / 100 == 5) && number != CLOSING;
    }

    boolean isNegative() {
        return isRefusal() || number == CLOSING;
    }

    /** Returns the result for the mail if the answer {@link #isNegative}. */
    TransportAnswer refusal() {
        return number / 100 == 5 && !isAboutTheLogin() ? TransportAnswer.refused(code) : TransportAnswer.deferred(code);
    }

    // 530 to 538 (RFC 4954): the server wants another login or another line, whatever the mail.
    private boolean isAboutTheLogin() {
        return number >= 530 && number < 540;
    }
}
