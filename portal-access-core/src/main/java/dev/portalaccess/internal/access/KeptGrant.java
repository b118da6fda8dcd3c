package dev.portalaccess.internal.access;

import com.google.common.collect.Comparators;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.notice.PatientNotices;
import dev.portalaccess.internal.restriction.RestrictionNotes;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.Provenance;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.HoldId;
import dev.portalaccess.model.stored.ChartEvent;
import dev.portalaccess.model.stored.ChartEvent.GivenGrant;
import dev.portalaccess.model.stored.ChartRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * PA-100: how a grant that a merge holds is kept. On a chart that stands alone the hold of the merge is released. On one
 * that went into another, the grant stays held, and the person gets an equal one on the chart that its id leads to.
 */
public final class KeptGrant {

    private static final Set<ChartEvent.Kind> HOLDING = Set.of(ChartEvent.Kind.MERGED_FROM, ChartEvent.Kind.MOVED);

    private final DecisionRound round;
    private final Reason reason;

    /** Creates the rule for that round. */
    public KeptGrant(DecisionRound round, Reason reason) {
        this.round = round;
        this.reason = reason;
    }

    /** Reports whether a merge holds the grant. */
    static boolean isHeld(Grant grant) {
        return grant.holds().stream().anyMatch(KeptGrant::isOfMerge);
    }

    /** Returns the events since the instant that hold access to the chart until it is reviewed. */
    public static List<ChartEvent> eventsSince(ChartRecord chart, Instant since) {
        return chart.events().stream()
                .filter(event -> event.stands()
                        && HOLDING.contains(event.kind())
                        && !event.at().isBefore(since))
                .toList();
    }

    /** Holds a new grant on account of an event that was there before it; returns the held grant. */
    public static Grant hold(DecisionRound round, Grant grant, ChartEvent event) {
        Hold hold = new Hold(
                new HoldId(event.id()),
                Hold.BY_MERGE,
                round.now(),
                event.by(),
                Reason.UNDER_REVIEW,
                Optional.of(round.today()));
        Grant held = grant.heldBy(hold);
        new GrantChangeWriter(round, AuditAction.GRANT_HELD, Reason.UNDER_REVIEW).putQuietly(held, hold);
        return held;
    }

    private static boolean isOfMerge(Hold hold) {
        return hold.cause().equals(Hold.BY_MERGE);
    }

    /** Keeps the grant; returns it as it lies on its chart from now on. */
    Grant keep(Grant grant) {
        return round.draft().chart(grant.chart()).mergedInto().isPresent() ? keepAway(grant) : release(grant);
    }

    private Grant release(Grant grant) {
        Grant left = grant;
        for (Hold hold : grant.holds()) {
            if (isOfMerge(hold)) {
                Grant released = left.released(hold.id());
                new GrantChangeWriter(round, AuditAction.GRANT_RELEASED, reason).put(left, released, hold.id());
                left = released;
            }
        }
        return left;
    }

    private Grant keepAway(Grant grant) {
        Grant settled = grant;
        for (Hold hold : grant.holds()) {
            if (isOfMerge(hold)) {
                settled = settled.released(hold.id()).heldBy(hold.reviewedOn(Optional.empty()));
            }
        }
        give(settled);
        return settled;
    }

    /** Gives the grant on the chart that its chart's id leads to, unless that was done before. */
    public void give(Grant grant) {
        Optional<ChartEvent> merge = leadingAway(grant.chart());
        boolean isGiven = merge.stream()
                .flatMap(one -> one.given().stream())
                .anyMatch(given -> given.grant().equals(grant.id()));
        if (!isGiven) {
            Instant from = Comparators.max(grant.validity().from(), round.now());
            Grant copy = transfer(grant, from, hold -> !isOfMerge(hold));
            new PatientNotices(round).addActivated(copy).queue();
        }
    }

    /** Gives the grant, as it is, on the chart whose id replaces that of its chart. No one gains, so no notice goes out. */
    public void move(Grant grant) {
        transfer(grant, grant.validity().from(), any -> true);
    }

    private Grant transfer(Grant grant, Instant from, Predicate<Hold> isKept) {
        ChartEvent away = leadingAway(grant.chart()).orElseThrow();
        List<ChartId> chain = round.draft().chain(grant.chart());
        Grant copy = copy(grant, chain.get(chain.size() - 1), from);
        round.draft().putGrant(copy);
        round.draft()
                .addNote(round.draft()
                        .noteOn(copy, AuditAction.ACCESS_ACTIVATED)
                        .because(reason.code())
                        .with("event", away.id()));
        for (Hold hold : grant.holds()) {
            if (isKept.test(hold)) {
                Hold next = hold.since(round.now());
                Grant held = copy.heldBy(next);
                new GrantChangeWriter(round, AuditAction.GRANT_HELD, hold.reason()).putQuietly(held, next);
                copy = held;
            }
        }
        RestrictionNotes.restateBlocks(round, copy);
        put(grant.chart(), away, new GivenGrant(grant.id(), copy.chart(), copy.id()));
        return copy;
    }

    private Optional<ChartEvent> leadingAway(ChartId chart) {
        return round.draft().chart(chart).record().events().stream()
                .filter(one -> one.stands() && one.leadsAway())
                .reduce((earlier, later) -> later);
    }

    private Grant copy(Grant grant, ChartId target, Instant from) {
        Provenance origin = grant.provenance();
        List<ChartId> led =
                Stream.concat(origin.chain().stream(), Stream.of(target)).toList();
        return new Grant(
                new GrantId(round.draft().newId()),
                target,
                grant.holder(),
                grant.account(),
                grant.terms(),
                new ValidityPeriod(from, grant.validity().until()),
                GrantState.NOT_HELD,
                new Provenance(origin.origin(), origin.as(), origin.invitation(), led, origin.by()),
                Optional.empty(),
                grant.confirmation());
    }

    private void put(ChartId chart, ChartEvent merge, GivenGrant given) {
        ChartRecord present = round.draft().chart(chart).record();
        round.draft()
                .putRecord(present.withEvents(present.events().stream()
                        .map(one -> one.equals(merge) ? one.giving(given) : one)
                        .toList()));
    }
}
