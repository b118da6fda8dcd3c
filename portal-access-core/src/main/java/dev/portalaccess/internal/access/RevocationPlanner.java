package dev.portalaccess.internal.access;

import dev.portalaccess.access.RevokeGrant.Breadth;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.PersonRestrictions;
import dev.portalaccess.internal.engine.PersonRestrictions.PersonTraits;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.stored.AccountAccess;
import dev.portalaccess.model.stored.Holder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Selects the grants that are revoked together (PA-071). All belong to one human, that is to one holder or to the
 * account that the holder uses, since two holders with one account are one human.
 */
final class RevocationPlanner {

    private static final Page.Request LARGEST_PAGE = Page.Request.first(500);

    private final DecisionRound round;
    private final Grant named;
    private final PersonRestrictions person;

    RevocationPlanner(DecisionRound round, Grant named) {
        this.round = round;
        this.named = named;
        this.person = PersonRestrictions.of(
                round,
                PersonTraits.of(round.holders().find(named.holder()).map(Versioned::value))
                        .using(named.account()));
    }

    /** Returns every holder who is the person. */
    List<Holder> holders() {
        return person.holders();
    }

    /** Returns every account that the person uses or has used. */
    Set<AccountId> accounts() {
        return person.accounts();
    }

    /** Returns the grants, the one that is named first; none that has ended or is revoked already. */
    List<Grant> grantsToRevoke(Breadth breadth) {
        Map<GrantId, Grant> all = new LinkedHashMap<>();
        all.put(named.id(), named);
        Stream.concat(onChart(), elsewhere(breadth))
                .filter(grant -> grant.isAliveAt(round.now()))
                .forEach(grant -> all.putIfAbsent(grant.id(), grant));
        return new ArrayList<>(all.values());
    }

    /** Returns the grants of the person on the chart of the named grant. */
    private Stream<Grant> onChart() {
        return round.draft().chart(named.chart()).grants().stream()
                .filter(grant -> accounts().contains(grant.account())
                        || holders().stream().anyMatch(holder -> holder.id().equals(grant.holder())));
    }

    private Stream<Grant> elsewhere(Breadth breadth) {
        return switch (breadth) {
            case THIS_CHART -> Stream.empty();
            case SAME_INVITATION -> heldByAccounts(this::cameWith);
            case SAME_CHAIN -> heldByAccounts(grant -> grant.cameThrough(named.chart()));
        };
    }

    private Stream<Grant> heldByAccounts(Predicate<Grant> wanted) {
        List<Grant> held = new ArrayList<>();
        for (AccountId account : accounts()) {
            Optional<Page.Request> request = Optional.of(LARGEST_PAGE);
            while (request.isPresent()) {
                Page<AccountAccess> page =
                        round.parts().store().access(round.caller().practice(), account, request.get());
                page.items()
                        .forEach(access ->
                                access.effectiveGrants().stream().filter(wanted).forEach(held::add));
                request = page.next().map(LARGEST_PAGE::after);
            }
        }
        return held.stream();
    }

    /** Reports whether the grants came from the same invitation. An imported grant came from none. */
    private boolean cameWith(Grant other) {
        return named.provenance().invitation().isPresent()
                && named.provenance().invitation().equals(other.provenance().invitation());
    }
}
