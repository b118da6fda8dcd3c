package dev.portalaccess.seal;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Page;
import dev.portalaccess.spi.storage.RecordScan.RecordType;
import java.util.Optional;

/**
 * How far a check of a practice has come. It contains ids only, and can be kept.
 *
 * @param type the type of records that comes next
 * @param after where the records that were checked end; empty before the first of that type
 */
public record SealPlace(RecordType type, Optional<Page.Cursor> after) {

    /** The beginning. */
    public static final SealPlace START = new SealPlace(RecordType.CHART, Optional.empty());

    public SealPlace {
        requireNonNull(type, "type");
        requireNonNull(after, "after");
    }
}
