package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.InvitationId;
import java.util.List;
import java.util.Optional;

/**
 * The origin of a grant.
 *
 * @param origin the way the grant was made
 * @param as the role that gave the holder the grant; the host may later report that this ground no longer exists
 * @param invitation the invitation that carried it; empty for an imported grant
 * @param chain the charts that led to it, from the one that was open to the one granted; one entry if it was the open
 *     chart itself (PA-027)
 * @param by the actor who granted it
 */
public record Provenance(
        Origin origin, IndividualKind as, Optional<InvitationId> invitation, List<ChartId> chain, Actor by) {

    /** The ways a grant can be made. */
    public enum Origin {
        /** Staff enabled the holder on a chart. */
        ENABLED,
        /** A self-registration brought the grant. */
        REGISTERED,
        /** The grant was taken over from another portal. */
        IMPORTED
    }

    /** Rejects an empty chain. */
    public Provenance {
        requireNonNull(origin, "origin");
        requireNonNull(as, "as");
        requireNonNull(invitation, "invitation");
        chain = List.copyOf(chain);
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("chain names at least the chart granted");
        }
        requireNonNull(by, "by");
    }
}
