package dev.portalaccess.model.stored;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import java.util.List;
import java.util.Optional;

/**
 * What is stored of a chart beside its grants. Without this record, no grant on the chart permits anything.
 *
 * @param practice the practice
 * @param chart the chart
 * @param blocks the blocks on the chart
 * @param mergedInto the chart that replaced this one in the library's records, once it was merged
 * @param head the end of its audit chain
 */
public record ChartRecord(
        PracticeId practice, ChartId chart, List<AccessBlock> blocks, Optional<ChartId> mergedInto, AuditHead head) {

    /** Copies the blocks. */
    public ChartRecord {
        requireNonNull(practice, "practice");
        requireNonNull(chart, "chart");
        blocks = List.copyOf(blocks);
        requireNonNull(mergedInto, "mergedInto");
        requireNonNull(head, "head");
    }

    /** Returns the record of a chart that has never been changed. */
    public static ChartRecord untouched(PracticeId practice, ChartId chart) {
        return new ChartRecord(practice, chart, List.of(), Optional.empty(), AuditHead.EMPTY);
    }

    /** Returns this record with the end of its audit chain. */
    public ChartRecord with(AuditHead other) {
        return new ChartRecord(practice, chart, blocks, mergedInto, other);
    }

    /** Reports whether any block bars the holder. */
    public boolean bars(Holder holder) {
        return blocks.stream().anyMatch(block -> block.bars(holder));
    }

    /** Reports whether any block bars the account. */
    public boolean bars(AccountId account) {
        return blocks.stream().anyMatch(block -> block.bars(account));
    }
}
