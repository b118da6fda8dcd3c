package dev.portalaccess.internal.lookup;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.internal.seal.BrokenSealException;
import dev.portalaccess.internal.seal.KeyedSeals;
import dev.portalaccess.internal.seal.SealedKind;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.model.stored.RequestFilter;
import dev.portalaccess.seal.BrokenSeal;
import dev.portalaccess.spi.storage.RequestReads;
import java.util.Optional;

/**
 * Requests for access that are as the library wrote them (PA-115): where seals are required, a request whose seal is
 * missing or wrong throws {@link BrokenSealException}, and so does one that does not have the key that led to it. A list
 * is passed on as it is, because a decision reads the request by itself.
 */
public final class SealedRequests implements RequestReads {

    private final RequestReads store;
    private final KeyedSeals seals;

    /** Creates a view of a store whose answers are checked. */
    public SealedRequests(RequestReads store, KeyedSeals seals) {
        this.store = requireNonNull(store, "store");
        this.seals = requireNonNull(seals, "seals");
    }

    /** Reads a request that seems wrong once more, because a store may have been torn. */
    @Override
    public Optional<Versioned<AccessRequest>> request(PracticeId practice, RecordKey key) {
        Optional<Versioned<AccessRequest>> first = store.request(practice, key);
        if (first.flatMap(read -> findBroken(key, read)).isEmpty()) {
            return first;
        }
        Optional<Versioned<AccessRequest>> second = store.request(practice, key);
        second.flatMap(read -> findBroken(key, read)).ifPresent(broken -> {
            throw new BrokenSealException(broken);
        });
        return second;
    }

    private Optional<BrokenSeal> findBroken(RecordKey key, Versioned<AccessRequest> read) {
        if (!KeyNames.namesRequest(key, read.value())) {
            return Optional.of(
                    SealedKind.ACCESS_REQUEST.broken(read.value().id().value(), BrokenSeal.MISLED));
        }
        return seals.isRequired() ? seals.findBrokenRequest(read) : Optional.empty();
    }

    @Override
    public Page<Versioned<AccessRequest>> requests(PracticeId practice, RequestFilter filter, Page.Request page) {
        return store.requests(practice, filter, page);
    }
}
