package dev.portalaccess.internal.history;

import dev.portalaccess.history.HistoryGap;
import dev.portalaccess.history.PastQuestion;
import dev.portalaccess.internal.audit.PageReader;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.internal.history.PastRestrictions.PastRestriction;
import dev.portalaccess.internal.history.RestrictedPerson.Reach;
import dev.portalaccess.internal.seal.RestrictionStatement;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccessBlock;
import dev.portalaccess.model.stored.AccessFreeze;
import dev.portalaccess.model.stored.AccountAccess;
import dev.portalaccess.model.stored.AgeExemption;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.model.stored.ClosedGrantFilter;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.spi.storage.AccessStore;
import dev.portalaccess.spi.storage.AccountReads.ClosedGrant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a decision about one account and one chart rested on at an instant of the past, put together from the stored
 * records, which are read first, and the statements of the trails. Used by one thread.
 *
 * <p>Every block that stood against the account is named by the account, whomever it named.
 */
final class PastAccess {

    private final AccessStore store;
    private final PracticeId practice;
    private final AccountId account;
    private final ChartId chart;
    private final TrailWalk trails;
    private final Set<HistoryGap> gaps = EnumSet.noneOf(HistoryGap.class);
    private final Set<HistoryGap> doubts = EnumSet.noneOf(HistoryGap.class);
    private final List<AccessBlock> blocks = new ArrayList<>();
    private final List<AccessBlock> doubtfulBlocks = new ArrayList<>();
    private final List<AccessFreeze> freezes = new ArrayList<>();
    private final List<AgeExemption> exemptions = new ArrayList<>();

    /**
     * The records of that instant.
     *
     * @param certain without what is doubtful
     * @param doubtful as if everything that is doubtful stood against the account
     * @param closed the grants that were closed by then, the one closed last first
     * @param gaps what is missing, so that nothing can be decided
     * @param doubts what is missing, and may have stood against the account
     */
    record PastRecords(
            AccountAccess certain,
            AccountAccess doubtful,
            List<Grant> closed,
            Set<HistoryGap> gaps,
            Set<HistoryGap> doubts) {}

    PastAccess(ServiceDependencies parts, PracticeId practice, PastQuestion question) {
        this.store = parts.openStore();
        this.practice = practice;
        this.account = question.account();
        this.chart = question.chart();
        this.trails = new TrailWalk(parts.queries(), practice, question.at());
    }

    /** Reads the records; once. */
    PastRecords read() {
        ChartRecord record = store.chart(practice, chart).value().record();
        List<Grant> present = store.access(practice, account, chart).grants();
        List<ClosedGrant> former = closedGrants();
        if (present.isEmpty() && former.isEmpty()) {
            return records(List.of(), List.of());
        }
        List<Holder> holders = store.holdersOf(practice, Set.of(account)).stream()
                .map(Versioned::value)
                .toList();
        List<Grant> counting =
                present.stream().map(grant -> effective(grant, holders)).toList();
        ChartPast ofChart = trails.along(Optional.of(chart), moment -> ChartPast.at(moment, counting, former));
        exemptions.addAll(ofChart.exemptions().with(record.exemptions()).standing());
        List<Grant> open = ofChart.grants().open();
        gaps.addAll(ofChart.grants().gaps());
        if (!open.isEmpty()) {
            addRestrictions(open, record, holders, ofChart);
        }
        return records(open, ofChart.grants().closed());
    }

    private List<ClosedGrant> closedGrants() {
        ClosedGrantFilter filter = ClosedGrantFilter.on(chart).of(account);
        List<ClosedGrant> closed = new ArrayList<>();
        new PageReader<>(page -> store.closedGrants(practice, filter, page)).forEachRemaining(closed::add);
        return closed;
    }

    /** Returns the grant, revoked if a revocation of many grants covered it at the instant and is not written yet. */
    private Grant effective(Grant grant, List<Holder> holders) {
        return holders.stream()
                .flatMap(holder -> holder.revocations().stream())
                .filter(revocation -> !revocation.revoked().at().isAfter(trails.at()) && revocation.covers(grant))
                .findFirst()
                .map(revocation -> grant.revoked(revocation.revoked()))
                .orElse(grant);
    }

    private PastRecords records(List<Grant> open, List<Grant> closed) {
        List<AccessBlock> all = new ArrayList<>(blocks);
        all.addAll(doubtfulBlocks);
        return new PastRecords(access(open, blocks), access(open, all), closed, gaps, doubts);
    }

    private AccountAccess access(List<Grant> open, List<AccessBlock> against) {
        ChartRecord record = ChartRecord.untouched(practice, chart)
                .withBlocks(against)
                .withFreezes(freezes)
                .withExemptions(exemptions);
        return new AccountAccess(account, new Versioned<>(record, 1), open, List.of());
    }

    private void addRestrictions(List<Grant> open, ChartRecord record, List<Holder> holders, ChartPast ofChart) {
        PracticePast ofPractice = trails.along(Optional.empty(), moment -> PracticePast.at(moment, holders));
        addStored(record, holders, ofChart.restrictions());
        holders.forEach(holder -> addStored(holder, ofPractice.restrictions()));
        Set<HolderId> ofGrants = open.stream().map(Grant::holder).collect(Collectors.toUnmodifiableSet());
        RestrictedPerson person = new RestrictedPerson(account, ofGrants, ofPractice.people());
        ofChart.restrictions().standing().forEach(one -> add(one, person.of(one)));
        ofPractice.restrictions().standing().forEach(one -> add(one, person.of(one)));
        if (!ofChart.moment().isFollowed() || !ofPractice.moment().isFollowed()) {
            doubts.add(HistoryGap.TRAIL_PURGED);
            doubtfulBlocks.add(block("purged", trails.at()));
        }
    }

    private static void addStored(ChartRecord record, List<Holder> holders, PastRestrictions onChart) {
        record.freezes()
                .forEach(freeze ->
                        onChart.addStored(Optional.empty(), true, freeze.id(), RestrictionStatement.of(freeze)));
        record.blocks().forEach(block -> {
            Optional<Holder> named = holders.stream()
                    .filter(holder -> block.holder().filter(holder.id()::equals).isPresent())
                    .findFirst();
            onChart.addStored(Optional.empty(), false, block.id(), RestrictionStatement.of(block, named, List.of()));
        });
    }

    private static void addStored(Holder holder, PastRestrictions everywhere) {
        Optional<HolderId> carrier = Optional.of(holder.id());
        holder.freezes()
                .forEach(freeze -> everywhere.addStored(
                        carrier, true, freeze.id(), RestrictionStatement.carried(freeze.at(), holder)));
        holder.blocks()
                .forEach(block -> everywhere.addStored(
                        carrier, false, block.id(), RestrictionStatement.carried(block.at(), holder)));
    }

    private void add(PastRestriction one, Reach reach) {
        if (reach == Reach.DOUBTFUL) {
            doubts.add(HistoryGap.BLOCK_NOT_STATED);
            doubtfulBlocks.add(block(one.id(), one.since()));
        } else if (reach == Reach.YES && one.isFreeze()) {
            freezes.add(new AccessFreeze(
                    one.id(), one.since(), Actor.LIBRARY, Reason.UNDER_REVIEW, Optional.empty(), Optional.empty()));
        } else if (reach == Reach.YES) {
            blocks.add(block(one.id(), one.since()));
        }
    }

    private AccessBlock block(String id, Instant since) {
        return new AccessBlock(
                id, Optional.empty(), Optional.of(account), Optional.empty(), since, Actor.LIBRARY, Reason.SAFETY);
    }
}
