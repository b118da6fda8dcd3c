package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which invitations a work list shows (PA-061). What is left out does not filter.
 *
 * @param at the instant at which states are told
 * @param states in one of these states
 * @param channel travelling this way
 * @param chart carrying a grant on this chart
 * @param holder for this holder
 * @param issuer issued by this actor
 * @param issued issued within this half-open span
 */
public record InvitationFilter(
        Instant at,
        Set<InvitationStatus> states,
        Optional<Channel> channel,
        Optional<ChartId> chart,
        Optional<HolderId> holder,
        Optional<Actor> issuer,
        Optional<ValidityPeriod> issued) {

    /** Needs every part. */
    public InvitationFilter {
        requireNonNull(at, "at");
        states = Set.copyOf(states);
        requireNonNull(channel, "channel");
        requireNonNull(chart, "chart");
        requireNonNull(holder, "holder");
        requireNonNull(issuer, "issuer");
        requireNonNull(issued, "issued");
    }

    /** All of them, with their state at {@code at}. */
    public static InvitationFilter all(Instant at) {
        return new InvitationFilter(
                at,
                EnumSet.allOf(InvitationStatus.class),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Only in one of those states. */
    public InvitationFilter in(Set<InvitationStatus> others) {
        return new InvitationFilter(at, others, channel, chart, holder, issuer, issued);
    }

    /** Only travelling that way. */
    public InvitationFilter by(Channel other) {
        return new InvitationFilter(at, states, Optional.of(other), chart, holder, issuer, issued);
    }

    /** Only carrying a grant on that chart. */
    public InvitationFilter on(ChartId other) {
        return new InvitationFilter(at, states, channel, Optional.of(other), holder, issuer, issued);
    }

    /** Only for that holder. */
    public InvitationFilter to(HolderId other) {
        return new InvitationFilter(at, states, channel, chart, Optional.of(other), issuer, issued);
    }

    /** Only issued by that actor. */
    public InvitationFilter issuedBy(Actor other) {
        return new InvitationFilter(at, states, channel, chart, holder, Optional.of(other), issued);
    }

    /** Only issued within that span. */
    public InvitationFilter issuedIn(ValidityPeriod other) {
        return new InvitationFilter(at, states, channel, chart, holder, issuer, Optional.of(other));
    }
}
