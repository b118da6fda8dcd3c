package dev.portalaccess.internal.enabling;

import dev.portalaccess.enabling.PersonOption.AssociatedOffer;
import dev.portalaccess.enabling.PersonOption.AssociatedOffer.Source;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.HolderLookup;
import dev.portalaccess.internal.rendering.AssociationDescription;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.policy.HeldChartOffers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the charts that may be ticked for a person on an open chart (PA-023): the charts that the host links to it, and
 * the charts that an account with access to it can open already. Never offered are the open chart, closed charts, the
 * person's own chart, charts that the person can open already, and charts with a block on the person.
 */
final class AssociatedChartOffers {

    private final DecisionRound round;
    private final Locale language;

    AssociatedChartOffers(DecisionRound round, Locale language) {
        this.round = round;
        this.language = language;
    }

    /**
     * Returns the offers.
     *
     * @param open the open chart
     * @param own the person's own chart, if the person is a patient of the practice
     * @param holder the existing holder of that person
     */
    List<AssociatedOffer> offersFor(Chart open, Optional<ChartId> own, Optional<Holder> holder) {
        Map<ChartId, AssociatedOffer> offers = new LinkedHashMap<>();
        for (AssociationSearch.AssociationChain chain :
                AssociationSearch.chainsFrom(open, round.parts().policy().chainSteps(), round.charts()::charts)) {
            offers.put(chain.lastChart().id(), associatedOffer(chain));
        }
        for (Chart held : heldByAccounts(open, holder)) {
            offers.putIfAbsent(held.id(), heldOffer(open, held));
        }
        offers.keySet()
                .removeIf(chart -> chart.equals(open.id())
                        || own.filter(chart::equals).isPresent()
                        || holder.filter(known -> isOutOfReach(known, chart)).isPresent());
        return new ArrayList<>(offers.values());
    }

    private AssociatedOffer associatedOffer(AssociationSearch.AssociationChain chain) {
        Chart end = chain.lastChart();
        return new AssociatedOffer(
                end.id(),
                end.patient(),
                Source.ASSOCIATED,
                chain.charts(),
                AssociationDescription.describeChain(chainMembers(chain), language));
    }

    private static List<AssociationDescription.ChainMember> chainMembers(AssociationSearch.AssociationChain chain) {
        List<AssociationDescription.ChainMember> people = new ArrayList<>();
        people.add(new AssociationDescription.ChainMember(
                givenName(chain.steps().get(0).from()), Optional.empty()));
        chain.steps()
                .forEach(step -> people.add(new AssociationDescription.ChainMember(
                        givenName(step.to()), step.association().relationship())));
        return people;
    }

    private static String givenName(Chart chart) {
        return chart.patient().name().given();
    }

    private AssociatedOffer heldOffer(Chart open, Chart held) {
        return new AssociatedOffer(
                held.id(),
                held.patient(),
                Source.HELD_BY_ACCOUNT,
                List.of(open.id(), held.id()),
                AssociationDescription.describeHeld(givenName(held), language));
    }

    private List<Chart> heldByAccounts(Chart open, Optional<Holder> holder) {
        Set<ChartId> held = new LinkedHashSet<>();
        round.draft().chart(open.id()).grants().stream()
                .filter(grant -> grant.isInForceAt(round.now()))
                .map(Grant::account)
                .distinct()
                .filter(account -> isOfferedTo(holder, account))
                .forEach(
                        account -> round.parts().store().grantsOf(round.caller().practice(), account).stream()
                                .filter(grant -> grant.isInForceAt(round.now()))
                                .forEach(grant -> held.add(grant.chart())));
        return round.charts().charts(held).values().stream()
                .filter(Chart::isOpen)
                .toList();
    }

    private boolean isOfferedTo(Optional<Holder> holder, AccountId account) {
        return round.parts().policy().heldCharts() == HeldChartOffers.OFFERED_TO_EVERYONE
                || holder.flatMap(Holder::account).filter(account::equals).isPresent();
    }

    private boolean isOutOfReach(Holder holder, ChartId chart) {
        ChartAccess access = round.draft().chart(chart);
        return access.bars(holder)
                || HolderLookup.grantsOf(holder, access).stream().anyMatch(grant -> grant.isAliveAt(round.now()));
    }
}
