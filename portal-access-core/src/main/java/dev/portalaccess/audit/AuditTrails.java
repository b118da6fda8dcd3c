package dev.portalaccess.audit;

import dev.portalaccess.command.Caller;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.ChartId;
import java.util.List;
import java.util.Optional;

/**
 * The audit trail, for reading and for checking.
 *
 * <p>Each chart has its own chain. Entries that concern no chart are in one chain per practice; pass an empty chart for
 * it.
 *
 * <p>Safe for several threads. Throws {@link dev.portalaccess.command.NotAllowedException} if the host's staff rights
 * do not allow the call (PA-118), {@link dev.portalaccess.spi.storage.AccessStoreException} if the store cannot be
 * read, or an exception of the host's keyring.
 */
public interface AuditTrails {

    /** Returns a page of the remaining chain, oldest entry first. */
    Page<AuditEntry> trail(Caller caller, Optional<ChartId> chart, Page.Request page);

    /**
     * PA-111: verifies that a chain is as it was written, from the beginning of the rest of it to its end, both as
     * the store states them.
     *
     * <p>What a purge has deleted is no longer checked, and where the rest begins is taken from the store. Someone who
     * can write to the store, removes entries from the front and moves the recorded beginning along is therefore found
     * only with a copy of them, or a checkpoint of that time: {@link #verify(Caller, Checkpoint)} then answers
     * {@link AuditVerdict.Outdated} although nothing that old was due to be purged yet. A gap, an entry before the
     * beginning and any change of the remaining entries are still found.
     *
     * <p>Someone who can write to the store, and shortens both the chain and its recorded end, is found only with
     * {@link #verify(Caller, Checkpoint)}; so is someone who writes a whole chain anew without a key. Reads the
     * chain in pages; entries that are appended meanwhile do no harm, nor does a purge.
     */
    AuditVerdict verify(Caller caller, Optional<ChartId> chart);

    /**
     * PA-111: the same, and whether the chain still holds everything that it held when the checkpoint was taken, apart
     * from what was purged since. A checkpoint in the removed part cannot be compared, and the answer is {@link
     * AuditVerdict.Outdated}; take a new one before each purge of the trail.
     *
     * @throws IllegalArgumentException if the checkpoint is of another practice than the caller
     */
    AuditVerdict verify(Caller caller, Checkpoint known);

    /**
     * Returns the current end of the chain without verifying it. Store it where nobody with write access to the
     * database can change it. Checks nothing.
     */
    Checkpoint checkpoint(Caller caller, Optional<ChartId> chart);

    /**
     * PA-111: takes the next step of one checkpoint of the whole practice: the ends of its chain and of the chains of
     * its charts, a bounded number at a time. Keep the list that the steps return, in any place, and the {@link
     * CheckpointStep#whole} of the last step where nobody with write access to the database can change it. Needs
     * constant memory; other programs may write meanwhile.
     *
     * <p>Asked without a chart, for the whole practice (PA-118).
     *
     * @param from {@link CheckpointPlace#START}, or where the step before has ended
     * @param most the maximum number of chains, 1 or more
     */
    CheckpointStep checkpointPractice(Caller caller, CheckpointPlace from, int most);

    /**
     * PA-111: takes the next step of comparing the practice with a checkpoint of it. Pass the list in its order, in
     * parts of any size, and go on until {@link CheckpointReport#progress} is no longer {@code INCOMPLETE}.
     *
     * <p>It finds a chain that was cut off or written anew, a chart that was rolled back together with its grants and
     * its trail, and a chart that was deleted with its trail. Together with the seals of records ({@link
     * dev.portalaccess.seal.RecordSeals#verify}) it finds grants that were rolled back alone. It rests on three things:
     * the checkpoint was kept out of reach, every change of a chart has an entry in its chain, and nobody can find
     * another text with the same SHA-256 digest. It does not find what was rolled back to a state after the checkpoint,
     * nor a chart that was stored and deleted since. Each chain that the list names is verified to its end, entry by
     * entry.
     *
     * <p>Asked without a chart, for the whole practice (PA-118).
     *
     * @param known the checkpoint that was kept
     * @param from {@link CheckpointPlace#START}, or where the step before has ended
     * @param next the next part of the list
     * @throws IllegalArgumentException if the checkpoint or a part of the list is of another practice than the caller
     */
    CheckpointReport verifyPractice(
            Caller caller, PracticeCheckpoint known, CheckpointPlace from, List<Checkpoint> next);
}
