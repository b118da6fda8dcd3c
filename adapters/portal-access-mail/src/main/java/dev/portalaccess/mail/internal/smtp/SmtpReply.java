package dev.portalaccess.mail.internal.smtp;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The server's answer without its text, which may contain an address.
 *
 * @param number the three digits; fewer if the answer had none
 * @param status the enhanced status code (RFC 3463), if there is one
 * @param words what the text points at
 * @param namesParameter whether the text names a parameter of a command
 */
record SmtpReply(int number, Optional<EnhancedStatus> status, AnswerWords words, boolean namesParameter) {

    /** The code for an address with a letter outside ASCII and a server that does not support it (RFC 6531). */
    static final String NO_SUCH_ADDRESSES = "5.6.7";

    private static final int CLOSING = 421;

    /** An address or a mailbox; a code about these is no complaint about a parameter. */
    private static final Set<Integer> ABOUT_THE_READER = Set.of(1, 2);

    /** The answers that complain about a command or its parameters (RFC 5321, 4.2.2). */
    private static final Set<Integer> ABOUT_A_COMMAND = Set.of(500, 501, 502, 503, 504, 555);

    static SmtpReply of(int number, @Nullable String text) {
        String answer = text == null ? "" : text;
        return new SmtpReply(
                number, EnhancedStatus.in(answer), AnswerWords.in(answer), AnswerWords.nameParameter(answer));
    }

    /** Returns the enhanced status code if it agrees with the three digits, or else the digits. */
    String code() {
        return status.filter(any -> any.type() == number / 100)
                .map(EnhancedStatus::text)
                .orElseGet(() -> String.valueOf(number));
    }

    boolean isPositive() {
        return number / 100 == 2;
    }

    boolean isPermanent() {
        return number / 100 == 5;
    }

    /** Reports whether the answer refuses only this step, so that the conversation can continue. */
    boolean isRefusal() {
        return (number / 100 == 4 || number / 100 == 5) && number != CLOSING;
    }

    boolean isNegative() {
        return isRefusal() || number == CLOSING;
    }

    /** Reports whether the server wants another login or another line, whatever the mail (RFC 4954: 530 to 538). */
    boolean isAboutTheLogin() {
        return number >= 530 && number < 540;
    }

    /**
     * Reports whether the answer may be about the parameters of a command, so that the command without them is worth a
     * try.
     */
    boolean isAboutParameters() {
        int subject = status.map(EnhancedStatus::subject).orElse(0);
        boolean aboutCommand = subject == 5 || (subject == 0 && ABOUT_A_COMMAND.contains(number)) || number == 555;
        return isRefusal()
                && !isAboutTheLogin()
                && !ABOUT_THE_READER.contains(subject)
                && (aboutCommand || namesParameter);
    }
}
