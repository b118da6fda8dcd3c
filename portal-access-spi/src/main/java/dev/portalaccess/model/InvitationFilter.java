package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The invitations that a work list shows (PA-061). An empty part does not filter.
 *
 * @param at the instant that states are computed for
 * @param states the states that are listed
 * @param channel the channel of the invitation
 * @param chart a chart that the invitation carries a grant for
 * @param holder the holder
 * @param issuer the actor who issued the invitation
 * @param issued the half-open span of time that contains the issue
 */
public record InvitationFilter(
        Instant at,
        Set<InvitationStatus> states,
        Optional<Channel> channel,
        Optional<ChartId> chart,
        Optional<HolderId> holder,
        Optional<Actor> issuer,
        Optional<ValidityPeriod> issued) {

    public InvitationFilter {
        requireNonNull(at, "at");
        states = Set.copyOf(states);
        requireNonNull(channel, "channel");
        requireNonNull(chart, "chart");
        requireNonNull(holder, "holder");
        requireNonNull(issuer, "issuer");
        requireNonNull(issued, "issued");
    }

    /** Returns a filter for all invitations, with their state at {@code at}. */
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

    /** Returns this filter limited to the states. */
    public InvitationFilter in(Set<InvitationStatus> others) {
        return new InvitationFilter(at, others, channel, chart, holder, issuer, issued);
    }

    /** Returns this filter limited to the channel. */
    public InvitationFilter by(Channel other) {
        return new InvitationFilter(at, states, Optional.of(other), chart, holder, issuer, issued);
    }

    /** Returns this filter limited to invitations that carry a grant on the chart. */
    public InvitationFilter on(ChartId other) {
        return new InvitationFilter(at, states, channel, Optional.of(other), holder, issuer, issued);
    }

    /** Returns this filter limited to the holder. */
    public InvitationFilter to(HolderId other) {
        return new InvitationFilter(at, states, channel, chart, Optional.of(other), issuer, issued);
    }

    /** Returns this filter limited to invitations that the actor issued. */
    public InvitationFilter issuedBy(Actor other) {
        return new InvitationFilter(at, states, channel, chart, holder, Optional.of(other), issued);
    }

    /** Returns this filter limited to invitations issued within the span. */
    public InvitationFilter issuedIn(ValidityPeriod other) {
        return new InvitationFilter(at, states, channel, chart, holder, issuer, Optional.of(other));
    }
}
