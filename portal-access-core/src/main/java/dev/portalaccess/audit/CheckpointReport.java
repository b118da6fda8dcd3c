package dev.portalaccess.audit;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.audit.AuditVerdict.Broken;
import dev.portalaccess.model.id.ChartId;
import java.util.List;
import java.util.Optional;

/**
 * One step of comparing a practice with a checkpoint of it.
 *
 * @param broken the chains of this step that are no longer as they were
 * @param outdated the chains of this step that can no longer be compared, because a purge has deleted what the
 *     checkpoint covers
 * @param reached where the next step goes on
 * @param progress whether the list was the right one, as far as that is known
 */
public record CheckpointReport(
        List<BrokenChain> broken, List<Checkpoint> outdated, CheckpointPlace reached, ListProgress progress) {

    /** What is known of the list that the caller has passed so far. */
    public enum ListProgress {
        /** Chains are missing yet. Nothing is proven before the list is complete. */
        INCOMPLETE,
        /** The list is complete, and it is the one that the checkpoint was taken of. */
        COMPLETE,
        /** The list is not the one that the checkpoint was taken of: something was changed, left out or added. */
        ANOTHER_LIST
    }

    /**
     * A chain that is no longer as it was.
     *
     * @param chart whose chain; empty for the chain of entries that concern no chart
     * @param how the first position that is wrong, and how; {@link Broken#CUT_TAIL} if the chain was rolled back,
     *     {@link Broken#GONE} if it was deleted, {@link Broken#UNREADABLE} if it cannot be read
     */
    public record BrokenChain(Optional<ChartId> chart, Broken how) {
        public BrokenChain {
            requireNonNull(chart, "chart");
            requireNonNull(how, "how");
        }
    }

    /** Copies the lists. */
    public CheckpointReport {
        broken = List.copyOf(broken);
        outdated = List.copyOf(outdated);
        requireNonNull(reached, "reached");
        requireNonNull(progress, "progress");
    }

    /** Reports whether nothing wrong was found in this step. */
    public boolean isIntact() {
        return broken.isEmpty() && progress != ListProgress.ANOTHER_LIST;
    }
}
