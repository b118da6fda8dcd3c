package dev.portalaccess.internal.requests;

import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.RequestStatus;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.AccessRequest.Purpose;
import dev.portalaccess.model.stored.RequestFilter;
import dev.portalaccess.policy.RequestLimit;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The limit of requests by one requester, and of applications about one chart, so that nobody can fill the queue
 * (PA-078).
 */
final class RequestLimitCheck {

    private static final int MORE = 100;

    private RequestLimitCheck() {}

    static void check(DecisionRound round, AccessRequest proposed) {
        RequestLimit limit = round.parts().policy().requestLimit();
        RequestFilter all = RequestFilter.all(round.now());
        check(round, all.by(proposed.submission().by()), one -> true, limit.perRequester());
        if (proposed.purpose() == Purpose.APPLICATION) {
            check(round, all.on(proposed.chart()), one -> one.purpose() == Purpose.APPLICATION, limit.perChart());
        }
    }

    private static void check(DecisionRound round, RequestFilter filter, Predicate<AccessRequest> counts, int most) {
        Instant since = round.now().minus(round.parts().policy().requestLimit().window());
        long lately = read(round, filter, most).stream()
                .filter(counts)
                .filter(one -> one.submission().at().isAfter(since))
                .count();
        long waiting = read(round, filter.in(Set.of(RequestStatus.WAITING)), most).stream()
                .filter(counts)
                .count();
        if (Math.max(lately, waiting) >= most) {
            round.add(FindingDefinition.TOO_MANY_ACCESS_REQUESTS, "", Integer.toString(most));
        }
    }

    /** Reads the newest ones, with room for those that do not count. */
    private static List<AccessRequest> read(DecisionRound round, RequestFilter filter, int most) {
        return round
                .parts()
                .requests()
                .requests(round.draft().practice(), filter, Page.Request.first(most + MORE))
                .items()
                .stream()
                .map(Versioned::value)
                .toList();
    }
}
