package dev.portalaccess.internal.access;

import dev.portalaccess.access.RevokeGrant.Breadth;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.RecordKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Selects the grants that are revoked together (PA-071). All belong to one human, that is to one holder or to the
 * account that the holder uses, since two holders with one account are one human. Each grant is checked again on its
 * own chart, in the version that the commit replaces.
 */
final class RevocationPlanner {

    private final DecisionRound round;

    RevocationPlanner(DecisionRound round) {
        this.round = round;
    }

    /** The one that is named first; none that has ended or is revoked already. */
    List<Grant> grantsToRevoke(Grant named, Breadth breadth) {
        Set<AccountId> logins = accounts(named);
        Map<Object, Grant> all = new LinkedHashMap<>();
        all.put(named.id(), named);
        Stream.concat(onChart(named, logins), elsewhere(named, breadth, logins))
                .filter(grant -> grant.isAliveAt(round.now()))
                .forEach(grant -> all.putIfAbsent(grant.id(), grant));
        return new ArrayList<>(all.values());
    }

    private Stream<Grant> onChart(Grant named, Set<AccountId> logins) {
        return round.draft().chart(named.chart()).grants().stream()
                .filter(grant -> grant.holder().equals(named.holder()) || logins.contains(grant.account()));
    }

    private Stream<Grant> elsewhere(Grant named, Breadth breadth, Set<AccountId> logins) {
        return switch (breadth) {
            case THIS_CHART -> Stream.empty();
            case SAME_INVITATION -> heldByAccounts(logins, grant -> cameWith(named, grant));
            case SAME_CHAIN -> heldByAccounts(logins, grant -> grant.cameThrough(named.chart()));
        };
    }

    private Stream<Grant> heldByAccounts(Set<AccountId> logins, Predicate<Grant> wanted) {
        return logins.stream()
                .flatMap(login -> round.parts().store().grantsOf(round.caller().practice(), login).stream())
                .filter(wanted)
                .flatMap(grant -> round.draft().chart(grant.chart()).grant(grant.id()).stream());
    }

    /** Reports whether the grants came from the same invitation. An imported grant came from none. */
    private static boolean cameWith(Grant named, Grant other) {
        return named.provenance().invitation().isPresent()
                && named.provenance().invitation().equals(other.provenance().invitation());
    }

    private Set<AccountId> accounts(Grant named) {
        Set<AccountId> logins = new LinkedHashSet<>(Set.of(named.account()));
        Optional<Holder> holder = round.parts()
                .store()
                .holder(round.caller().practice(), RecordKey.of(named.holder()))
                .map(Versioned::value);
        holder.flatMap(Holder::account).ifPresent(logins::add);
        return logins;
    }
}
