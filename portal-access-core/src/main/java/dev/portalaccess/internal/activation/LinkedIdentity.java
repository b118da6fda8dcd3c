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
 */
final class LinkedIdentity {

    /** Every linked holder, at every known address. */
    private final List<Holder> holders;

    /** The account that redeems, and the one that the holder used before. */
    private final Set<AccountId> accounts;

    private LinkedIdentity(List<Holder> holders, Set<AccountId> accounts) {
        this.holders = holders;
        this.accounts = accounts;
    }

    /** Reads the holders behind the account that redeems, and behind the account that the holder used before. */
    static LinkedIdentity find(DecisionRound round, Holder invited, DeliveryRoute delivery, AccountId account) {
        Set<AccountId> accounts = new LinkedHashSet<>(List.of(account));
        invited.account().ifPresent(accounts::add);
        Stream<Holder> linked = accounts.stream()
                .flatMap(used -> round.parts().store().grantsOf(round.caller().practice(), used).stream())
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
                accounts);
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
