package dev.portalaccess.enabling;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.id.InvitationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What there is already between a person and the chart (PA-006).
 *
 * @param state which of the four
 * @param since when the grant came into force, or the invitation was issued
 * @param until when the invitation, or the grant, ends
 * @param invitation the live invitation
 * @param delivery how far each of its messages has got
 */
public record ExistingAccess(
        State state,
        Optional<Instant> since,
        Optional<Instant> until,
        Optional<InvitationId> invitation,
        List<MessageState> delivery) {

    /** What there can be. */
    public enum State {
        /** Nothing. */
        NOTHING,
        /** A live invitation. */
        INVITED,
        /** A grant that permits, or will. */
        IN_FORCE,
        /** A grant that something holds back. */
        HELD_BACK
    }

    /** Nothing at all. */
    public static final ExistingAccess NOTHING =
            new ExistingAccess(State.NOTHING, Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    /** Needs every part. */
    public ExistingAccess {
        requireNonNull(state, "state");
        requireNonNull(since, "since");
        requireNonNull(until, "until");
        requireNonNull(invitation, "invitation");
        delivery = List.copyOf(delivery);
    }
}
