package dev.portalaccess.internal.access;

import dev.portalaccess.access.RevokeGrant.Breadth;
import dev.portalaccess.internal.engine.Draft;
import dev.portalaccess.internal.engine.Parts;
import dev.portalaccess.model.AccountId;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Holder;
import dev.portalaccess.model.Key;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.spi.ContractViolationException;
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
 * PA-071: which grants are revoked together. They are all of one human, that is of one holder or of the login the holder
 * uses, since two holders with one login are one human. Each is looked at again on its own chart, in the version that the
 * commit goes over.
 */
final class Together {

    private final Parts parts;
    private final Draft draft;

    Together(Parts parts, Draft draft) {
        this.parts = parts;
        this.draft = draft;
    }

    /** The one that is named first; none that is over or revoked already. */
    List<Grant> of(Grant named, Breadth breadth) {
        Set<AccountId> logins = logins(named);
        Map<Object, Grant> all = new LinkedHashMap<>();
        all.put(named.id(), named);
        Stream.concat(onChart(named, logins), elsewhere(named, breadth, logins))
                .filter(grant -> grant.isAliveAt(draft.now()))
                .forEach(grant -> all.putIfAbsent(grant.id(), grant));
        return new ArrayList<>(all.values());
    }

    private Stream<Grant> onChart(Grant named, Set<AccountId> logins) {
        return draft.chart(named.chart()).grants().stream()
                .filter(grant -> grant.holder().equals(named.holder()) || logins.contains(grant.account()));
    }

    private Stream<Grant> elsewhere(Grant named, Breadth breadth, Set<AccountId> logins) {
        return switch (breadth) {
            case THIS_CHART -> Stream.empty();
            case SAME_INVITATION -> held(logins, grant -> cameWith(named, grant));
            case SAME_CHAIN -> held(logins, grant -> grant.cameThrough(named.chart()));
        };
    }

    private Stream<Grant> held(Set<AccountId> logins, Predicate<Grant> wanted) {
        return logins.stream()
                .flatMap(login -> grantsOf(login).stream())
                .filter(wanted)
                .flatMap(grant -> draft.chart(grant.chart()).grant(grant.id()).stream());
    }

    private List<Grant> grantsOf(AccountId login) {
        List<Grant> grants = parts.store().grantsOf(draft.practice(), login);
        if (grants.stream().anyMatch(grant -> !grant.account().equals(login))) {
            throw new ContractViolationException("AccessStoreContract: grantsOf answers for the login it is asked for");
        }
        return grants;
    }

    /** An imported grant came by no invitation, so nothing came with it. */
    private static boolean cameWith(Grant named, Grant other) {
        return named.provenance().invitation().isPresent()
                && named.provenance().invitation().equals(other.provenance().invitation());
    }

    private Set<AccountId> logins(Grant named) {
        Set<AccountId> logins = new LinkedHashSet<>(Set.of(named.account()));
        Optional<Holder> holder =
                parts.store().holder(draft.practice(), Key.of(named.holder())).map(Versioned::value);
        holder.flatMap(Holder::account).ifPresent(logins::add);
        return logins;
    }
}
