package dev.portalaccess.mail;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.EmailAddress;
import java.util.List;
import java.util.Optional;

/**
 * PA-126: what a message in the mailbox for returned mail says about a mail that was sent.
 *
 * <p>It came from outside: anybody can write one, so an attempt that does not exist is nothing unusual, and the library
 * ignores it. The id of an attempt is known only to servers that carried the mail and to its readers.
 *
 * @param kind what it says
 * @param attempts the ids of attempts found in it, in small letters, those from the most reliable place first; usually
 *     one or none
 * @param message the id of a message, if only that was found: which of its copies came back is then not known
 * @param code an enhanced status code (RFC 3463), such as {@code 5.1.1}, or {@code 4.4.1} for a mail that was tried for
 *     too long; {@code 5.0.0} if the report has none. It has a meaning only with a report
 * @param returnedTo the address it came back to, in small letters and without the attempt, which identifies the
 *     practice; empty if the message does not say
 */
public record ReturnedMail(
        Kind kind, List<String> attempts, Optional<String> message, String code, Optional<EmailAddress> returnedTo) {

    /** What a message says about a mail that was sent. */
    public enum Kind {
        /** The mail came back for good; report it to the portal. */
        BOUNCED,
        /** The mail is late, and its server still tries; there is nothing to do. */
        DELAYED,
        /**
         * It is about the mail and is not from a reader, but does not clearly say that the mail failed, or which copy
         * of it. Report it to the portal as doubtful: staff see it, and nothing stops working because of it.
         */
        DOUBTFUL,
        /** It is about the mail, which did not fail: it arrived, was passed on, read or answered. */
        NO_FAILURE,
        /** It names no mail of the library: spam, or a report about somebody else's mail. */
        NOT_OURS
    }

    public ReturnedMail {
        requireNonNull(kind, "kind");
        attempts = List.copyOf(attempts);
        requireNonNull(message, "message");
        requireNonNull(code, "code");
        requireNonNull(returnedTo, "returnedTo");
    }

    /** Reports whether the mail came back for good. */
    public boolean isBounced() {
        return kind == Kind.BOUNCED;
    }

    /** Reports whether staff should look at it. */
    public boolean isDoubtful() {
        return kind == Kind.DOUBTFUL;
    }

    /**
     * Returns the id to look the message up with: the first attempt, or else the message; empty if neither was found.
     */
    public Optional<String> id() {
        return attempts.stream().findFirst().or(() -> message);
    }
}
