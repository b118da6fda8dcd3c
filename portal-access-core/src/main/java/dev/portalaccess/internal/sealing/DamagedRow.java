package dev.portalaccess.internal.sealing;

import dev.portalaccess.seal.BrokenSeal;
import dev.portalaccess.spi.ContractViolationException;
import dev.portalaccess.spi.storage.AccessStoreException;
import java.util.function.Function;
import java.util.function.Supplier;

/** How a read shows that a stored row is damaged: it cannot be read, or it has the content of another record. */
final class DamagedRow {

    private DamagedRow() {}

    /**
     * Returns what is read, or what the code of {@link BrokenSeal} for a damaged row is turned into.
     *
     * @throws AccessStoreException if the store itself fails
     */
    static <T> T readOr(Supplier<T> read, Function<String, T> damaged) {
        try {
            return read.get();
        } catch (ContractViolationException e) {
            return damaged.apply(BrokenSeal.MISLED);
        } catch (AccessStoreException e) {
            if (!e.code().equals(AccessStoreException.UNREADABLE)) {
                throw e;
            }
            return damaged.apply(BrokenSeal.UNREADABLE);
        }
    }
}
