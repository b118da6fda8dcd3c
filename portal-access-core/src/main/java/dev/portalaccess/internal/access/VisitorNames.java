package dev.portalaccess.internal.access;

import com.google.common.collect.Iterables;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.model.AccessRecord;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.UsedGrant;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.RecordKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names of the people behind records of decisions, as they are on record now. Who used a grant is its holder; of a
 * refusal it is a holder of the account.
 */
final class VisitorNames {

    /** The most accounts in one read of their holders. */
    private static final int MOST_ACCOUNTS = 100;

    private final Map<HolderId, PersonName> ofHolders = new HashMap<>();
    private final Map<AccountId, PersonName> ofAccounts = new HashMap<>();

    private VisitorNames() {}

    /** Reads the names of the holders of the grants that permissions rest on. */
    static VisitorNames ofHolders(ServiceDependencies parts, PracticeId practice, List<AccessRecord> records) {
        VisitorNames names = new VisitorNames();
        Set<RecordKey> keys = records.stream()
                .flatMap(record -> record.grants().stream())
                .map(grant -> RecordKey.of(grant.holder()))
                .collect(Collectors.toSet());
        if (!keys.isEmpty()) {
            parts.openStore().holders(practice, keys).values().forEach(read -> {
                Holder holder = read.value();
                names.ofHolders.put(holder.id(), holder.name());
            });
        }
        return names;
    }

    /** Reads these names, and those of the accounts that were refused. */
    static VisitorNames ofAll(ServiceDependencies parts, PracticeId practice, List<AccessRecord> records) {
        VisitorNames names = ofHolders(parts, practice, records);
        Set<AccountId> refused = records.stream()
                .filter(record -> record.grants().isEmpty())
                .map(AccessRecord::by)
                .filter(by -> by.kind() == Actor.Kind.ACCOUNT)
                .map(by -> new AccountId(by.id()))
                .collect(Collectors.toSet());
        for (List<AccountId> some : Iterables.partition(refused, MOST_ACCOUNTS)) {
            parts.openStore().holdersOf(practice, Set.copyOf(some)).forEach(read -> {
                Holder holder = read.value();
                holder.account().ifPresent(account -> names.ofAccounts.put(account, holder.name()));
            });
        }
        return names;
    }

    /** Returns the name of the person who asked, if it is known. */
    Optional<PersonName> of(AccessRecord record) {
        if (record.by().kind() != Actor.Kind.ACCOUNT) {
            return Optional.empty();
        }
        return record.grants().stream()
                .findFirst()
                .map(UsedGrant::holder)
                .map(ofHolders::get)
                .or(() -> Optional.ofNullable(
                        ofAccounts.get(new AccountId(record.by().id()))));
    }
}
