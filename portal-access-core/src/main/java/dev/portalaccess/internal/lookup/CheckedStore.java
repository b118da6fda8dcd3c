package dev.portalaccess.internal.lookup;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AuditHead;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.CommandReceipt;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.ContractViolationException;
import dev.portalaccess.spi.storage.AccessStore;
import dev.portalaccess.spi.storage.CommitResult;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Checks every answer of a store, because a wrong one could open the wrong chart. */
public final class CheckedStore implements AccessStore {

    private static final String READS = "AccessStoreContract: a read answers for the practice and the key it names";

    private final AccessStore store;

    /** Creates a checked view of the store. */
    public CheckedStore(AccessStore store) {
        this.store = requireNonNull(store, "store");
    }

    @Override
    public Versioned<ChartAccess> chart(PracticeId practice, ChartId chart) {
        Versioned<ChartAccess> read = store.chart(practice, chart);
        require(
                read.value().practice().equals(practice) && read.value().chart().equals(chart),
                "AccessStoreContract: a read answers for the practice and the chart it names");
        return read;
    }

    @Override
    public Optional<Versioned<Invitation>> invitation(PracticeId practice, RecordKey key) {
        return requireOwned(
                store.invitation(practice, key),
                read -> read.practice().equals(practice)
                        && isOwnOrOther(key, RecordKey.Kind.INVITATION, RecordKey.of(read.id())));
    }

    @Override
    public Optional<Versioned<Holder>> holder(PracticeId practice, RecordKey key) {
        return requireOwned(
                store.holder(practice, key),
                read -> read.practice().equals(practice)
                        && isOwnOrOther(key, RecordKey.Kind.HOLDER, RecordKey.of(read.id())));
    }

    @Override
    public Optional<Versioned<Registration>> registration(PracticeId practice, RecordKey key) {
        return requireOwned(
                store.registration(practice, key),
                read -> read.practice().equals(practice)
                        && isOwnOrOther(key, RecordKey.Kind.REGISTRATION, RecordKey.of(read.id())));
    }

    @Override
    public List<Grant> grantsOf(PracticeId practice, AccountId account) {
        List<Grant> grants = List.copyOf(store.grantsOf(practice, account));
        require(
                grants.stream().allMatch(grant -> grant.account().equals(account)),
                "AccessStoreContract: grantsOf answers for the login it is asked for");
        return grants;
    }

    @Override
    public Optional<CommandReceipt> receipt(PracticeId practice, RecordKey key) {
        Optional<CommandReceipt> read = store.receipt(practice, key);
        read.ifPresent(receipt -> require(
                isOwnOrOther(key, RecordKey.Kind.COMMIT, RecordKey.of(receipt.commit()))
                        && (key.kind() != RecordKey.Kind.REQUEST
                                || receipt.request().equals(Optional.of(key))),
                READS));
        return read;
    }

    @Override
    public CommitResult commit(ChangeSet changes) {
        return store.commit(changes);
    }

    @Override
    public Versioned<AuditHead> practiceChain(PracticeId practice) {
        return store.practiceChain(practice);
    }

    /** Reports whether the key names the record that was read; a key other than a record's own id is not checked. */
    private static boolean isOwnOrOther(RecordKey key, RecordKey.Kind own, RecordKey read) {
        return key.kind() != own || key.equals(read);
    }

    private static <T> Optional<Versioned<T>> requireOwned(Optional<Versioned<T>> read, Predicate<T> isRight) {
        read.ifPresent(found -> require(isRight.test(found.value()), READS));
        return read;
    }

    private static void require(boolean isKept, String promise) {
        if (!isKept) {
            throw new ContractViolationException(promise);
        }
    }
}
