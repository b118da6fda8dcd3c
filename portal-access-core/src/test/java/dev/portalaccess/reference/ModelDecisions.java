package dev.portalaccess.reference;

import dev.portalaccess.reference.ModelAges.AgeEffect;
import dev.portalaccess.reference.ModelAges.AgeVerdict;
import dev.portalaccess.reference.ModelState.ModelChart;
import dev.portalaccess.reference.ModelState.ModelGrant;
import dev.portalaccess.reference.ModelState.ModelHolder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Who may use a chart (PA-080 to PA-086). */
final class ModelDecisions {

    private final ModelState state;
    private final ModelRestrictions restrictions;
    private final ModelAges ages;

    ModelDecisions(ModelState state) {
        this.state = state;
        this.restrictions = new ModelRestrictions(state);
        this.ages = new ModelAges(state);
    }

    /**
     * What is asked.
     *
     * @param area the area
     * @param level 1 to view, 2 to act
     * @param honoured the obligations that the caller honours
     */
    record ModelUse(String area, int level, Set<String> honoured) {}

    /**
     * An account before a chart.
     *
     * @param chart what the host says of the chart
     * @param grants all that the account has and had on it
     * @param person BLOCKED, FROZEN, both or none of them
     */
    record ModelVisit(Optional<ModelChart> chart, List<ModelGrant> grants, Set<String> person) {}

    ModelVisit visit(String account, Set<ModelHolder> holders, String chart) {
        List<ModelGrant> grants = state.grants.stream()
                .filter(one -> one.account.equals(account) && one.chart.equals(chart))
                .toList();
        Set<String> person = new TreeSet<>();
        if (restrictions.isBarred(holders, Set.of(account), Optional.empty(), chart)) {
            person.add("BLOCKED");
        }
        if (restrictions.isFrozen(chart) || restrictions.isFrozen(holders)) {
            person.add("FROZEN");
        }
        return new ModelVisit(state.chart(chart), grants, person);
    }

    /** {@code permitted}, or the codes of the refusal in the order of the alphabet. */
    String decide(ModelVisit visit, ModelUse use) {
        Set<String> against = new TreeSet<>(visit.person());
        chartAgainst(visit.chart(), use).ifPresent(against::add);
        ModelScope all = ModelScope.all(0);
        Set<String> why = new TreeSet<>();
        for (ModelGrant grant : visit.grants()) {
            AgeVerdict age = ages.of(grant);
            if (counts(grant, age) && honours(use, grant, age)) {
                all = all.or(grant.scope);
            }
            addReasons(grant, age, use, why);
        }
        if (!all.covers(use.area(), use.level())) {
            if (why.isEmpty()) {
                why.add("NO_GRANT");
            }
            against.addAll(why);
        }
        return against.isEmpty() ? "permitted" : "refused " + against;
    }

    private Optional<String> chartAgainst(Optional<ModelChart> chart, ModelUse use) {
        if (chart.isEmpty()) {
            return Optional.of("CHART_UNKNOWN");
        }
        boolean mayBeRead = chart.get().isOpen()
                || use.level() == 1 && state.policy.readable().contains(chart.get().status);
        return mayBeRead ? Optional.empty() : Optional.of("CHART_CLOSED");
    }

    private boolean counts(ModelGrant grant, AgeVerdict age) {
        return grant.statusAt(state.now).equals("IN_FORCE") && age.effect() == AgeEffect.STAYS;
    }

    private static boolean honours(ModelUse use, ModelGrant grant, AgeVerdict age) {
        return use.honoured().containsAll(grant.obligations) && use.honoured().containsAll(age.obligations());
    }

    /** Every reason why this grant alone does not permit the use. */
    private void addReasons(ModelGrant grant, AgeVerdict age, ModelUse use, Set<String> why) {
        if (grant.revokedAt.isPresent()) {
            why.add("REVOKED");
        } else if (!grant.holds.isEmpty()) {
            why.add("HELD");
        }
        if (grant.hasEndedAt(state.now)) {
            why.add("ENDED");
        }
        if (grant.statusAt(state.now).equals("IN_FORCE")
                && age.effect() != AgeEffect.STAYS
                && grant.scope.covers(use.area(), use.level())) {
            why.add("AGE_" + age.effect());
        }
        if (!grant.scope.covers(use.area(), use.level())) {
            why.add("SCOPE_TOO_NARROW");
        }
        if (counts(grant, age) && !honours(use, grant, age) && grant.scope.reaches(use.area(), use.level())) {
            why.add("OBLIGATION_NOT_HONOURED");
        }
    }

    /** Whether there is a grant that may permit yet. */
    boolean hasOpenGrant(ModelVisit visit) {
        return visit.grants().stream().anyMatch(one -> one.isOpenAt(state.now));
    }

    /** Whether there are grants, and each of them may permit yet. */
    boolean hasOnlyOpenGrants(ModelVisit visit) {
        return hasOpenGrant(visit) && visit.grants().stream().allMatch(one -> one.isOpenAt(state.now));
    }
}
