package dev.portalaccess.internal.enabling;

import com.google.common.collect.Iterables;
import dev.portalaccess.enabling.PersonOption.AssociatedOffer;
import dev.portalaccess.enabling.PersonOption.AssociatedOffer.Source;
import dev.portalaccess.internal.engine.AgedGrants;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.HolderLookup;
import dev.portalaccess.internal.engine.PersonRestrictions;
import dev.portalaccess.internal.engine.PersonRestrictions.PersonTraits;
import dev.portalaccess.internal.rendering.AssociationDescription;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.AccountAccess;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.policy.HeldChartOffers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the charts that may be ticked for a person on an open chart (PA-023): the charts that the host links to it, and
 * the charts that an account with access to it can open already. Never offered are the open chart, closed charts, the
 * person's own chart, charts that the person can open already, and charts that a block or a
 * freeze closes to the person.
 */
final class AssociatedChartOffers {

    /** The most offers that are shown for one person. */
    private static final int MOST_SHOWN = 100;

    private static final int MOST_ACCOUNTS = 20;
    private static final Page.Request FIRST_CHARTS = Page.Request.first(2 * MOST_SHOWN);

    private final DecisionRound round;
    private final Locale language;
    private final Map<AccountId, Page<AccountAccess>> firstCharts = new HashMap<>();

    AssociatedChartOffers(DecisionRound round, Locale language) {
        this.round = round;
        this.language = language;
    }

    /**
     * The offers that are shown.
     *
     * @param offers the offers, at most {@value #MOST_SHOWN}
     * @param hasMore whether there may be more
     */
    record OfferList(List<AssociatedOffer> offers, boolean hasMore) {}

    /**
     * Returns the offers to show, a bounded number of them. A chart that is not shown may be ticked all the same.
     *
     * @param open the open chart
     * @param own the person's own chart, if the person is a patient of the practice
     * @param person what is known of the person; nothing for a person who is not known yet
     */
    OfferList list(Chart open, Optional<ChartId> own, PersonTraits person) {
        HeldCharts held = heldByAccounts(open, person.holder());
        List<AssociatedOffer> offers = offers(open, own, person, held.charts());
        return new OfferList(
                offers.subList(0, Math.min(offers.size(), MOST_SHOWN)), held.hasMore() || offers.size() > MOST_SHOWN);
    }

    /** Returns those of the charts that are on offer, shown or not. */
    List<AssociatedOffer> find(Chart open, Optional<ChartId> own, PersonTraits person, Set<ChartId> wanted) {
        Set<AccountId> accounts = offeredAccounts(open, person.holder());
        round.draft().records().readCharts(wanted);
        Set<ChartId> held = wanted.stream()
                .filter(chart -> round.draft().chart(chart).grants().stream()
                        .anyMatch(grant -> accounts.contains(grant.account()) && grant.isInForceAt(round.now())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return offers(open, own, person, held).stream()
                .filter(offer -> wanted.contains(offer.chart()))
                .toList();
    }

    private List<AssociatedOffer> offers(Chart open, Optional<ChartId> own, PersonTraits person, Set<ChartId> held) {
        Map<ChartId, AssociatedOffer> offers = new LinkedHashMap<>();
        for (AssociationSearch.AssociationChain chain :
                AssociationSearch.chainsFrom(open, round.parts().policy().chainSteps(), round.charts()::charts)) {
            offers.put(chain.lastChart().id(), associatedOffer(chain));
        }
        round.charts().charts(held).values().stream()
                .filter(Chart::isOpen)
                .forEach(chart -> offers.putIfAbsent(chart.id(), heldOffer(open, chart)));
        round.draft().records().readCharts(offers.keySet());
        PersonRestrictions restrictions = PersonRestrictions.of(round, person);
        offers.keySet()
                .removeIf(chart -> chart.equals(open.id())
                        || own.filter(chart::equals).isPresent()
                        || restrictions.on(round.draft().chart(chart)).isPresent()
                        || person.holder()
                                .filter(known -> isOpenTo(known, chart))
                                .isPresent());
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

    /**
     * The charts that accounts on the open chart hold.
     *
     * @param charts the first of them
     * @param hasMore whether there are more
     */
    private record HeldCharts(Set<ChartId> charts, boolean hasMore) {}

    /** Reads the first charts of the accounts on the open chart: a bounded number of accounts, one read for each. */
    private HeldCharts heldByAccounts(Chart open, Optional<Holder> holder) {
        Set<AccountId> accounts = offeredAccounts(open, holder);
        Set<ChartId> held = new LinkedHashSet<>();
        boolean hasMore = accounts.size() > MOST_ACCOUNTS;
        for (AccountId account : Iterables.limit(accounts, MOST_ACCOUNTS)) {
            Page<AccountAccess> page = firstCharts.computeIfAbsent(
                    account, one -> round.parts().store().access(round.caller().practice(), one, FIRST_CHARTS));
            page.items().stream()
                    .filter(access -> !access.isBarred() && !access.isFrozen())
                    .filter(access ->
                            access.effectiveGrants().stream().anyMatch(grant -> grant.isInForceAt(round.now())))
                    .forEach(access -> held.add(access.chart().value().chart()));
            hasMore |= page.next().isPresent();
        }
        return new HeldCharts(held, hasMore);
    }

    /** Returns the accounts that may use the open chart now and whose other charts are offered to the person. */
    private Set<AccountId> offeredAccounts(Chart open, Optional<Holder> holder) {
        return round.draft().chart(open.id()).grants().stream()
                .filter(grant -> grant.isInForceAt(round.now()))
                .map(Grant::account)
                .filter(account -> isOfferedTo(holder, account))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private boolean isOfferedTo(Optional<Holder> holder, AccountId account) {
        return round.parts().policy().heldCharts() == HeldChartOffers.OFFERED_TO_EVERYONE
                || holder.flatMap(Holder::account).filter(account::equals).isPresent();
    }

    private boolean isOpenTo(Holder holder, ChartId chart) {
        return HolderLookup.grantsOf(holder, round.draft().chart(chart)).stream()
                .anyMatch(grant -> AgedGrants.isOpen(round, grant));
    }
}
