package dev.portalaccess.model.stored;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What is stored once for each practice.
 *
 * @param head the end of the practice's audit chain, which records everything that concerns no chart
 * @param restored the latest report that a backup was restored
 * @param policy the rules that were reported last
 */
public record PracticeRecord(AuditHead head, Optional<RestoredBackup> restored, Optional<ReportedPolicy> policy) {

    /** The record of a practice that has none. */
    public static final PracticeRecord EMPTY = of(AuditHead.EMPTY);

    public PracticeRecord {
        requireNonNull(head, "head");
        requireNonNull(restored, "restored");
        requireNonNull(policy, "policy");
    }

    /** Returns the record of a practice without a report. */
    public static PracticeRecord of(AuditHead head) {
        return new PracticeRecord(head, Optional.empty(), Optional.empty());
    }

    /** Returns this record with another end of the chain. */
    public PracticeRecord with(AuditHead other) {
        return new PracticeRecord(other, restored, policy);
    }

    /** Returns this record with the report, {@linkplain RestoredBackup#following following} the one it has. */
    public PracticeRecord with(RestoredBackup report) {
        return new PracticeRecord(head, Optional.of(report.following(restored)), policy);
    }

    /** Returns this record with those rules. */
    public PracticeRecord with(ReportedPolicy reported) {
        return new PracticeRecord(head, restored, Optional.of(reported));
    }
}
