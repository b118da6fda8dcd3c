package dev.portalaccess.testkit.contract.storage;

import static dev.portalaccess.testkit.internal.FieldDifference.assertEquals;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.RequestStatus;
import dev.portalaccess.model.Seal;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.RequestFilter;
import dev.portalaccess.model.stored.RequestState;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Tests of the lists of requests for access: by status, chart and requester. */
@Requirement("PA-078")
abstract class RequestListTests extends StorageTestCase {

    private static final Duration MOMENT = Duration.ofMillis(1);

    private final FieldSamples variants = new FieldSamples(samples);

    RequestListTests(Supplier<Storage> storage) {
        super(storage);
    }

    @Test
    public final void requests_are_listed_by_their_statuses() {
        List<AccessRequest> newestFirst = new ArrayList<>();
        for (RequestState state : variants.requestStates()) {
            newestFirst.add(0, stored(variants.request(state, at(newestFirst.size()))));
        }
        for (RequestStatus status : RequestStatus.values()) {
            assertEquals(
                    newestFirst.stream()
                            .filter(one -> one.statusAt(samples.now()) == status)
                            .toList(),
                    listed(all().in(Set.of(status))),
                    "requests that are " + status);
        }
        assertEquals(newestFirst, listed(all()), "requests of every status, newest first");
        assertEquals(List.of(), listed(all().in(Set.of())), "requests of no status");
    }

    @Test
    public final void a_request_waits_until_its_time_is_over() {
        AccessRequest request = stored(samples.accessRequest());
        Instant until = request.submission().until();
        Set<RequestStatus> others = EnumSet.complementOf(EnumSet.of(RequestStatus.WAITING));
        assertEquals(
                List.of(request), at(until.minus(MOMENT), Set.of(RequestStatus.WAITING)), "waiting a moment before");
        assertEquals(List.of(), at(until.minus(MOMENT), others), "of another status a moment before");
        assertEquals(List.of(request), at(until, Set.of(RequestStatus.EXPIRED)), "expired from that instant on");
        assertEquals(List.of(), at(until, Set.of(RequestStatus.WAITING)), "waiting at that instant");
    }

    @Test
    public final void requests_are_listed_by_their_chart() {
        AccessRequest one = stored(samples.accessRequest());
        AccessRequest other = stored(samples.accessRequest());
        assertEquals(List.of(one), listed(all().on(one.chart())), "requests about a chart");
        assertEquals(List.of(other), listed(all().on(other.chart())), "requests about another chart");
        assertEquals(List.of(), listed(all().on(samples.chartId())), "requests about a chart that nobody asked for");
    }

    @Test
    public final void requests_are_listed_by_who_submitted_them() {
        AccessRequest mine = stored(samples.accessRequest());
        Actor me = mine.submission().by();
        AccessRequest ofStaff = stored(ChangedCopies.by(Actor.staff(me.id()), samples.accessRequest()));
        stored(samples.accessRequest());
        assertEquals(List.of(mine), listed(all().by(me)), "requests of an account");
        assertEquals(
                List.of(ofStaff),
                listed(all().by(Actor.staff(me.id()))),
                "requests of a member of staff with the same id");
    }

    @Test
    public final void a_request_that_changes_keeps_its_place_and_is_listed_in_its_version() {
        AccessRequest first = stored(variants.request(RequestState.SUBMITTED, at(1)));
        AccessRequest second = stored(variants.request(RequestState.SUBMITTED, at(2)));
        AccessRequest withdrawn = first.become(new RequestState.Withdrawn(samples.now()));
        Optional<Seal> seal = Optional.of(new Seal("1:key-1:gNZ_x-0"));
        commit(changes().request(new Versioned<>(withdrawn, 1, seal)));
        assertEquals(
                List.of(new Versioned<>(second, 1), new Versioned<>(withdrawn, 2, seal)),
                store().requests(practice(), all(), Page.Request.first(10)).items(),
                "requests newest first, of which the older one has changed last");
    }

    @Test
    public final void requests_of_another_practice_are_not_listed() {
        StorageSamples twin = samples.twin();
        commit(changes(twin).request(Versioned.fresh(twin.accessRequest())));
        assertEquals(List.of(), listed(all()), "requests of a practice that has none");
    }

    private RequestFilter all() {
        return RequestFilter.all(samples.now());
    }

    private Instant at(int second) {
        return samples.now().minus(Duration.ofDays(1)).plusSeconds(second);
    }

    private List<AccessRequest> at(Instant instant, Set<RequestStatus> states) {
        return listed(RequestFilter.all(instant).in(states));
    }

    private AccessRequest stored(AccessRequest request) {
        commit(changes().request(Versioned.fresh(request)));
        return request;
    }

    private List<AccessRequest> listed(RequestFilter filter) {
        return store().requests(practice(), filter, Page.Request.first(100)).items().stream()
                .map(Versioned::value)
                .toList();
    }
}
