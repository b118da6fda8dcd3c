package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.id.PracticeId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * That something is to be sent or printed. It holds no text and no secret: both are made anew for each attempt.
 *
 * <p>All copies that are ever sent share its id (PA-120).
 *
 * @param practice in which practice
 * @param id which message; the mail's Message-ID is made from it
 * @param kind what it says
 * @param holder whom it is for
 * @param invitation what it delivers; empty for login instructions
 * @param channel by e-mail or on paper
 * @param address where it goes, for e-mail without an invitation; otherwise the invitation knows
 * @param language in which it is written
 * @param window from when it was queued until when handing it over still makes sense
 * @param progress how far it has got
 */
public record Message(
        PracticeId practice,
        MessageId id,
        Kind kind,
        HolderId holder,
        Optional<InvitationId> invitation,
        Channel channel,
        Optional<EmailAddress> address,
        Locale language,
        ValidityPeriod window,
        Progress progress) {

    /** What messages say. */
    public enum Kind {
        /** How to activate with a link. */
        ACTIVATION_LINK,
        /** How to activate with a temporary user name and password. */
        ACTIVATION_CREDENTIALS,
        /** How to register as a new patient. */
        SELF_REGISTRATION,
        /** How to sign in; no secret in it. */
        LOGIN_INSTRUCTIONS,
        /** That somebody else can open a chart of the reader's now; no secret in it. */
        PROXY_ADDED,
        /** That the reader can open a chart no more; no secret in it. */
        ACCESS_ENDED,
        /** That an e-mailed invitation is still unused, with a link of its own. */
        REMINDER,
        /** What a newer version has to say; it is listed, and never sent by this one. */
        UNRECOGNISED;

        /** How such a message can travel; not at all if it is not recognised. */
        public Set<Channel> channels() {
            return switch (this) {
                case ACTIVATION_LINK, SELF_REGISTRATION, REMINDER -> Set.of(Channel.EMAIL);
                case ACTIVATION_CREDENTIALS -> Set.of(Channel.PRINT);
                case LOGIN_INSTRUCTIONS, PROXY_ADDED, ACCESS_ENDED -> Set.of(Channel.EMAIL, Channel.PRINT);
                case UNRECOGNISED -> Set.of();
            };
        }
    }

    /**
     * How far a message has got.
     *
     * @param state the state
     * @param changedAt since when
     * @param dueAt when it is to be tried next; of no meaning once it no longer waits
     * @param attempts how many attempts were begun
     * @param envelope the random id of the last attempt
     * @param code what the mail server or the printer answered, as a code
     */
    public record Progress(
            MessageState state,
            Instant changedAt,
            Instant dueAt,
            int attempts,
            Optional<String> envelope,
            Optional<String> code) {

        /** Attempts are not negative. */
        public Progress {
            requireNonNull(state, "state");
            requireNonNull(changedAt, "changedAt");
            requireNonNull(dueAt, "dueAt");
            requireNonNull(envelope, "envelope");
            requireNonNull(code, "code");
            if (attempts < 0) {
                throw new IllegalArgumentException("attempts must not be negative");
            }
        }

        /** Not tried yet, and due at once. */
        public static Progress queued(Instant at) {
            return new Progress(MessageState.QUEUED, at, at, 0, Optional.empty(), Optional.empty());
        }
    }

    /** Needs every part. */
    public Message {
        requireNonNull(practice, "practice");
        requireNonNull(id, "id");
        requireNonNull(kind, "kind");
        requireNonNull(holder, "holder");
        requireNonNull(invitation, "invitation");
        requireNonNull(channel, "channel");
        requireNonNull(address, "address");
        requireNonNull(language, "language");
        requireNonNull(window, "window");
        requireNonNull(progress, "progress");
    }

    /** Its state. */
    public MessageState state() {
        return progress.state();
    }

    /** With that progress. */
    public Message with(Progress other) {
        return new Message(practice, id, kind, holder, invitation, channel, address, language, window, other);
    }
}
