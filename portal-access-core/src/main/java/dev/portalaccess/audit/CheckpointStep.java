package dev.portalaccess.audit;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * One step of taking a checkpoint of a practice.
 *
 * @param chains the next part of the list, to be kept in this order, each as {@link Checkpoint#text}
 * @param reached where the next step goes on
 * @param whole the checkpoint, once the list is complete; empty while charts are left
 */
public record CheckpointStep(List<Checkpoint> chains, CheckpointPlace reached, Optional<PracticeCheckpoint> whole) {

    /** Copies the list. */
    public CheckpointStep {
        chains = List.copyOf(chains);
        requireNonNull(reached, "reached");
        requireNonNull(whole, "whole");
    }
}
