package dev.portalaccess.audit;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.audit.CheckpointReport.BrokenChain;
import java.util.List;
import java.util.Optional;

/**
 * One step of taking a checkpoint of a practice.
 *
 * @param chains the next part of the list, to be kept in this order, each as {@link Checkpoint#text}
 * @param unreadable the chains of this step that cannot be read ({@link AuditVerdict.Broken#UNREADABLE}); the checkpoint
 *     does not contain them
 * @param reached where the next step goes on
 * @param whole the checkpoint, once the list is complete; empty while charts are left
 */
public record CheckpointStep(
        List<Checkpoint> chains,
        List<BrokenChain> unreadable,
        CheckpointPlace reached,
        Optional<PracticeCheckpoint> whole) {

    /** Copies the lists. */
    public CheckpointStep {
        chains = List.copyOf(chains);
        unreadable = List.copyOf(unreadable);
        requireNonNull(reached, "reached");
        requireNonNull(whole, "whole");
    }
}
