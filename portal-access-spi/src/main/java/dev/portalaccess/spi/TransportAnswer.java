package dev.portalaccess.spi;

import static java.util.Objects.requireNonNull;

/**
 * The answer of a mail server or a printer to a mail or letter.
 *
 * <p>An exception, a time-out or a connection that broke after everything was sent is {@link Kind#UNKNOWN}.
 *
 * @param kind the kind of answer
 * @param code the answer as a code without personal data, such as {@code 250} or {@code 4.2.2}; 1 to 64 characters
 */
public record TransportAnswer(Kind kind, String code) {

    /** The kinds of answer. */
    public enum Kind {
        /** Taken: the server or the printer is now responsible. */
        ACCEPTED,
        /** Not taken, but a later attempt may succeed. */
        DEFERRED,
        /** Not taken, and no later attempt will succeed. */
        REFUSED,
        /** Perhaps taken, perhaps not. */
        UNKNOWN
    }

    /** Rejects an empty or overlong code. */
    public TransportAnswer {
        requireNonNull(kind, "kind");
        requireNonNull(code, "code");
        if (code.isEmpty() || code.length() > 64) {
            throw new IllegalArgumentException("code must have 1 to 64 characters");
        }
    }

    /** Returns the answer that the message was taken. */
    public static TransportAnswer accepted() {
        return new TransportAnswer(Kind.ACCEPTED, "accepted");
    }

    /** Returns the answer that the message was not taken, but a later attempt may succeed. */
    public static TransportAnswer deferred(String code) {
        return new TransportAnswer(Kind.DEFERRED, code);
    }

    /** Returns the answer that the message was not taken, and no later attempt will succeed. */
    public static TransportAnswer refused(String code) {
        return new TransportAnswer(Kind.REFUSED, code);
    }

    /** Returns the answer that the message was perhaps taken, perhaps not. */
    public static TransportAnswer unknown(String code) {
        return new TransportAnswer(Kind.UNKNOWN, code);
    }
}
