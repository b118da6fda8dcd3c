package dev.portalaccess.internal.sealing;

import dev.portalaccess.internal.engine.UnreadableRecords;
import dev.portalaccess.seal.BrokenSeal;
import dev.portalaccess.spi.ContractViolationException;
import java.util.function.Function;
import java.util.function.Supplier;

/** How a read shows that a stored row is damaged: it cannot be read, or it has the content of another record. */
final class DamagedRow {

    private DamagedRow() {}

    /**
     * Returns what is read, or what the code of {@link BrokenSeal} for a damaged row is turned into.
     *
     * @throws dev.portalaccess.spi.storage.AccessStoreException if the store itself fails
     */
    static <T> T readOr(Supplier<T> read, Function<String, T> damaged) {
        try {
            return UnreadableRecords.ifReadable(read).orElseGet(() -> damaged.apply(BrokenSeal.UNREADABLE));
        } catch (ContractViolationException e) {
            return damaged.apply(BrokenSeal.MISLED);
        }
    }
}
