package dev.portalaccess.internal.access;

import com.google.common.collect.Iterables;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccountAccess;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.RecordKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The people behind grants, read together: the holders of the grants, and every other holder who uses or has used one of
 * their accounts. What a list says of a grant rests on the same records as a decision (PA-072, PA-075).
 */
final class GrantHolders {

    /** The most accounts in one read of their holders. */
    private static final int MOST_ACCOUNTS = 100;

    /** The most holders in one read. */
    private static final int MOST_HOLDERS = 1_000;

    private final Map<HolderId, Holder> holders = new HashMap<>();

    /** Reads the people behind the grants, and the other holders, from a store that gives up what cannot be read. */
    static GrantHolders read(
            ServiceDependencies parts, PracticeId practice, Collection<Grant> grants, Collection<HolderId> others) {
        GrantHolders read = new GrantHolders();
        Set<AccountId> accounts = grants.stream().map(Grant::account).collect(Collectors.toSet());
        for (List<AccountId> some : Iterables.partition(accounts, MOST_ACCOUNTS)) {
            read.put(parts.openStore().holdersOf(practice, Set.copyOf(some)));
        }
        Set<RecordKey> missing = Stream.concat(grants.stream().map(Grant::holder), others.stream())
                .filter(holder -> !read.holders.containsKey(holder))
                .map(RecordKey::of)
                .collect(Collectors.toSet());
        for (List<RecordKey> some : Iterables.partition(missing, MOST_HOLDERS)) {
            read.put(parts.openStore().holders(practice, Set.copyOf(some)).values());
        }
        return read;
    }

    /** Reads the holders of the grants alone. */
    static GrantHolders ofGrants(ServiceDependencies parts, PracticeId practice, Collection<Grant> grants) {
        return read(
                parts, practice, List.of(), grants.stream().map(Grant::holder).toList());
    }

    private void put(Collection<Versioned<Holder>> read) {
        read.forEach(one -> holders.put(one.value().id(), one.value()));
    }

    /** Returns the holder, if one is stored. */
    Optional<Holder> find(HolderId id) {
        return Optional.ofNullable(holders.get(id));
    }

    /** Returns what a decision about that grant alone would rest on. */
    AccountAccess access(Grant grant, Versioned<ChartRecord> chart) {
        return new AccountAccess(
                grant.account(),
                chart,
                List.of(grant),
                holders.values().stream()
                        .filter(holder -> isBehind(holder, grant))
                        .map(Versioned::fresh)
                        .toList());
    }

    private static boolean isBehind(Holder holder, Grant grant) {
        return holder.id().equals(grant.holder()) || holder.accounts().contains(grant.account());
    }
}
