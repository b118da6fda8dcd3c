package dev.portalaccess.spi;

import static java.util.Objects.requireNonNull;

/**
 * What a mail server or a printer said when it was given something.
 *
 * <p>An exception, a time-out or a connection that broke after
 * everything was sent is {@link Kind#UNKNOWN}.
 *
 * @param kind what it said
 * @param code the answer as a code without personal data, such as {@code 250} or {@code 4.2.2}; 1 to 64 characters
 */
public record TransportAnswer(Kind kind, String code) {

    /** What they say. */
    public enum Kind {
        /** It is theirs now. */
        ACCEPTED,
        /** Not taken, later perhaps. */
        DEFERRED,
        /** Not taken, and never will be. */
        REFUSED,
        /** Perhaps taken, perhaps not. */
        UNKNOWN
    }

    /** Refuses an overlong code. */
    public TransportAnswer {
        requireNonNull(kind, "kind");
        requireNonNull(code, "code");
        if (code.isEmpty() || code.length() > 64) {
            throw new IllegalArgumentException("code must have 1 to 64 characters");
        }
    }

    /** It is theirs now. */
    public static TransportAnswer accepted() {
        return new TransportAnswer(Kind.ACCEPTED, "accepted");
    }

    /** Not taken, later perhaps. */
    public static TransportAnswer deferred(String code) {
        return new TransportAnswer(Kind.DEFERRED, code);
    }

    /** Not taken, and never will be. */
    public static TransportAnswer refused(String code) {
        return new TransportAnswer(Kind.REFUSED, code);
    }

    /** Perhaps taken, perhaps not. */
    public static TransportAnswer unknown(String code) {
        return new TransportAnswer(Kind.UNKNOWN, code);
    }
}
