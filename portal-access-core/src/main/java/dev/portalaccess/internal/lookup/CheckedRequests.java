package dev.portalaccess.internal.lookup;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Page;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.model.stored.RequestFilter;
import dev.portalaccess.spi.ContractViolationException;
import dev.portalaccess.spi.storage.RequestReads;
import java.util.Optional;

/** Checks every answer about requests for access, because a wrong one could enable the wrong person. */
public final class CheckedRequests implements RequestReads {

    private final RequestReads store;

    /** Creates a checked view of the store. */
    public CheckedRequests(RequestReads store) {
        this.store = requireNonNull(store, "store");
    }

    @Override
    public Optional<Versioned<AccessRequest>> request(PracticeId practice, RecordKey key) {
        Optional<Versioned<AccessRequest>> read = store.request(practice, key);
        read.map(Versioned::value)
                .ifPresent(found -> require(
                        found.practice().equals(practice)
                                && (key.kind() != RecordKey.Kind.ACCESS_REQUEST
                                        || key.equals(RecordKey.of(found.id()))),
                        "AccessStoreContract: a read answers for the practice and the key it names"));
        return read;
    }

    @Override
    public Page<Versioned<AccessRequest>> requests(PracticeId practice, RequestFilter filter, Page.Request page) {
        Page<Versioned<AccessRequest>> read = store.requests(practice, filter, page);
        read.items()
                .forEach(one -> require(
                        one.value().practice().equals(practice) && one.value().matches(filter),
                        "AccessQueriesContract: requests are listed for the practice and the filter"));
        return read;
    }

    private static void require(boolean kept, String promise) {
        if (!kept) {
            throw new ContractViolationException(promise);
        }
    }
}
