package dev.portalaccess.spi;

import static java.util.Objects.requireNonNull;

/**
 * What a mail server or a printer said when it was given something.
 *
 * <p>Public because mailers and printers answer with it. An exception, a time-out or a connection that broke after
 * everything was sent is {@link Kind#UNKNOWN}.
 *
 * @param kind what it said
 * @param code the answer as a code without personal data, such as {@code 250} or {@code 4.2.2}; 1 to 64 characters
 */
public record Handover(Kind kind, String code) {

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
    public Handover {
        requireNonNull(kind, "kind");
        requireNonNull(code, "code");
        if (code.isEmpty() || code.length() > 64) {
            throw new IllegalArgumentException("code must have 1 to 64 characters");
        }
    }

    /** It is theirs now. */
    public static Handover accepted() {
        return new Handover(Kind.ACCEPTED, "accepted");
    }

    /** Not taken, later perhaps. */
    public static Handover deferred(String code) {
        return new Handover(Kind.DEFERRED, code);
    }

    /** Not taken, and never will be. */
    public static Handover refused(String code) {
        return new Handover(Kind.REFUSED, code);
    }

    /** Perhaps taken, perhaps not. */
    public static Handover unknown(String code) {
        return new Handover(Kind.UNKNOWN, code);
    }
}
