package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.id.PracticeId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A message to send or print. It contains no text and no secret: both are made again for each attempt.
 *
 * <p>All copies that are ever sent share its id (PA-120).
 *
 * @param practice the practice
 * @param id the message; the mail's Message-ID is made from it
 * @param kind the kind of message
 * @param holder the recipient
 * @param invitation the invitation that it delivers; empty for sign-in instructions
 * @param channel the channel, e-mail or paper
 * @param address the address for e-mail without an invitation; otherwise the invitation has the address
 * @param language the language of the text
 * @param window the time from queueing until a hand-over is no longer useful
 * @param progress the progress of the delivery
 * @param seal the seal of everything but the progress, which a store keeps beside the message
 * @param newer what a newer version has stored and this one does not know; empty if there is nothing of the kind
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
        Progress progress,
        Optional<Seal> seal,
        Optional<NewerText> newer) {

    /** The kinds of message. */
    public enum Kind {
        /** Instructions for activation with a link. */
        ACTIVATION_LINK,
        /** Instructions for activation with a temporary user name and password. */
        ACTIVATION_CREDENTIALS,
        /** Instructions for registration as a new patient. */
        SELF_REGISTRATION,
        /** Instructions for signing in; contains no secret. */
        LOGIN_INSTRUCTIONS,
        /** Notice that another person can now open a chart of the reader; contains no secret. */
        PROXY_ADDED,
        /** Notice that the reader can no longer open a chart; contains no secret. */
        ACCESS_ENDED,
        /** Notice that an e-mailed invitation is still unused; contains a new link. */
        REMINDER,
        /** Notice that another person was invited to open a chart of the reader; contains no secret. */
        PROXY_INVITED,
        /** Notice that a person who can open a chart of the reader can do more there; contains no secret. */
        PROXY_WIDENED,
        /** Notice that a person can no longer open a chart of the reader, or less of it; contains no secret. */
        PROXY_ENDED,
        /** Notice to the address on file that the reader's access was sent to another one; contains no secret. */
        OTHER_ADDRESS,
        /** Notice that the access of others to a chart of the reader soon changes by the reader's age; no secret. */
        PROXY_CHANGING,
        /** Notice that the reader's access to a chart soon changes by the patient's age; contains no secret. */
        ACCESS_CHANGING,
        /** A kind written by a newer version; this version lists it and never sends it. */
        UNRECOGNISED;

        /** Returns the kind of that name; a name that only a newer version knows is {@link #UNRECOGNISED}. */
        public static Kind named(String stored) {
            return Arrays.stream(values())
                    .filter(kind -> kind.name().equals(stored))
                    .findFirst()
                    .orElse(UNRECOGNISED);
        }

        /** Returns the channels that can carry such a message; none if the kind is not recognised. */
        public Set<Channel> channels() {
            return switch (this) {
                case ACTIVATION_LINK, SELF_REGISTRATION, REMINDER, OTHER_ADDRESS -> Set.of(Channel.EMAIL);
                case ACTIVATION_CREDENTIALS -> Set.of(Channel.PRINT);
                case LOGIN_INSTRUCTIONS,
                        PROXY_ADDED,
                        ACCESS_ENDED,
                        PROXY_INVITED,
                        PROXY_WIDENED,
                        PROXY_ENDED,
                        PROXY_CHANGING,
                        ACCESS_CHANGING -> Set.of(Channel.EMAIL, Channel.PRINT);
                case UNRECOGNISED -> Set.of();
            };
        }
    }

    /**
     * The progress of a message.
     *
     * @param state the state
     * @param changedAt the instant when this state began
     * @param dueAt the instant of the next attempt; without meaning once the message no longer waits
     * @param attempts the number of attempts begun
     * @param envelope the random id of the last attempt
     * @param code the answer of the mail server or the printer, as a code
     */
    public record Progress(
            MessageState state,
            Instant changedAt,
            Instant dueAt,
            int attempts,
            Optional<String> envelope,
            Optional<String> code) {

        /** Rejects a negative number of attempts. */
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

        /** Returns the progress of a message that is due at once and has not been attempted. */
        public static Progress queued(Instant at) {
            return new Progress(MessageState.QUEUED, at, at, 0, Optional.empty(), Optional.empty());
        }

        /** Returns the progress after the delivery ended at {@code at}; the attempts and the last envelope stay. */
        public Progress ended(MessageState last, Instant at, String reason) {
            return new Progress(last, at, at, attempts, envelope, Optional.of(reason));
        }
    }

    /**
     * What a newer version has stored and this one does not know, so that a store can write it back as it was.
     *
     * @param kind the name of the kind; empty if the kind is recognised
     * @param state the name of the state; empty if the state is recognised
     * @param document the whole message, if its format was a newer one
     */
    public record NewerText(Optional<String> kind, Optional<String> state, Optional<String> document) {
        public NewerText {
            requireNonNull(kind, "kind");
            requireNonNull(state, "state");
            requireNonNull(document, "document");
        }

        /** Returns those of the stored names that are not recognised; empty if both are. */
        public static Optional<NewerText> of(String kind, String state) {
            NewerText names = new NewerText(
                    Optional.of(kind).filter(name -> !Kind.named(name).name().equals(name)),
                    Optional.of(state)
                            .filter(name -> !MessageState.named(name).name().equals(name)),
                    Optional.empty());
            return Optional.of(names).filter(NewerText::isAny);
        }

        private boolean isAny() {
            return kind.isPresent() || state.isPresent() || document.isPresent();
        }

        /** Returns this without the name of a state, after the state has changed. */
        private Optional<NewerText> withoutState() {
            return Optional.of(new NewerText(kind, Optional.empty(), document)).filter(NewerText::isAny);
        }
    }

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
        requireNonNull(seal, "seal");
        requireNonNull(newer, "newer");
    }

    /** Creates a message without a seal, all of it known to this version. */
    public Message(
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
        this(
                practice,
                id,
                kind,
                holder,
                invitation,
                channel,
                address,
                language,
                window,
                progress,
                Optional.empty(),
                Optional.empty());
    }

    /** Returns the state of the message. */
    public MessageState state() {
        return progress.state();
    }

    /** Returns the name of the kind as it is to be stored: the one that was read, if it was not recognised. */
    public String storedKind() {
        return newer.flatMap(NewerText::kind).orElse(kind.name());
    }

    /** Returns the name of the state as it is to be stored: the one that was read, if it was not recognised. */
    public String storedState() {
        return newer.flatMap(NewerText::state).orElse(state().name());
    }

    /** Returns this message with the progress. */
    public Message with(Progress other) {
        return copy(other, seal, other.equals(progress) ? newer : newer.flatMap(NewerText::withoutState));
    }

    /** Returns this message with the seal. */
    public Message withSeal(Optional<Seal> other) {
        return copy(progress, other, newer);
    }

    /** Returns this message with the text that a newer version has stored. */
    public Message withNewer(Optional<NewerText> other) {
        return copy(progress, seal, other);
    }

    private Message copy(Progress ofCopy, Optional<Seal> sealOfCopy, Optional<NewerText> newerOfCopy) {
        return new Message(
                practice,
                id,
                kind,
                holder,
                invitation,
                channel,
                address,
                language,
                window,
                ofCopy,
                sealOfCopy,
                newerOfCopy);
    }
}
