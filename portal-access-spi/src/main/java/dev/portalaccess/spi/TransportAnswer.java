package dev.portalaccess.spi;

import static java.util.Objects.requireNonNull;

/**
 * The answer of a mail server or a printer to a mail or letter.
 *
 * <p>An exception, a time-out or a connection that broke after everything was sent is {@link Kind#UNKNOWN}.
 *
 * @param kind the kind of answer
 * @param code the answer as a code without personal data, such as {@code 250} or {@code 4.2.2}; 1 to 64 characters
 * @param concern what stands in the way; {@code MESSAGE} unless the answer is {@code DEFERRED}
 */
public record TransportAnswer(Kind kind, String code, Concern concern) {

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

    /**
     * The cause that keeps a message from leaving. Only the first concerns one reader; each of the others delays every
     * message alike, so staff see it once, and no message is given up for it.
     */
    public enum Concern {
        /** This message alone: its reader's address or mailbox. */
        MESSAGE,
        /** The sender: its address, its reputation, or the number of messages that it may send. */
        SENDER,
        /** The server or the printer, or the way to it. */
        SERVER,
        /** The host's settings: the account at the server, the encryption, the return path. */
        SETTINGS
    }

    /** Rejects an empty or overlong code, and a concern of all messages in an answer that is not a delay. */
    public TransportAnswer {
        requireNonNull(kind, "kind");
        requireNonNull(code, "code");
        requireNonNull(concern, "concern");
        if (code.isEmpty() || code.length() > 64) {
            throw new IllegalArgumentException("code must have 1 to 64 characters");
        }
        if (concern != Concern.MESSAGE && kind != Kind.DEFERRED) {
            throw new IllegalArgumentException("what concerns all messages only delays each of them");
        }
    }

    /** Creates an answer about this message alone. */
    public TransportAnswer(Kind kind, String code) {
        this(kind, code, Concern.MESSAGE);
    }

    /** Returns the answer that the message was taken. */
    public static TransportAnswer accepted() {
        return new TransportAnswer(Kind.ACCEPTED, "accepted");
    }

    /** Returns the answer that the message was not taken, but a later attempt may succeed. */
    public static TransportAnswer deferred(String code) {
        return new TransportAnswer(Kind.DEFERRED, code);
    }

    /**
     * Returns the answer that the message was not taken, but a later attempt may succeed, once something is put right
     * that may delay other messages, too.
     */
    public static TransportAnswer deferred(Concern concern, String code) {
        return new TransportAnswer(Kind.DEFERRED, code, concern);
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
