package dev.portalaccess.model.stored;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.PracticeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The access record of one chart: its grants, its blocks and the end of its audit chain.
 *
 * <p>It is one versioned record, so that two clerks who work on one chart cannot overwrite each other's changes.
 *
 * @param practice the practice
 * @param chart the chart
 * @param grants all grants that ever existed, in their present versions, in the order they came into force
 * @param blocks the blocks on the chart
 * @param mergedInto the chart that replaced this one in the library's records, once it was merged
 * @param head the end of its audit chain
 */
public record ChartAccess(
        PracticeId practice,
        ChartId chart,
        List<Grant> grants,
        List<AccessBlock> blocks,
        Optional<ChartId> mergedInto,
        AuditHead head) {

    /** Rejects a grant of another chart. */
    public ChartAccess {
        requireNonNull(practice, "practice");
        requireNonNull(chart, "chart");
        grants = List.copyOf(grants);
        blocks = List.copyOf(blocks);
        requireNonNull(mergedInto, "mergedInto");
        requireNonNull(head, "head");
        for (Grant grant : grants) {
            if (!grant.chart().equals(chart)) {
                throw new IllegalArgumentException("a grant of another chart");
            }
        }
    }

    /** Returns the record of a chart that has never been changed. */
    public static ChartAccess untouched(PracticeId practice, ChartId chart) {
        return new ChartAccess(practice, chart, List.of(), List.of(), Optional.empty(), AuditHead.EMPTY);
    }

    /** Returns the grant with the id. */
    public Optional<Grant> grant(GrantId id) {
        return grants.stream().filter(grant -> grant.id().equals(id)).findFirst();
    }

    /** Returns this record with the grant, in place of its former version if there is one. */
    public ChartAccess with(Grant grant) {
        List<Grant> next = new ArrayList<>(grants);
        next.removeIf(former -> former.id().equals(grant.id()));
        int place = next.size() < grants.size() ? indexOf(grant.id()) : next.size();
        next.add(place, grant);
        return new ChartAccess(practice, chart, next, blocks, mergedInto, head);
    }

    /** Returns this record with the end of its audit chain. */
    public ChartAccess with(AuditHead other) {
        return new ChartAccess(practice, chart, grants, blocks, mergedInto, other);
    }

    /** Reports whether any block bars the holder. */
    public boolean bars(Holder holder) {
        return blocks.stream().anyMatch(block -> block.bars(holder));
    }

    /** Reports whether any block bars the account. */
    public boolean bars(AccountId account) {
        return blocks.stream().anyMatch(block -> block.bars(account));
    }

    private int indexOf(GrantId id) {
        return grants.stream().map(Grant::id).toList().indexOf(id);
    }
}
