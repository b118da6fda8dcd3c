package dev.portalaccess.model.stored;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.RequestStatus;
import dev.portalaccess.model.id.ChartId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The requests for access that a list shows (PA-078). An empty part does not filter.
 *
 * @param at the instant that statuses are computed for
 * @param states the statuses that are listed
 * @param chart the chart that a request is about
 * @param requester the actor who submitted it
 */
public record RequestFilter(Instant at, Set<RequestStatus> states, Optional<ChartId> chart, Optional<Actor> requester) {

    public RequestFilter {
        requireNonNull(at, "at");
        states = Set.copyOf(states);
        requireNonNull(chart, "chart");
        requireNonNull(requester, "requester");
    }

    /** Returns a filter for all requests, with their status at {@code at}. */
    public static RequestFilter all(Instant at) {
        return new RequestFilter(at, EnumSet.allOf(RequestStatus.class), Optional.empty(), Optional.empty());
    }

    /** Returns this filter limited to the statuses. */
    public RequestFilter in(Set<RequestStatus> others) {
        return new RequestFilter(at, others, chart, requester);
    }

    /** Returns this filter limited to requests about the chart. */
    public RequestFilter on(ChartId other) {
        return new RequestFilter(at, states, Optional.of(other), requester);
    }

    /** Returns this filter limited to requests that the actor submitted. */
    public RequestFilter by(Actor other) {
        return new RequestFilter(at, states, chart, Optional.of(other));
    }
}
