package dev.portalaccess.reference;

import dev.portalaccess.reference.ModelState.ModelGrant;
import dev.portalaccess.reference.ModelState.ModelHold;
import dev.portalaccess.reference.ModelState.ModelHolder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What staff do with grants (PA-070, PA-071). */
final class ModelGrants {

    private final ModelState state;

    ModelGrants(ModelState state) {
        this.state = state;
    }

    String narrow(ModelGrant grant, ModelScope to, Set<String> adding) {
        if (!grant.isOpenAt(state.now)) {
            return "refused [GRANT_NOT_OPEN]";
        }
        boolean addsSomething = !grant.obligations.containsAll(adding);
        if (!to.isWithin(grant.scope) || to.equals(grant.scope) && !addsSomething) {
            return "refused [SCOPE_NOT_NARROWER]";
        }
        grant.scope = to;
        grant.obligations.addAll(adding);
        return "done";
    }

    String hold(ModelGrant grant, ModelHold hold) {
        if (!grant.isOpenAt(state.now)) {
            return "refused [GRANT_NOT_OPEN]";
        }
        grant.holds.add(hold);
        return "done";
    }

    String release(ModelGrant grant, ModelHold hold) {
        if (!grant.isOpenAt(state.now)) {
            return "refused [GRANT_NOT_OPEN]";
        }
        return grant.holds.remove(hold) ? "done" : "refused [HOLD_UNKNOWN]";
    }

    /** The last day counts as a whole, in the practice's zone. */
    String end(ModelGrant grant, LocalDate lastOn) {
        Set<String> codes = new TreeSet<>();
        if (!grant.isOpenAt(state.now)) {
            codes.add("GRANT_NOT_OPEN");
        }
        Instant end = lastOn.plusDays(1).atStartOfDay(ReferenceCast.ZONE).toInstant();
        if (!end.isAfter(state.now)) {
            codes.add("END_IN_PAST");
        }
        if (!codes.isEmpty()) {
            return "refused " + codes;
        }
        grant.end = java.util.Optional.of(end);
        return "done " + end;
    }

    /** This chart, or also what came by the same invitation, or also what came by way of this chart. */
    String revoke(ModelGrant grant, String breadth) {
        if (!grant.isOpenAt(state.now)) {
            return "refused [GRANT_NOT_OPEN]";
        }
        Set<ModelHolder> person = state.person(Set.of(grant.holder), Set.of(grant.account));
        List<ModelGrant> lost = state.grants.stream()
                .filter(one -> one.isOpenAt(state.now))
                .filter(one -> person.contains(one.holder)
                        || one.account.equals(grant.account)
                        || person.stream().anyMatch(human -> human.accounts.contains(one.account)))
                .filter(one -> goesWith(one, grant, breadth))
                .toList();
        lost.forEach(one -> one.revokedAt = java.util.Optional.of(state.now));
        boolean stillInvited = state.invitations.stream()
                .filter(one -> one.isLiveAt(state.now) && person.contains(one.holder))
                .flatMap(one -> one.charts.stream())
                .anyMatch(
                        one -> one.chain().contains(grant.chart) && !one.chart().equals(grant.chart));
        Set<String> accounts = new TreeSet<>();
        lost.forEach(one -> accounts.add(one.account));
        return "done " + lost.size() + " " + accounts + (stillInvited ? " [STILL_INVITED]" : " []");
    }

    private static boolean goesWith(ModelGrant one, ModelGrant named, String breadth) {
        return switch (breadth) {
            case "SAME_INVITATION" -> one.chart.equals(named.chart) || one.invitation == named.invitation;
            case "SAME_CHAIN" ->
                one.chart.equals(named.chart) || one.from.chain().contains(named.chart);
            default -> one.chart.equals(named.chart);
        };
    }
}
