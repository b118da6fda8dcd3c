package dev.portalaccess.internal.requests;

import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.engine.PersonRestrictions;
import dev.portalaccess.internal.engine.PersonRestrictions.PersonTraits;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccessRequestId;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.AccessRequest.Purpose;
import dev.portalaccess.model.stored.RecordKey;
import java.util.List;
import java.util.Optional;

/** A decision of staff on a request. It is given on no chart, and touches each chart that the request names. */
interface StaffDecision<T> extends Command<T> {

    /** Returns the components that every service uses. */
    ServiceDependencies parts();

    /** Returns the request that is decided. */
    AccessRequestId request();

    @Override
    default Optional<ChartId> chart() {
        return Optional.empty();
    }

    @Override
    default List<ChartId> touchedCharts() {
        return parts().openRequests()
                .request(caller().practice(), RecordKey.of(request()))
                .map(found -> found.value().charts())
                .orElse(List.of());
    }

    /** Returns the request if it waits; otherwise there is a finding. */
    default Optional<Versioned<AccessRequest>> findWaiting(DecisionRound round) {
        Optional<Versioned<AccessRequest>> found = round.records().request(RecordKey.of(request()));
        if (found.isEmpty()) {
            round.add(FindingDefinition.ACCESS_REQUEST_UNKNOWN, "request");
        } else if (!found.get().value().isWaitingAt(round.now())) {
            round.add(FindingDefinition.ACCESS_REQUEST_NOT_WAITING, "request");
        }
        return found.filter(one -> one.value().isWaitingAt(round.now()));
    }

    /** Reports whether a block or a freeze closes one of the charts to the person whose account applied. */
    static boolean isApplicantBarred(DecisionRound round, AccessRequest request) {
        Actor by = request.submission().by();
        if (request.purpose() != Purpose.APPLICATION || by.kind() != Actor.Kind.ACCOUNT) {
            return false;
        }
        PersonRestrictions restrictions =
                PersonRestrictions.of(round, PersonTraits.of(Optional.empty()).using(new AccountId(by.id())));
        return request.charts().stream()
                .anyMatch(chart -> restrictions.on(round.draft().chart(chart)).isPresent());
    }
}
