package dev.portalaccess.restriction;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.command.ReasonInput;
import jakarta.validation.Valid;

/**
 * The command that lifts one block or one freeze, and nothing else.
 *
 * @param place a record that carries it, as a list or the command that set it has told
 * @param id its id
 * @param reason why it is lifted
 */
public record LiftRestriction(
        RestrictionPlace place, String id, @Valid ReasonInput reason) {

    public LiftRestriction {
        requireNonNull(place, "place");
        requireNonNull(id, "id");
        requireNonNull(reason, "reason");
    }

    /** Returns a command that lifts what was set. */
    public static LiftRestriction of(SetRestriction set, ReasonInput reason) {
        return new LiftRestriction(set.place(), set.id(), reason);
    }
}
