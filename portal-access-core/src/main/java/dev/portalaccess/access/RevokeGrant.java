package dev.portalaccess.access;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.model.Reason;
import jakarta.validation.Valid;

/**
 * The command that takes a grant back for good, alone or with others of the same person.
 *
 * @param grant which grant
 * @param breadth what goes with it
 * @param reason why
 */
public record RevokeGrant(
        GrantOn grant, Breadth breadth, @Valid ReasonInput reason) {

    /** What goes with the grant that is named (PA-071). */
    public enum Breadth {
        /** All that the person, or the login, has on this chart. */
        THIS_CHART,
        /** That, and every grant that the same invitation brought. */
        SAME_INVITATION,
        /** That, and every grant of the person, or the login, whose chain passes through this chart. */
        SAME_CHAIN
    }

    /** Needs every part. */
    public RevokeGrant {
        requireNonNull(grant, "grant");
        requireNonNull(breadth, "breadth");
        requireNonNull(reason, "reason");
    }

    /** On its own chart only. */
    public static RevokeGrant of(GrantOn grant, ReasonInput reason) {
        return new RevokeGrant(grant, Breadth.THIS_CHART, reason);
    }

    /** The grant of that entry, on its own chart only. */
    public static RevokeGrant of(ChartHolders.Entry entry, Reason reason) {
        return of(GrantOn.of(entry), ReasonInput.of(reason));
    }

    /** With the grants that came with it. */
    public RevokeGrant with(Breadth others) {
        return new RevokeGrant(grant, others, reason);
    }
}
