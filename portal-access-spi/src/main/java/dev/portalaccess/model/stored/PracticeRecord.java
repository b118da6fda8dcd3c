package dev.portalaccess.model.stored;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What is stored once for each practice.
 *
 * @param head the end of the practice's audit chain, which records everything that concerns no chart
 * @param restored the latest report that a backup was restored
 */
public record PracticeRecord(AuditHead head, Optional<RestoredBackup> restored) {

    /** The record of a practice that has none. */
    public static final PracticeRecord EMPTY = new PracticeRecord(AuditHead.EMPTY, Optional.empty());

    public PracticeRecord {
        requireNonNull(head, "head");
        requireNonNull(restored, "restored");
    }

    /** Returns the record of a practice whose data was never restored. */
    public static PracticeRecord of(AuditHead head) {
        return new PracticeRecord(head, Optional.empty());
    }

    /** Returns this record with another end of the chain. */
    public PracticeRecord with(AuditHead other) {
        return new PracticeRecord(other, restored);
    }

    /** Returns this record with the report, {@linkplain RestoredBackup#following following} the one it has. */
    public PracticeRecord with(RestoredBackup report) {
        return new PracticeRecord(head, Optional.of(report.following(restored)));
    }
}
