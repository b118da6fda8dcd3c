package dev.portalaccess.internal.engine;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.ContractViolationException;
import dev.portalaccess.spi.storage.AccessStore;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the holder for a person: by the person's own chart, else by the host's person id. */
public final class HolderLookup {

    private final CommitDraft draft;

    HolderLookup(CommitDraft draft) {
        this.draft = draft;
    }

    /** Returns the existing holder of the person. */
    public Optional<Versioned<Holder>> find(Person person) {
        return draft.records().holders(keys(person)).stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Reads the holders of the people together, so that {@link #find(Person)} need not read them one by one. */
    public void read(Collection<Person> people) {
        read(people, List.of());
    }

    /** Reads the holders of the people and other holders together. */
    public void read(Collection<Person> people, Collection<RecordKey> others) {
        draft.records()
                .holders(Stream.concat(people.stream().flatMap(person -> keys(person).stream()), others.stream())
                        .toList());
    }

    private static List<RecordKey> keys(Person person) {
        return Stream.concat(
                        person.chart().map(RecordKey::holder).stream(), person.id().map(RecordKey::holder).stream())
                .toList();
    }

    /** Returns the holder with that id, with the changes of this round so far. */
    public Optional<Versioned<Holder>> find(HolderId id) {
        return Optional.of(id)
                .filter(one -> !MailboxCount.isMailbox(one) && !BarredRecord.isRecord(one))
                .flatMap(one -> draft.changedHolder(one.value())
                        .or(() -> draft.records().holder(RecordKey.of(one))));
    }

    /** Returns the existing holder of the person, with the changes of this round so far. */
    public Optional<Versioned<Holder>> findChanged(Person person) {
        return draft.changedHolder(person)
                .or(() -> find(person)
                        .map(found ->
                                draft.changedHolder(found.value().id().value()).orElse(found)));
    }

    /** Returns the same, or else a new holder, which this round writes. */
    public Versioned<Holder> findOrAdd(Person person) {
        return findChanged(person).orElseGet(() -> {
            Versioned<Holder> added = create(person);
            draft.putHolder(added);
            return added;
        });
    }

    /** Creates a new holder, with the keys that identify the holder from now on. */
    public Versioned<Holder> create(Person person) {
        Holder holder = Holder.create(draft.practice(), new HolderId(draft.newId()), person);
        person.chart()
                .ifPresent(chart ->
                        draft.claimKey(RecordKey.holder(chart), holder.id().value()));
        person.id()
                .ifPresent(
                        id -> draft.claimKey(RecordKey.holder(id), holder.id().value()));
        return Versioned.fresh(holder);
    }

    /** Returns the invited holder, as stored. */
    public static Versioned<Holder> requireHolder(AccessStore store, Invitation invitation) {
        return store.holder(invitation.practice(), RecordKey.of(invitation.holder()))
                .orElseThrow(HolderLookup::missing);
    }

    /** Returns the exception for an invited holder who is not stored. */
    public static ContractViolationException missing() {
        return new ContractViolationException(
                "AccessStoreContract: a holder stays as long as an invitation names them");
    }

    /**
     * Returns the holder's open grants on a chart: the holder's own, and those of the account that the holder uses,
     * since two holders with one account are one human. A grant that a revocation under way covers counts as revoked.
     */
    public static List<Grant> grantsOf(Holder holder, ChartAccess chart) {
        return chart.grants().stream()
                .filter(grant -> grant.holder().equals(holder.id()) || usesAccount(holder, grant.account()))
                .map(holder::effective)
                .toList();
    }

    private static boolean usesAccount(Holder holder, AccountId account) {
        return holder.account().filter(account::equals).isPresent();
    }
}
