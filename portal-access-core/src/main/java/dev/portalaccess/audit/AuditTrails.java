package dev.portalaccess.audit;

import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import java.util.Optional;

/**
 * The audit trail, for reading and for checking.
 *
 * <p>Each chart has its own chain. Entries that concern no chart are in one chain per practice; pass an empty chart for
 * it. Safe for several threads; throws
 * {@link dev.portalaccess.spi.storage.AccessStoreException} if the store cannot be read, or an exception of the host's
 * keyring.
 */
public interface AuditTrails {

    /** Returns a page of the remaining chain, oldest entry first. */
    Page<AuditEntry> trail(PracticeId practice, Optional<ChartId> chart, Page.Request page);

    /**
     * PA-111: whether a chain is as it was written, from where the store says that what is left of it begins up to
     * where
     * it says that it ends.
     *
     * <p>What a purge has deleted is no longer checked, and where the rest begins is taken from the store. Someone who
     * can write to the store, removes entries from the front and moves the recorded beginning along is therefore found
     * only with a copy of them, or a checkpoint of that time: {@link #verify(Checkpoint)} then answers
     * {@link AuditVerdict.Outdated} although nothing that old was due to be purged yet. A gap, an entry before the
     * beginning and any change of the remaining entries are still found.
     *
     * <p>Someone who can write to the store, and shortens both the chain and its recorded end, is found only with
     * {@link #verify(Checkpoint)}; so is someone who writes a whole chain anew without a key. Reads the chain in pages;
     * entries that are appended meanwhile do no harm, nor does a purge.
     */
    AuditVerdict verify(PracticeId practice, Optional<ChartId> chart);

    /**
     * PA-111: the same, and whether the chain still holds everything that it held when the checkpoint was taken, apart
     * from what was purged since. A checkpoint in the removed part cannot be compared, and the answer is {@link
     * AuditVerdict.Outdated}; take a new one before each purge of the trail.
     */
    AuditVerdict verify(Checkpoint known);

    /**
     * Returns the current end of the chain without verifying it. Store it where nobody with write access to the
     * database can change it. Checks nothing.
     */
    Checkpoint checkpoint(PracticeId practice, Optional<ChartId> chart);
}
