package dev.portalaccess.internal.lookup;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Page;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccountAccess;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.ClosedGrantFilter;
import dev.portalaccess.model.stored.CommandReceipt;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.PracticeRecord;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.ContractViolationException;
import dev.portalaccess.spi.storage.AccessStore;
import dev.portalaccess.spi.storage.CommitResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** Checks every answer of a store, because a wrong one could open the wrong chart. */
public final class CheckedStore implements AccessStore {

    private static final String READS = "AccessStoreContract: a read answers for the practice and the key it names";

    private static final String CHARTS = "AccessStoreContract: a read answers for the practice and the chart it names";

    private final AccessStore store;

    /** Creates a checked view of the store. */
    public CheckedStore(AccessStore store) {
        this.store = requireNonNull(store, "store");
    }

    @Override
    public Map<ChartId, Versioned<ChartAccess>> charts(PracticeId practice, Set<ChartId> charts) {
        Map<ChartId, Versioned<ChartAccess>> read = store.charts(practice, charts);
        for (ChartId chart : charts) {
            Versioned<ChartAccess> found = read.get(chart);
            require(
                    found != null
                            && found.value().practice().equals(practice)
                            && found.value().chart().equals(chart),
                    CHARTS);
        }
        return read;
    }

    @Override
    public Map<RecordKey, Versioned<Invitation>> invitations(PracticeId practice, Set<RecordKey> keys) {
        return requireOwned(
                keys,
                store.invitations(practice, keys),
                (key, read) -> read.practice().equals(practice)
                        && isOwnOrOther(key, RecordKey.Kind.INVITATION, RecordKey.of(read.id())));
    }

    @Override
    public Map<RecordKey, Versioned<Holder>> holders(PracticeId practice, Set<RecordKey> keys) {
        return requireOwned(
                keys,
                store.holders(practice, keys),
                (key, read) -> read.practice().equals(practice)
                        && isOwnOrOther(key, RecordKey.Kind.HOLDER, RecordKey.of(read.id())));
    }

    @Override
    public List<Versioned<Holder>> holdersOf(PracticeId practice, Set<AccountId> accounts) {
        List<Versioned<Holder>> read = store.holdersOf(practice, accounts);
        read.forEach(holder -> require(holder.value().practice().equals(practice), READS));
        return read;
    }

    @Override
    public Optional<Versioned<Registration>> registration(PracticeId practice, RecordKey key) {
        Optional<Versioned<Registration>> read = store.registration(practice, key);
        read.ifPresent(found -> require(
                found.value().practice().equals(practice)
                        && isOwnOrOther(
                                key,
                                RecordKey.Kind.REGISTRATION,
                                RecordKey.of(found.value().id())),
                READS));
        return read;
    }

    @Override
    public AccountAccess access(PracticeId practice, AccountId account, ChartId chart) {
        AccountAccess read = store.access(practice, account, chart);
        require(
                isOf(practice, account, read) && read.chart().value().chart().equals(chart),
                "AccessStoreContract: access answers for the account and the chart it is asked for");
        return read;
    }

    @Override
    public Page<AccountAccess> access(PracticeId practice, AccountId account, Page.Request page) {
        Page<AccountAccess> read = store.access(practice, account, page);
        read.items()
                .forEach(access -> require(
                        isOf(practice, account, access),
                        "AccessStoreContract: access answers for the account it is asked for"));
        return read;
    }

    private static boolean isOf(PracticeId practice, AccountId account, AccountAccess read) {
        boolean isOf = read.account().equals(account)
                && read.chart().value().practice().equals(practice);
        for (Versioned<Holder> holder : read.holders()) {
            isOf &= holder.value().practice().equals(practice);
        }
        return isOf;
    }

    @Override
    public Page<ClosedGrant> closedGrants(PracticeId practice, ClosedGrantFilter filter, Page.Request page) {
        Page<ClosedGrant> read = store.closedGrants(practice, filter, page);
        read.items()
                .forEach(closed -> require(
                        filter.matches(closed.grant(), closed.closedAt()),
                        "AccessStoreContract: closedGrants answers for the filter"));
        return read;
    }

    @Override
    public Optional<CommandReceipt> receipt(PracticeId practice, RecordKey key) {
        Optional<CommandReceipt> read = store.receipt(practice, key);
        read.ifPresent(receipt -> require(
                isOwnOrOther(key, RecordKey.Kind.COMMIT, RecordKey.of(receipt.commit()))
                        && (key.kind() != RecordKey.Kind.REQUEST || receipt.isOf(key)),
                READS));
        return read;
    }

    @Override
    public List<Holder> underRevocation(int max) {
        return store.underRevocation(max);
    }

    @Override
    public CommitResult commit(ChangeSet changes) {
        return store.commit(changes);
    }

    @Override
    public Versioned<PracticeRecord> practiceRecord(PracticeId practice) {
        return store.practiceRecord(practice);
    }

    /** Reports whether the key names the record that was read; a key other than a record's own id is not checked. */
    private static boolean isOwnOrOther(RecordKey key, RecordKey.Kind own, RecordKey read) {
        return key.kind() != own || key.equals(read);
    }

    private static <T> Map<RecordKey, Versioned<T>> requireOwned(
            Set<RecordKey> keys, Map<RecordKey, Versioned<T>> read, BiPredicate<RecordKey, T> isRight) {
        read.forEach((key, found) -> require(keys.contains(key) && isRight.test(key, found.value()), READS));
        return read;
    }

    private static void require(boolean isKept, String promise) {
        if (!isKept) {
            throw new ContractViolationException(promise);
        }
    }
}
