package dev.portalaccess.testkit.memory;

import dev.portalaccess.spi.AccessQueries.Purgeable;
import java.time.Instant;
import java.util.function.Supplier;

/** What a purge was asked for. */
record Asked(Purgeable kind, Instant before, int max) {

    /** How a purge goes wrong. */
    @FunctionalInterface
    interface Purging {
        int purge(Opened store, Asked asked);
    }

    /** Storage that purges so, and is sound otherwise. */
    static Supplier<Relay> by(Purging purging) {
        return () -> new Opened() {
            @Override
            public int purge(Purgeable kind, Instant before, int max) {
                return purging.purge(this, new Asked(kind, before, max));
            }
        };
    }

    /** What a sound store does. */
    int of(Opened store) {
        return store.sound.purge(kind, before, max);
    }
}
