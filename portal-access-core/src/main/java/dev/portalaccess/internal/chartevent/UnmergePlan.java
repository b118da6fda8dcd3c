package dev.portalaccess.internal.chartevent;

import dev.portalaccess.chartevent.EventEffect;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.ChartEvent;
import dev.portalaccess.model.stored.ChartEvent.GivenGrant;
import dev.portalaccess.model.stored.ChartRecord;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * PA-100: the merge of a chart is undone. Both sides are as they were, minus what was narrowed since: a grant that was
 * kept on the other chart ends there, and what it lost meanwhile is lost where it came from; blocks and freezes that were
 * set since stay on both. Grants that were given since stay where they were given.
 *
 * <p>Charts that had come into this one go with it.
 */
final class UnmergePlan {

    private final EventDraft event;
    private final ChartId from;

    UnmergePlan(EventDraft event, ChartId from) {
        this.event = event;
        this.from = from;
    }

    void apply() {
        Optional<ChartEvent> merge = standing(from)
                .filter(one -> one.kind() == ChartEvent.Kind.MERGED_INTO)
                .reduce((earlier, later) -> later);
        if (merge.isEmpty()) {
            event.refuse(FindingDefinition.CHART_NOT_MERGED);
            return;
        }
        List<ChartId> chain = event.draft().chain(from);
        undo(merge.get(), chain.subList(1, chain.size()));
    }

    private Stream<ChartEvent> standing(ChartId chart) {
        return event.record(chart).events().stream().filter(ChartEvent::stands);
    }

