package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.internal.IdSyntax;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The issue of an invitation: its time, its expiry and the responsible actor.
 *
 * @param at the instant of the commit, cut to milliseconds
 * @param until the first instant when it can no longer be redeemed
 * @param by the actor who issued it
 * @param replaces the invitation that this one replaces
 * @param waivers the rules that were overridden to issue it, with the reasons
 */
public record Issuance(Instant at, Instant until, Actor by, Optional<InvitationId> replaces, List<Waiver> waivers) {

    /**
     * A deliberate decision to proceed although a rule refused.
     *
     * @param code the finding that was overridden
     * @param reason the reason
     */
    public record Waiver(String code, Reason reason) {
        /** Rejects a code that cannot be printed. */
        public Waiver {
            IdSyntax.requireId(code, "code");
            requireNonNull(reason, "reason");
        }
    }

    /** Rejects an empty window. */
    public Issuance {
        requireNonNull(at, "at");
        requireNonNull(until, "until");
        requireNonNull(by, "by");
        requireNonNull(replaces, "replaces");
        waivers = List.copyOf(waivers);
        if (!at.isBefore(until)) {
            throw new IllegalArgumentException("the window ends before it begins");
        }
    }

    /** Reports whether the invitation has expired at {@code when}. At {@code until} itself it has expired (PA-017). */
    public boolean hasExpiredAt(Instant when) {
        return !when.isBefore(until);
    }
}
