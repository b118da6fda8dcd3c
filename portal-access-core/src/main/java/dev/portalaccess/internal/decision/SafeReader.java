package dev.portalaccess.internal.decision;

import dev.portalaccess.spi.ContractViolationException;
import dev.portalaccess.spi.storage.AccessStoreException;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PA-084: an unreadable record counts as missing; it is neither guessed nor rethrown.
 */
final class SafeReader {

    private static final Logger LOG = LoggerFactory.getLogger(SafeReader.class);

    private SafeReader() {}

    /** Returns the result of {@code read}; empty if it fails. A broken contract is a defect and is thrown. */
    static <T> Optional<T> read(Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (ContractViolationException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("access refused: facts could not be read ({})", code(e));
            return Optional.empty();
        }
    }

    // Never the message: a driver's own text may carry addresses and names.
    private static String code(RuntimeException failure) {
        return failure instanceof AccessStoreException told
                ? told.code()
                : failure.getClass().getName();
    }
}
