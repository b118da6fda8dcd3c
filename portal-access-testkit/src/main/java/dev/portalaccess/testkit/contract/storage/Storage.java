package dev.portalaccess.testkit.contract.storage;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.spi.storage.AccessQueries;
import dev.portalaccess.spi.storage.AccessStore;
import dev.portalaccess.spi.storage.Outbox;

/**
 * The three storage interfaces over the same data, as the contracts take them.
 *
 * @param store point reads and the write that decides
 * @param outbox the messages that commits queue
 * @param queries lists, history and audit trail
 */
public record Storage(AccessStore store, Outbox outbox, AccessQueries queries) {

    public Storage {
        requireNonNull(store, "store");
        requireNonNull(outbox, "outbox");
        requireNonNull(queries, "queries");
    }

    /** Returns the storage of one object that implements all three interfaces. */
    public static <S extends AccessStore & Outbox & AccessQueries> Storage of(S all) {
        return new Storage(all, all, all);
    }
}
