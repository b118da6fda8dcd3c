package dev.portalaccess.internal.lookup;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.internal.seal.BrokenSealException;
import dev.portalaccess.internal.seal.KeyedSeals;
import dev.portalaccess.internal.seal.SealedKind;
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
import dev.portalaccess.seal.BrokenSeal;
import dev.portalaccess.spi.storage.AccessQueries;
import dev.portalaccess.spi.storage.AccessStore;
import dev.portalaccess.spi.storage.CommitResult;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A store whose records are as the library wrote them (PA-115). Where seals are required, a read of a record whose seal
 * is missing or wrong throws {@link BrokenSealException}, so that no rule sees the record and no command writes over
 * it: a new seal would make it look right. A mismatch is read once more before it is reported.
 *
 * <p>A natural key has no seal. In every mode, the record that a key leads to has to name that key.
 *
 * <p>What a decision reads is passed on as it is: the decision checks one chart at a time and refuses that one.
 */
public final class SealedStore implements AccessStore {

    private final AccessStore store;
    private final KeyedSeals seals;
    private final PracticeRecordCheck practices;

    /** Creates a store over one whose answers are checked, with the queries that read chains. */
    public SealedStore(AccessStore store, AccessQueries queries, KeyedSeals seals) {
        this.store = requireNonNull(store, "store");
        this.seals = requireNonNull(seals, "seals");
        this.practices = new PracticeRecordCheck(seals, queries);
    }

    @Override
    public Map<ChartId, Versioned<ChartAccess>> charts(PracticeId practice, Set<ChartId> charts) {
        return intact(() -> store.charts(practice, charts), read -> sealed(read.values(), this::findBroken));
    }

    private Optional<BrokenSeal> findBroken(Versioned<ChartAccess> read) {
        ChartAccess access = read.value();
        return seals.findBroken(KeyedSeals.recordOf(read), access.grants())
                .or(() -> KeyedSeals.gone(access).findFirst());
    }

    @Override
    public Map<RecordKey, Versioned<Invitation>> invitations(PracticeId practice, Set<RecordKey> keys) {
        return intact(
                () -> store.invitations(practice, keys),
                read -> misled(
                                read,
                                KeyNames::namesInvitation,
                                SealedKind.INVITATION,
                                one -> one.id().value())
                        .or(() -> sealed(read.values(), seals::findBroken)));
    }

    @Override
    public Map<RecordKey, Versioned<Holder>> holders(PracticeId practice, Set<RecordKey> keys) {
        return intact(
                () -> store.holders(practice, keys),
                read -> misled(
                                read,
                                KeyNames::namesHolder,
                                SealedKind.HOLDER,
                                one -> one.id().value())
                        .or(() -> sealed(read.values(), seals::findBrokenHolder)));
    }

    @Override
    public Optional<Versioned<Registration>> registration(PracticeId practice, RecordKey key) {
        return intact(
                () -> store.registration(practice, key),
                read -> read.filter(found -> !KeyNames.namesRegistration(key, found.value()))
                        .map(found -> SealedKind.REGISTRATION.broken(
                                found.value().id().value(), BrokenSeal.MISLED))
                        .or(() -> sealed(read.stream().toList(), seals::findBrokenRegistration)));
    }

    @Override
    public List<Versioned<Holder>> holdersOf(PracticeId practice, Set<AccountId> accounts) {
        return intact(() -> store.holdersOf(practice, accounts), read -> sealed(read, seals::findBrokenHolder));
    }

    @Override
    public Versioned<PracticeRecord> practiceRecord(PracticeId practice) {
        return intact(
                () -> store.practiceRecord(practice),
                read -> sealed(List.of(read), one -> practices.findBroken(practice, one)));
    }

    @Override
    public AccountAccess access(PracticeId practice, AccountId account, ChartId chart) {
        return store.access(practice, account, chart);
    }

    @Override
    public Page<AccountAccess> access(PracticeId practice, AccountId account, Page.Request page) {
        return store.access(practice, account, page);
    }

    @Override
    public Page<ClosedGrant> closedGrants(PracticeId practice, ClosedGrantFilter filter, Page.Request page) {
        return store.closedGrants(practice, filter, page);
    }

    @Override
    public List<Holder> underRevocation(int max) {
        return store.underRevocation(max);
    }

    @Override
    public Optional<CommandReceipt> receipt(PracticeId practice, RecordKey key) {
        return store.receipt(practice, key);
    }

    @Override
    public CommitResult commit(ChangeSet changes) {
        return store.commit(changes);
    }

    private <T> Optional<BrokenSeal> sealed(
            Collection<Versioned<T>> read, Function<Versioned<T>, Optional<BrokenSeal>> find) {
        return seals.isRequired()
                ? read.stream().flatMap(one -> find.apply(one).stream()).findFirst()
                : Optional.empty();
    }

    private interface KeyMatch<T> {
        boolean names(RecordKey key, T record);
    }

    private static <T> Optional<BrokenSeal> misled(
            Map<RecordKey, Versioned<T>> read, KeyMatch<T> match, SealedKind kind, Function<T, String> id) {
        return read.entrySet().stream()
                .filter(found -> !match.names(found.getKey(), found.getValue().value()))
                .findFirst()
                .map(found -> kind.broken(id.apply(found.getValue().value()), BrokenSeal.MISLED));
    }

    /** Returns what is read, once it is right; a mismatch is read once more, because a store may have been torn. */
    private static <R> R intact(Supplier<R> read, Function<R, Optional<BrokenSeal>> find) {
        R first = read.get();
        if (find.apply(first).isEmpty()) {
            return first;
        }
        R second = read.get();
        find.apply(second).ifPresent(broken -> {
            throw new BrokenSealException(broken);
        });
        return second;
    }
}
