package dev.portalaccess.internal.activation;

import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.DeliveryRoute;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.RecordKey;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The person who redeems: the invited holder, and every holder known to use the same account, since they are one human.
 * Restrictions that staff placed on any of them apply to all.
 *
 * @param holders all of them, at every known address
 * @param accounts the account that redeems, and the one that the holder used before
 */
record LinkedIdentity(List<Holder> holders, Set<AccountId> accounts) {

    static LinkedIdentity find(DecisionRound round, Holder invited, DeliveryRoute delivery, AccountId account) {
        Set<AccountId> logins = new LinkedHashSet<>(List.of(account));
        invited.account().ifPresent(logins::add);
        Stream<Holder> linked = logins.stream()
                .flatMap(login -> round.parts().store().grantsOf(round.caller().practice(), login).stream())
                .map(Grant::holder)
                .distinct()
                .filter(id -> !id.equals(invited.id()))
                .flatMap(id -> round.parts().store().holder(round.caller().practice(), RecordKey.of(id)).stream())
                .map(Versioned::value);
        Stream<Holder> asInvited = delivery.address().map(invited::withAddress).stream();
        return new LinkedIdentity(
                Stream.of(Stream.of(invited), asInvited, linked)
                        .flatMap(some -> some)
                        .toList(),
                logins);
    }

    boolean isBarredFrom(ChartAccess access) {
        return holders.stream().anyMatch(access::bars) || accounts.stream().anyMatch(access::bars);
    }

    List<Grant> grantsOn(ChartAccess access) {
        return access.grants().stream().filter(this::owns).toList();
    }

    private boolean owns(Grant grant) {
        return accounts.contains(grant.account())
                || holders.stream().anyMatch(holder -> holder.id().equals(grant.holder()));
    }
}
