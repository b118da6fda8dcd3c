package dev.portalaccess.internal.activation;

import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartAssociation;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.Person.SameHuman;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.PendingGrant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Checks whether the relation that staff chose for a grant still exists (PA-026). If it does not, staff get a warning,
 * and the grant comes into force all the same, because staff decided on it.
 */
final class RelationChangeCheck {

    /** The person is no longer among the chart's guarantors, or does not pay today. */
    static final String GUARANTOR_CHANGED = "GUARANTOR_CHANGED";

    /** The charts that led to this one are no longer linked. */
    static final String ASSOCIATION_GONE = "ASSOCIATION_GONE";

    private final DecisionRound round;
    private final Invitation invitation;
    private final Holder holder;

    RelationChangeCheck(DecisionRound round, Invitation invitation, Holder holder) {
        this.round = round;
        this.invitation = invitation;
        this.holder = holder;
    }

    /** Returns the reason for a warning to staff, if there is one. */
    Optional<String> findChange(PendingGrant pending) {
        if (pending.as() == IndividualKind.GUARANTOR
                && !isGuarantorOf(pending.chain().get(0))) {
            return Optional.of(GUARANTOR_CHANGED);
        }
        return isLinked(pending.chain()) ? Optional.empty() : Optional.of(ASSOCIATION_GONE);
    }

    /**
     * Reports whether the person still is one who pays. A missing birth date is not a change: it was missing when
     * staff chose.
     */
    private boolean isGuarantorOf(ChartId chart) {
        Person holder = person();
        return round.charts().chart(chart).stream()
                .flatMap(known -> known.guarantorsOn(round.today()).stream())
                .flatMap(one -> one.person().stream())
                .anyMatch(person -> person.sameHumanAs(holder) != SameHuman.NO);
    }

    private Person person() {
        return holder.chart()
                .flatMap(round.charts()::chart)
                .map(Chart::patient)
                .orElseGet(() ->
                        new Person(holder.person(), holder.chart(), holder.name(), Optional.empty(), Optional.empty()));
    }

    private boolean isLinked(List<ChartId> chain) {
        return IntStream.range(1, chain.size()).allMatch(i -> isLinked(chain.get(i - 1), chain.get(i)));
    }

    /**
     * Reports whether the charts are linked, by the host's association or by an account that holds both (PA-023 offers
     * either).
     */
    private boolean isLinked(ChartId from, ChartId to) {
        boolean associated = round.charts().chart(from).stream()
                .flatMap(chart -> chart.associations().stream())
                .map(ChartAssociation::chart)
                .anyMatch(to::equals);
        return associated || !Collections.disjoint(accountsOn(from), accountsOn(to));
    }

    /** Returns the accounts with access to the chart; the grants of this invitation do not count. */
    private Set<AccountId> accountsOn(ChartId chart) {
        return round.draft().chart(chart).grants().stream()
                .filter(grant -> grant.isInForceAt(round.now()))
                .filter(grant -> !grant.provenance().invitation().equals(Optional.of(invitation.id())))
                .map(Grant::account)
                .collect(Collectors.toUnmodifiableSet());
    }
}
