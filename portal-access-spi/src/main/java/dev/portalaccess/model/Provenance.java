package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.InvitationId;
import java.util.List;
import java.util.Optional;

/**
 * How a grant came about.
 *
 * @param origin the door it came through
 * @param as as whom the holder got it: the ground that the host may later report as gone
 * @param invitation the invitation that carried it; empty for an imported grant
 * @param chain the charts that led to it, from the one that was open to the one granted; one entry if it was the open
 *     chart itself (PA-027)
 * @param by who granted it
 */
public record Provenance(
        Origin origin, IndividualKind as, Optional<InvitationId> invitation, List<ChartId> chain, Actor by) {

    /** The doors. */
    public enum Origin {
        /** Enabled by staff on a chart. */
        ENABLED,
        /** Brought by a self-registration. */
        REGISTERED,
        /** Taken over from another portal. */
        IMPORTED
    }

    /** Refuses an empty chain. */
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
