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
 * Everything the library keeps of one chart: who may open it, who is barred, and where its audit chain ends.
 *
 * <p>One versioned record, so that two clerks at one chart cannot pass each other.
 *
 * @param practice in which practice
 * @param chart which chart
 * @param grants every grant there ever was, in its present version, in the order they came into force
 * @param blocks who is barred
 * @param mergedInto the chart that took its place in our records, once it was merged
 * @param head where its audit chain ends
 */
public record ChartAccess(
        PracticeId practice,
        ChartId chart,
        List<Grant> grants,
        List<AccessBlock> blocks,
        Optional<ChartId> mergedInto,
        AuditHead head) {

    /** Every grant is on this chart. */
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

    /** A chart on which nothing was ever done. */
    public static ChartAccess untouched(PracticeId practice, ChartId chart) {
        return new ChartAccess(practice, chart, List.of(), List.of(), Optional.empty(), AuditHead.EMPTY);
    }

    /** The grant of that id. */
    public Optional<Grant> grant(GrantId id) {
        return grants.stream().filter(grant -> grant.id().equals(id)).findFirst();
    }

    /** With that grant, in place of its former version if there is one. */
    public ChartAccess with(Grant grant) {
        List<Grant> next = new ArrayList<>(grants);
        next.removeIf(former -> former.id().equals(grant.id()));
        int place = next.size() < grants.size() ? indexOf(grant.id()) : next.size();
        next.add(place, grant);
        return new ChartAccess(practice, chart, next, blocks, mergedInto, head);
    }

    /** With its audit chain ending there. */
    public ChartAccess with(AuditHead other) {
        return new ChartAccess(practice, chart, grants, blocks, mergedInto, other);
    }

    /** Whether any block bars that holder. */
    public boolean bars(Holder holder) {
        return blocks.stream().anyMatch(block -> block.bars(holder));
    }

    /** Whether any block bars that login. */
    public boolean bars(AccountId account) {
        return blocks.stream().anyMatch(block -> block.bars(account));
    }

    private int indexOf(GrantId id) {
        return grants.stream().map(Grant::id).toList().indexOf(id);
    }
}
