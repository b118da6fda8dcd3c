package dev.portalaccess.testkit.memory;

import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import java.time.Instant;
import java.util.function.Supplier;

/** What a purge was asked for. */
record PurgeRequest(Purgeable kind, Instant before, int max) {

    /** How a purge goes wrong. */
    @FunctionalInterface
    interface Purging {
        int purge(OpenedStore store, PurgeRequest asked);
    }

    /** Storage that purges so, and is sound otherwise. */
    static Supplier<StorageRelay> by(Purging purging) {
        return () -> new OpenedStore() {
            @Override
            public int purge(Purgeable kind, Instant before, int max) {
                return purging.purge(this, new PurgeRequest(kind, before, max));
            }
        };
    }

    /** What a sound store does. */
    int of(OpenedStore store) {
        return store.sound.purge(kind, before, max);
    }
}
