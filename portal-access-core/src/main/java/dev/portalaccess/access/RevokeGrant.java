package dev.portalaccess.access;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.model.Reason;
import jakarta.validation.Valid;

/**
 * The command that revokes a grant permanently, alone or with other grants of the same person.
 *
 * @param grant the grant
 * @param breadth the other grants to revoke with it
 * @param reason the reason
 */
public record RevokeGrant(
        GrantOn grant, Breadth breadth, @Valid ReasonInput reason) {

    /** The grants that are revoked together with the named one (PA-071). */
    public enum Breadth {
        /** Every grant of the person, or of the account, on this chart. */
        THIS_CHART,
        /** Those, and every grant that came from the same invitation. */
        SAME_INVITATION,
        /** Those on this chart, and every grant of the person, or of the account, whose chain passes through it. */
        SAME_CHAIN
    }

    public RevokeGrant {
        requireNonNull(grant, "grant");
        requireNonNull(breadth, "breadth");
        requireNonNull(reason, "reason");
    }

    /** Returns a command that revokes on the grant's own chart only. */
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
