package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.internal.IdSyntax;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When an invitation was issued, until when it is good, and who answers for it.
 *
 * @param at the instant of the commit, cut to milliseconds
 * @param until the first instant at which it can no longer be redeemed
 * @param by who issued it
 * @param replaces the invitation it was issued in place of
 * @param waivers the rules that were overridden to issue it, and why
 */
public record Issuance(Instant at, Instant until, Actor by, Optional<InvitationId> replaces, List<Waiver> waivers) {

    /**
     * That somebody took it on themselves to go on although a rule said no.
     *
     * @param code the finding that was overridden
     * @param reason why
     */
    public record Waiver(String code, Reason reason) {
        /** Needs both parts. */
        public Waiver {
            IdSyntax.requireId(code, "code");
            requireNonNull(reason, "reason");
        }
    }

    /** Refuses an empty window. */
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

    /** Whether its window is over at {@code when}: at the last instant it is (PA-017). */
    public boolean hasExpiredAt(Instant when) {
        return !when.isBefore(until);
    }
}