    private void undo(ChartEvent merge, List<ChartId> left) {
        Set<String> leaving = standing(from)
                .filter(ChartEvent::leadsHere)
                .map(ChartEvent::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        leaving.add(merge.id());
        List<ChartId> arrivals = event.record(from).arrivals();
        withdraw(merge, left, arrivals);
        part(merge, left, leaving);
        release(merge, left, leaving);
        event.alive(from).forEach(this::reviewAgain);
    }

    /** Ends the copies of kept grants on the charts that are left; what they lost is lost where they came from. */
    private void withdraw(ChartEvent merge, List<ChartId> left, List<ChartId> arrivals) {
        for (ChartId source : Stream.concat(Stream.of(from), arrivals.stream()).toList()) {
            for (ChartEvent one : standing(source).filter(ChartEvent::leadsAway).toList()) {
                List<GivenGrant> gone = one.given().stream()
                        .filter(given -> left.contains(given.chart()))
                        .toList();
                gone.forEach(given -> withdraw(source, given));
                ChartEvent rest = one;
                for (ChartId chart : left) {
                    rest = rest.withdrawing(chart);
                }
                if (!one.equals(merge) && !gone.isEmpty()) {
                    event.replace(source, one, rest);
                    gone.forEach(given ->
                            event.draft().chart(source).grant(given.grant()).ifPresent(this::reviewAgain));
                }
            }
        }
    }

    private void withdraw(ChartId source, GivenGrant given) {
        standing(given.chart())
                .filter(ChartEvent::leadsAway)
                .flatMap(one -> one.given().stream())
                .filter(further -> further.grant().equals(given.copy()))
                .toList()
                .forEach(further -> withdraw(given.chart(), further));
        Optional<Grant> copy = event.draft().chart(given.chart()).grant(given.copy());
        Optional<Grant> original =
                event.draft().chart(source).grant(given.grant()).filter(grant -> grant.isAliveAt(event.now()));
        original.ifPresent(grant ->
                narrow(grant, copy.or(() -> event.round().records().closedGrant(given.chart(), given.copy()))));
        copy.filter(grant -> grant.isAliveAt(event.now())).ifPresent(this::end);
    }

    private void end(Grant grant) {
        Grant ended = grant.revoked(new GrantState.Revoked(event.now(), event.by(), Reason.ENTERED_IN_ERROR));
        event.write(AuditAction.GRANT_REVOKED, Reason.ENTERED_IN_ERROR).put(grant, ended);
        event.add(EventEffect.Kind.ENDED, grant);
    }

    /** A copy that is gone has ended: it permits nothing, and so does the grant that it came from. */
    private void narrow(Grant original, Optional<Grant> copy) {
        if (copy.filter(one -> one.isAliveAt(event.now())).isEmpty()) {
            end(original);
            return;
        }
        Grant narrowed = narrowedLike(original, copy.get());
        if (!narrowed.equals(original)) {
            event.write(AuditAction.GRANT_NARROWED, Reason.ENTERED_IN_ERROR).put(original, narrowed);
            event.add(EventEffect.Kind.NARROWED, narrowed);
        }
        Grant held = narrowed;
        for (Hold hold : copy.get().holds()) {
            if (!hold.cause().equals(Hold.BY_MERGE) && !has(held, hold)) {
                Hold next = hold.since(event.now());
                Grant more = held.heldBy(next);
                event.write(AuditAction.GRANT_HELD, hold.reason()).put(held, more, next);
                held = more;
            }
        }
    }

    private static boolean has(Grant grant, Hold hold) {
        return grant.holds().stream().anyMatch(one -> one.id().equals(hold.id()));
    }

    private static Grant narrowedLike(Grant original, Grant copy) {
        Grant narrowed = original.narrowedTo(
                        original.terms().scope().and(copy.terms().scope()))
                .obliging(copy.terms().obligations());
        Optional<Instant> until = copy.validity().until();
        boolean isShorter = until.isPresent()
                && original.validity()
                        .until()
                        .map(end -> until.get().isBefore(end))
                        .orElse(true);
        return isShorter ? narrowed.endingAt(until.get()) : narrowed;
    }

    /** Marks the events as undone, and puts every restriction where it belongs. */
    private void part(ChartEvent merge, List<ChartId> left, Set<String> leaving) {
        CarriedRestrictions carried = new CarriedRestrictions(event);
        List<ChartRecord> before = left.stream().map(event::record).toList();
        Set<String> elsewhere = new HashSet<>(merge.brought());
        before.forEach(record -> record.events().stream()
                .filter(one -> one.stands() && (one.leadsAway() || one.leadsHere()))
                .forEach(one -> elsewhere.addAll(one.brought())));
        current(from, merge.id()).ifPresent(standing -> event.undo(from, standing, AuditAction.CHART_UNMERGED));
        for (ChartId chart : left) {
            List<ChartEvent> gone = standing(chart)
                    .filter(one -> one.leadsHere() && leaving.contains(one.id()))
                    .toList();
            gone.forEach(one -> event.undo(chart, one, AuditAction.CHART_UNMERGED));
            Set<String> brought = gone.stream()
                    .flatMap(one -> one.brought().stream())
                    .filter(id -> !isOnAnother(chart, id))
                    .collect(Collectors.toSet());
            carried.remove(chart, brought);
        }
        before.forEach(record -> carried.copy(record, from, id -> !elsewhere.contains(id)));
        carried.remove(
                from,
                merge.brought().stream().filter(id -> !isOnAnother(from, id)).collect(Collectors.toSet()));
    }

    private Optional<ChartEvent> current(ChartId chart, String id) {
        return standing(chart)
                .filter(one -> one.leadsAway() && one.id().equals(id))
                .findFirst();
    }

    /** Reports whether another chart that still leads to this one has the restriction of its own. */
    private boolean isOnAnother(ChartId chart, String id) {
        return event.record(chart).arrivals().stream()
                .map(event::record)
                .filter(record -> CarriedRestrictions.ids(record).contains(id))
                .anyMatch(record -> record.events().stream()
                        .filter(one -> one.stands() && one.leadsAway())
                        .noneMatch(one -> one.brought().contains(id)));
    }

    private void release(ChartEvent merge, List<ChartId> left, Set<String> leaving) {
        event.alive(from).forEach(grant -> release(grant, Set.of(merge.id())));
        for (ChartId chart : left) {
            for (Grant grant : event.alive(chart)) {
                boolean isReleased = release(grant, leaving);
                if (!isReleased && !grant.validity().from().isBefore(merge.at())) {
                    event.add(EventEffect.Kind.STAYS, grant);
                }
            }
        }
    }

    /** Lifts the holds that these events have placed; reports whether there were any. */
    private boolean release(Grant grant, Set<String> events) {
        Grant left = grant;
        for (Hold hold : grant.holds()) {
            if (hold.cause().equals(Hold.BY_MERGE) && events.contains(hold.id().value())) {
                Grant released = left.released(hold.id());
                event.write(AuditAction.GRANT_RELEASED, Reason.ENTERED_IN_ERROR).put(left, released, hold.id());
                left = released;
            }
        }
        if (left.equals(grant)) {
            return false;
        }
        event.add(EventEffect.Kind.RELEASED, left);
        return true;
    }

    /** What waited for a chart that is left to be reviewed is reviewed here now. */
    private void reviewAgain(Grant grant) {
        for (Hold hold : grant.holds()) {
            if (hold.cause().equals(Hold.BY_MERGE) && hold.reviewOn().isEmpty()) {
                Hold due = hold.reviewedOn(Optional.of(event.today())).since(event.now());
                event.write(AuditAction.GRANT_HELD, Reason.UNDER_REVIEW)
                        .put(grant, grant.released(hold.id()).heldBy(due), due);
                return;
            }
        }
    }
}
