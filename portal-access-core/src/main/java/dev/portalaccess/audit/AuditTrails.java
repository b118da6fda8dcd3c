package dev.portalaccess.audit;

import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.PracticeId;
import java.util.Optional;

/**
 * The audit trail, for reading and for checking.
 *
 * <p>Public because hosts show it and check it; they do not implement it. Each chart has a chain of its own, and what
 * concerns no chart is in one chain per practice, asked for with an empty chart. Safe for several threads; throws
 * {@link dev.portalaccess.spi.AccessStoreException} if the store cannot be read, and whatever the host's keyring
 * throws.
 */
public interface AuditTrails {

    /** A part of a chain, first entry first. */
    Page<AuditEntry> trail(PracticeId practice, Optional<ChartId> chart, Page.Request page);

    /**
     * PA-111: whether a chain is as it was written, up to where the store says it ends.
     *
     * <p>Someone who can write to the store, and shortens both the chain and its recorded end, is found only with
     * {@link #verify(Checkpoint)}; so is someone who writes a whole chain anew without a key. Reads the chain in pages;
     * entries that are appended meanwhile do no harm.
     */
    AuditVerdict verify(PracticeId practice, Optional<ChartId> chart);

    /** PA-111: the same, and whether the chain still holds everything that it held when the checkpoint was taken. */
    AuditVerdict verify(Checkpoint known);

    /** Where the chain ends now, to be kept where whoever can write to the store cannot reach it. Checks nothing. */
    Checkpoint checkpoint(PracticeId practice, Optional<ChartId> chart);
}
