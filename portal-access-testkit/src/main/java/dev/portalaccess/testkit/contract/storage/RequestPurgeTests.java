package dev.portalaccess.testkit.contract.storage;

import static dev.portalaccess.testkit.internal.FieldDifference.assertEquals;

import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.model.stored.RequestState;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import dev.portalaccess.spi.storage.RetentionRule;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Tests that purging deletes requests for access that were decided or have expired, with their keys. */
@Requirement({"PA-078", "PA-114"})
abstract class RequestPurgeTests extends PurgeTestCase {

    RequestPurgeTests(Supplier<Storage> storage) {
        super(storage);
    }

    @Test
    public final void a_request_goes_with_its_key_once_it_was_over_before() {
        for (RequestState state : new FieldSamples(samples).requestStates()) {
            AccessRequest request = stored(new FieldSamples(samples).request(state, samples.now()));
            Instant over = RetentionRule.agesFrom(request).orElse(samples.now());
            purge(Purgeable.ACCESS_REQUESTS, over);
            assertStored(1, request, "over no earlier than that instant: " + state.kind());
            purge(Purgeable.ACCESS_REQUESTS, over.plus(MOMENT));
            boolean stays = state.kind() == RequestState.Kind.UNRECOGNISED;
            assertStored(stays ? 1 : 0, request, "over before that instant: " + state.kind());
        }
    }

    @Test
    public final void a_request_that_waits_stays_however_old_it_is() {
        AccessRequest request = stored(samples.accessRequest());
        purge(
                Purgeable.ACCESS_REQUESTS,
                request.submission().at().plus(Duration.ofDays(10)).plus(MOMENT));
        assertStored(1, request, "waiting for ten days");
    }

    @Test
    public final void the_key_of_a_request_that_is_gone_is_free_again() {
        AccessRequest gone = stored(samples.accessRequest());
        purge(Purgeable.ACCESS_REQUESTS, gone.submission().until().plus(MOMENT));
        AccessRequest next = samples.accessRequest();
        commit(changes()
                .request(Versioned.fresh(next))
                .claim(RecordKey.openRequest(gone), next.id().value()));
        assertEquals(
                next.id(),
                found(store().request(practice(), RecordKey.openRequest(gone)), "the next request")
                        .value()
                        .id(),
                "the owner of a key that was purged with another request");
    }

    private AccessRequest stored(AccessRequest request) {
        ChangeSet.Builder changes = changes().request(Versioned.fresh(request));
        commit(changes.claim(RecordKey.openRequest(request), request.id().value()));
        return request;
    }

    private void assertStored(int expected, AccessRequest request, String why) {
        assertEquals(expected, count(RecordKey.of(request.id())), "requests found by id, " + why);
        assertEquals(expected, count(RecordKey.openRequest(request)), "requests found by key, " + why);
    }

    private int count(RecordKey key) {
        return store().request(practice(), key).isPresent() ? 1 : 0;
    }
}
