package dev.portalaccess.internal.chartevent;

import dev.portalaccess.chartevent.EventEffect;
import dev.portalaccess.internal.access.KeptGrant;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.stored.ChartEvent;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.policy.MergeRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * PA-100: a chart goes into another. Each grant on either is held until it is reviewed, unless the policy keeps it, since
 * either chart now shows the content of both; blocks and freezes of either stand on both.
 *
 * <p>The other chart may itself have gone into a further one, and so on: then the same holds for all of them.
 */
final class MergePlan {

    private final EventDraft event;
    private final ChartId from;
    private final ChartId into;
    private final List<ChartId> chain;
    private final ChartId last;

    MergePlan(EventDraft event, ChartId from, ChartId into) {
        this.event = event;
        this.from = from;
        this.into = into;
        this.chain = event.draft().chain(into);
        this.last = chain.get(chain.size() - 1);
    }

    void apply() {
        if (chain.contains(from)) {
            event.refuse(FindingDefinition.MERGE_CYCLE);
        } else if (event.record(from).mergedInto().isPresent()) {
            event.refuse(FindingDefinition.CHART_MERGED_ALREADY);
        } else {
            Set<GrantId> kept = kept();
            join();
            holdOthers(kept);
            holdOwn(kept);
            event.addWaiting(from);
        }
    }

    /** Puts the event and the restrictions on all charts. */
    private void join() {
        CarriedRestrictions carried = new CarriedRestrictions(event);
        ChartRecord source = event.record(from);
        List<ChartRecord> targets = chain.stream().map(event::record).toList();
        List<String> onSource = new ArrayList<>();
        targets.forEach(target -> onSource.addAll(carried.copy(target, from, any -> true)));
        event.record(from, of(ChartEvent.Kind.MERGED_INTO, into).bringing(onSource), AuditAction.CHART_MERGED);
        for (ChartId target : chain) {
            List<String> onTarget = carried.copy(source, target, any -> true);
            event.record(
                    target,
                    of(ChartEvent.Kind.MERGED_FROM, from)
                            .along(source.arrivals())
                            .bringing(onTarget),
                    AuditAction.CHART_MERGED);
        }
    }

    private ChartEvent of(ChartEvent.Kind kind, ChartId other) {
        return ChartEvent.of(event.id(), kind, Optional.of(other), event.now(), event.by());
    }

    private void holdOthers(Set<GrantId> kept) {
        for (ChartId target : chain) {
            for (Grant grant : event.alive(target)) {
                if (kept.contains(grant.id())) {
                    event.add(EventEffect.Kind.KEPT, grant);
                } else {
                    event.add(EventEffect.Kind.HELD, event.hold(grant, reviewOn(target)));
                }
            }
        }
    }

    /** A review of a grant on a chart that leads elsewhere would change nothing there. */
    private Optional<LocalDate> reviewOn(ChartId target) {
        return target.equals(last) ? Optional.of(event.today()) : Optional.empty();
    }

    private void holdOwn(Set<GrantId> kept) {
        for (Grant grant : event.alive(from)) {
            boolean isKept = kept.contains(grant.id());
            Grant held = event.hold(grant, isKept ? Optional.empty() : Optional.of(event.today()));
            event.add(isKept ? EventEffect.Kind.GIVEN : EventEffect.Kind.HELD, held);
            if (isKept) {
                new KeptGrant(event.round(), Reason.STILL_RIGHT).give(held);
            }
        }
    }

    /** Returns the grants that the rules of the policy keep, as they are before anything changes. */
    private Set<GrantId> kept() {
        Set<MergeRule> rules = event.round().parts().policy().keptAfterMerge();
        List<Grant> arriving = event.alive(from);
        List<Grant> present = event.alive(last);
        Set<GrantId> kept = new HashSet<>();
        present.stream()
                .filter(grant -> rules.contains(MergeRule.SURVIVING_CHART)
                        || (rules.contains(MergeRule.OWN_ACCESS)
                                && grant.terms().isOwn())
                        || (rules.contains(MergeRule.BOTH_CHARTS)
                                && arriving.stream().anyMatch(other -> reaches(other, grant))))
                .forEach(grant -> kept.add(grant.id()));
        arriving.stream()
                .filter(grant -> rules.contains(MergeRule.OWN_ACCESS)
                        && grant.terms().isOwn()
                        && grant.isInForceAt(event.now())
                        && present.stream().noneMatch(other -> isHeldBack(other, grant)))
                .forEach(grant -> kept.add(grant.id()));
        return kept;
    }

    private boolean reaches(Grant other, Grant grant) {
        return other.account().equals(grant.account())
                && other.isInForceAt(event.now())
                && grant.terms().scope().isWithin(other.terms().scope())
                && grant.terms().obligations().containsAll(other.terms().obligations());
    }

    /** No rule goes around a hold on the same person's access to the other chart. */
    private static boolean isHeldBack(Grant other, Grant grant) {
        return !other.holds().isEmpty()
                && (other.account().equals(grant.account()) || other.holder().equals(grant.holder()));
    }
}
