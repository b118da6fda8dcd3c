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
 * The part of a chart that every command on it reads and writes: the chart's record and its
 * {@linkplain Grant open} grants.
 *
 * <p>Both have one version together, so that two clerks who work on one chart cannot overwrite each other's changes. A
 * grant that can never permit again is closed by the next commit on the chart; from then on it is read with
 * {@link dev.portalaccess.spi.storage.AccountReads#closedGrants} only, so that the size of this record depends on the
 * people who have access now, not on those who ever had it.
 *
 * @param record the chart's record
 * @param grants the open grants in their present versions, in the order they came into force
 */
public record ChartAccess(ChartRecord record, List<Grant> grants) {

    /** Rejects a grant of another chart. */
    public ChartAccess {
        requireNonNull(record, "record");
        grants = List.copyOf(grants);
        for (Grant grant : grants) {
            if (!grant.chart().equals(record.chart())) {
                throw new IllegalArgumentException("a grant of another chart");
            }
        }
    }

    /** Creates the access of a chart from the fields of its record and its open grants. */
    public ChartAccess(
            PracticeId practice,
            ChartId chart,
            List<Grant> grants,
            List<AccessBlock> blocks,
            Optional<ChartId> mergedInto,
            AuditHead head) {
        this(new ChartRecord(practice, chart, blocks, mergedInto, head), grants);
    }

    /** Returns the access of a chart that has never been changed. */
    public static ChartAccess untouched(PracticeId practice, ChartId chart) {
        return new ChartAccess(ChartRecord.untouched(practice, chart), List.of());
    }

    /** Returns the practice. */
    public PracticeId practice() {
        return record.practice();
    }

    /** Returns the chart. */
    public ChartId chart() {
        return record.chart();
    }

    /** Returns the blocks on the chart. */
    public List<AccessBlock> blocks() {
        return record.blocks();
    }

    /** Returns the chart that replaced this one, once it was merged. */
    public Optional<ChartId> mergedInto() {
        return record.mergedInto();
    }

    /** Returns the end of the chart's audit chain. */
    public AuditHead head() {
        return record.head();
    }

    /** Returns the open grant with the id. */
    public Optional<Grant> grant(GrantId id) {
        return grants.stream().filter(grant -> grant.id().equals(id)).findFirst();
    }

    /** Returns this value with the grant, in place of its former version if there is one. */
    public ChartAccess with(Grant grant) {
        List<Grant> next = new ArrayList<>(grants);
        int place = grants.stream().map(Grant::id).toList().indexOf(grant.id());
        if (place < 0) {
            next.add(grant);
        } else {
            next.set(place, grant);
        }
        return new ChartAccess(record, next);
    }

    /** Returns this value without the grant with the id. */
    public ChartAccess without(GrantId id) {
        return new ChartAccess(
                record, grants.stream().filter(grant -> !grant.id().equals(id)).toList());
    }

    /** Returns this value with the record. */
    public ChartAccess with(ChartRecord other) {
        return new ChartAccess(other, grants);
    }

    /** Returns this value with the end of the chart's audit chain. */
    public ChartAccess with(AuditHead other) {
        return new ChartAccess(record.with(other), grants);
    }

    /** Reports whether any block bars the holder. */
    public boolean bars(Holder holder) {
        return record.bars(holder);
    }

    /** Reports whether any block bars the account. */
    public boolean bars(AccountId account) {
        return record.bars(account);
    }
}
