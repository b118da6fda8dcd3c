package dev.portalaccess.internal.engine;

import dev.portalaccess.spi.storage.AccessStoreException;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads that go past a record that cannot be read, as a walk over many of them has to. */
public final class UnreadableRecords {

    private UnreadableRecords() {}

    /**
     * Returns what is read; empty if a record cannot be read.
     *
     * @throws AccessStoreException if the store fails in another way
     */
    public static <T> Optional<T> ifReadable(Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (AccessStoreException e) {
            if (!e.code().equals(AccessStoreException.UNREADABLE)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** Returns the exception for a walk that could read nothing at all. */
    public static AccessStoreException nothing() {
        return new AccessStoreException(AccessStoreException.UNREADABLE);
    }
}
