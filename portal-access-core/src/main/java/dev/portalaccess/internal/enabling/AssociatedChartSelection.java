package dev.portalaccess.internal.enabling;

import dev.portalaccess.enabling.Individual.Ticked;
import dev.portalaccess.enabling.PersonOption.AssociatedOffer;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.engine.InputParser;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.GrantTerms;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.PendingGrant;
import dev.portalaccess.model.stored.RecordKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Checks the ticked charts: each is on offer by the facts of this round, and ticked once (PA-025, PA-026). */
final class AssociatedChartSelection {

    private final DecisionRound round;
    private final AssociatedChartOffers offers;

    AssociatedChartSelection(DecisionRound round, AssociatedChartOffers offers) {
        this.round = round;
        this.offers = offers;
    }

    /** Returns a pending grant for each ticked chart; every error becomes a finding. */
    List<PendingGrant> pendingGrants(Chart open, ResolvedIndividual individual) {
        List<Ticked> ticked = individual.input().also();
        if (ticked.isEmpty()) {
            return List.of();
        }
        List<AssociatedOffer> onOffer = onOffer(open, individual);
        List<PendingGrant> pending = new ArrayList<>();
        Set<ChartId> seen = new HashSet<>();
        for (int i = 0; i < ticked.size(); i++) {
            String path = individual.fieldPrefix() + "also[" + i + "].";
            if (!seen.add(ticked.get(i).chart())) {
                round.add(FindingDefinition.CHART_TICKED_TWICE, path + "chart");
                continue;
            }
            pendingGrant(individual, ticked.get(i), onOffer, path).ifPresent(pending::add);
        }
        return pending;
    }

    /** Returns those of the ticked charts that are on offer, without those that a block or a freeze closes to the person. */
    private List<AssociatedOffer> onOffer(Chart open, ResolvedIndividual individual) {
        Set<ChartId> ticked =
                individual.input().also().stream().map(Ticked::chart).collect(Collectors.toSet());
        return offers.find(open, individual.person().chart(), individual.traits(), ticked);
    }

    private Optional<PendingGrant> pendingGrant(
            ResolvedIndividual individual, Ticked ticked, List<AssociatedOffer> onOffer, String path) {
        Optional<Relationship> relationship = relationship(ticked, path + "relationship");
        Optional<AssociatedOffer> offer = onOffer.stream()
                .filter(one -> one.chart().equals(ticked.chart()))
                .findFirst();
        if (offer.isEmpty()) {
            round.add(FindingDefinition.CHART_NOT_OFFERED, path + "chart");
        }
        return offer.map(one -> new PendingGrant(
                new GrantId(round.draft().newId()),
                one.chart(),
                individual.input().kind(),
                new GrantTerms(
                        relationship,
                        individual.terms().basis(),
                        individual.terms().scope(),
                        individual.terms().obligations()),
                one.chain()));
    }

    /** Returns the relationship to the ticked chart's patient, which is optional and never self (PA-027). */
    private Optional<Relationship> relationship(Ticked ticked, String path) {
        Optional<Relationship> known = new InputParser(round.findings()).relationship(ticked.relationship(), path);
        if (known.filter(Relationship::isSelf).isPresent()) {
            round.add(FindingDefinition.RELATIONSHIP_IS_SELF, path);
        }
        return known.filter(Predicate.not(Relationship::isSelf));
    }

    /** Checks that no ticked chart is already pending in another invitation (PA-007). */
    void checkNotInvited(ResolvedIndividual individual) {
        List<Ticked> ticked = individual.input().also();
        individual
                .knownHolder()
                .ifPresent(holder -> round.records()
                        .readInvitations(ticked.stream()
                                .map(one -> RecordKey.liveInvitation(holder.id(), one.chart()))
                                .toList()));
        for (int i = 0; i < ticked.size(); i++) {
            ChartId chart = ticked.get(i).chart();
            if (individual
                    .knownHolder()
                    .filter(holder -> isInvited(holder, chart))
                    .isPresent()) {
                round.add(FindingDefinition.CHART_ALREADY_INVITED, individual.fieldPrefix() + "also[" + i + "].chart");
            }
        }
    }

    private boolean isInvited(Holder holder, ChartId chart) {
        return round.liveInvitation(holder.id(), chart).isPresent();
    }
}
