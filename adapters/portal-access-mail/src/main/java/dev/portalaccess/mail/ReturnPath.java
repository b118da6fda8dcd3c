package dev.portalaccess.mail;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.text.Mail;
import java.util.Optional;
import java.util.function.Function;

/**
 * The address that receives a mail's failure reports. A program should read its mail; see {@link BounceReader}.
 *
 * <p>Immutable if the host's function is.
 */
public final class ReturnPath {

    /** The limit in RFC 5321, 4.5.3.1.1. */
    private static final int LONGEST_LOCAL_PART = 64;

    private final Function<Mail.Envelope, Optional<EmailAddress>> path;

    private ReturnPath(Function<Mail.Envelope, Optional<EmailAddress>> path) {
        this.path = path;
    }

    /**
     * Returns an address for each attempt: {@code bounces@example.org} becomes {@code bounces+ATTEMPT@example.org}, so
     * that the address of a returned mail identifies the attempt, on every server.
     *
     * <p>The mailbox must accept mail with a tag after {@code +}. The part before the {@code @} may have 10 octets,
     * because an attempt's id has 53 and a mailbox name at most 64. A mail without such an address is deferred
     * with the code {@code return-path}.
     *
     * @param base the practice's address for returned mail
     */
    public static ReturnPath perAttempt(Function<PracticeId, EmailAddress> base) {
        requireNonNull(base, "base");
        return new ReturnPath(envelope -> tagged(base.apply(envelope.practice()), envelope.attempt()));
    }

    /**
     * Returns one address for all mail of a practice. A returned mail is then recognised only if the servers on the way
     * support RFC 3461.
     *
     * @param base the practice's address for returned mail
     */
    public static ReturnPath of(Function<PracticeId, EmailAddress> base) {
        requireNonNull(base, "base");
        return new ReturnPath(envelope -> Optional.of(base.apply(envelope.practice())));
    }

    /** Returns a return path that is the sender of the mail. It works in the same way as {@link #of}. */
    public static ReturnPath sender() {
        return new ReturnPath(envelope -> Optional.of(envelope.from()));
    }

    private static Optional<EmailAddress> tagged(EmailAddress base, String attempt) {
        String address = base.value();
        int at = address.indexOf('@');
        String local = address.substring(0, at) + "+" + attempt;
        return isTag(attempt) && local.length() <= LONGEST_LOCAL_PART
                ? EmailAddress.parse(local + address.substring(at))
                : Optional.empty();
    }

    // Behind the last plus of the address, all of the tag has to be found again.
    private static boolean isTag(String attempt) {
        return attempt.chars().allMatch(c -> c > ' ' && c <= '~' && c != '+');
    }

    /** Returns the address for the mail; empty if the host has no usable one. */
    Optional<EmailAddress> of(Mail.Envelope envelope) {
        try {
            return path.apply(envelope);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Returns a text without any address. */
    @Override
    public String toString() {
        return "ReturnPath";
    }
}
