package dev.portalaccess.internal.activation;

import dev.portalaccess.internal.engine.Draft;
import dev.portalaccess.internal.engine.Parts;
import dev.portalaccess.model.AccountId;
import dev.portalaccess.model.ChartAccess;
import dev.portalaccess.model.Delivery;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Holder;
import dev.portalaccess.model.Key;
import dev.portalaccess.model.Versioned;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who redeems: the holder who was invited, and every holder known to use the same login, since they are one human. What
 * staff did to any of them stands.
 *
 * @param holders all of them, at every address that is known of them
 * @param logins the login that redeems, and the one the holder used before
 */
record Human(List<Holder> holders, Set<AccountId> logins) {

    static Human behind(Parts parts, Draft draft, Holder invited, Delivery delivery, AccountId account) {
        Set<AccountId> logins = new LinkedHashSet<>(List.of(account));
        invited.account().ifPresent(logins::add);
        Stream<Holder> linked = logins.stream()
                .flatMap(login -> parts.store().grantsOf(draft.practice(), login).stream())
                .map(Grant::holder)
                .distinct()
                .filter(id -> !id.equals(invited.id()))
                .flatMap(id -> parts.store().holder(draft.practice(), Key.of(id)).stream())
                .map(Versioned::value);
        Stream<Holder> asInvited = delivery.address().map(invited::at).stream();
        return new Human(
                Stream.of(Stream.of(invited), asInvited, linked)
                        .flatMap(some -> some)
                        .toList(),
                logins);
    }

    boolean isBarredFrom(ChartAccess access) {
        return holders.stream().anyMatch(access::bars) || logins.stream().anyMatch(access::bars);
    }

    List<Grant> grantsOn(ChartAccess access) {
        return access.grants().stream().filter(this::has).toList();
    }

    private boolean has(Grant grant) {
        return logins.contains(grant.account())
                || holders.stream().anyMatch(holder -> holder.id().equals(grant.holder()));
    }
}
