package dev.portalaccess.testkit.contract.storage;

import static dev.portalaccess.testkit.internal.FieldDifference.assertEquals;

import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AppointmentId;
import dev.portalaccess.model.id.PersonId;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.storage.CommitResult.Conflict;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.Requirement;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests of keys: a key finds the record that owns it, and no other record can take it. */
abstract class KeyTests extends StorageTestCase {

    private static final Set<RecordKey.Kind> CLAIMED = EnumSet.complementOf(EnumSet.of(
            RecordKey.Kind.INVITATION,
            RecordKey.Kind.HOLDER,
            RecordKey.Kind.REGISTRATION,
            RecordKey.Kind.ACCESS_REQUEST,
            RecordKey.Kind.COMMIT));

    KeyTests(Supplier<Storage> storage) {
        super(storage);
    }

    @Test
    public final void an_invitation_is_found_by_its_id_and_by_each_key_it_has() {
        Invitation invitation = samples.invitation();
        List<RecordKey> keys = List.of(
                RecordKey.selector(invitation.codes().selector()),
                RecordKey.userName(samples.id("user")),
                RecordKey.serial(invitation.codes().serial()),
                RecordKey.liveInvitation(
                        invitation.holder(), invitation.charts().get(0)));
        ChangeSet.Builder changes = changes().invitation(Versioned.fresh(invitation));
        keys.forEach(key -> changes.claim(key, invitation.id().value()));
        commit(changes);
        Optional<Versioned<Invitation>> stored = Optional.of(new Versioned<>(invitation, 1));
        assertEquals(stored, store().invitation(practice(), RecordKey.of(invitation.id())), "by its id");
        keys.forEach(key -> assertEquals(stored, store().invitation(practice(), key), "by " + key.kind()));
    }

    @Test
    public final void a_holder_is_found_by_its_id_and_by_each_key_it_has() {
        Holder holder = samples.holder();
        List<RecordKey> keys =
                List.of(RecordKey.holder(samples.chartId()), RecordKey.holder(new PersonId(samples.id("person"))));
        ChangeSet.Builder changes = changes().holder(Versioned.fresh(holder));
        keys.forEach(key -> changes.claim(key, holder.id().value()));
        commit(changes);
        Optional<Versioned<Holder>> stored = Optional.of(new Versioned<>(holder, 1));
        assertEquals(stored, store().holder(practice(), RecordKey.of(holder.id())), "by its id");
        keys.forEach(key -> assertEquals(stored, store().holder(practice(), key), "by " + key.kind()));
    }

    @Test
    public final void a_registration_is_found_by_its_id_and_by_each_key_it_has() {
        Registration registration = samples.registration();
        List<RecordKey> keys = List.of(
                RecordKey.registration(registration.invitation()),
                RecordKey.liveRegistration(StorageSamples.NAME, StorageSamples.ADDRESS),
                RecordKey.of(new AppointmentId(samples.id("appointment"))));
        ChangeSet.Builder changes = changes().registration(Versioned.fresh(registration));
        keys.forEach(key -> changes.claim(key, registration.id().value()));
        commit(changes);
        Optional<Versioned<Registration>> stored = Optional.of(new Versioned<>(registration, 1));
        assertEquals(stored, store().registration(practice(), RecordKey.of(registration.id())), "by its id");
        keys.forEach(key -> assertEquals(stored, store().registration(practice(), key), "by " + key.kind()));
    }

    @Test
    @Requirement("PA-078")
    public final void a_request_for_access_is_found_by_its_id_and_by_its_key() {
        AccessRequest request = samples.accessRequest();
        RecordKey key = RecordKey.openRequest(request);
        commit(changes()
                .request(Versioned.fresh(request))
                .claim(key, request.id().value()));
        Optional<Versioned<AccessRequest>> stored = Optional.of(new Versioned<>(request, 1));
        assertEquals(stored, store().request(practice(), RecordKey.of(request.id())), "by its id");
        assertEquals(stored, store().request(practice(), key), "by its key");
    }

    @Test
    @Requirement({"PA-044", "PA-048"})
    public final void an_ended_invitation_is_still_found_by_its_keys() {
        Invitation invitation = samples.invitation();
        RecordKey selector = RecordKey.selector(invitation.codes().selector());
        commit(changes()
                .invitation(Versioned.fresh(invitation))
                .claim(selector, invitation.id().value()));
        Invitation ended = invitation.become(
                new InvitationState.Cancelled(samples.now(), StorageSamples.CLERK, Reason.PATIENT_REQUEST));
        commit(changes().invitation(new Versioned<>(ended, 1)));
        assertEquals(
                Optional.of(new Versioned<>(ended, 2)),
                store().invitation(practice(), selector),
                "a cancelled invitation by its selector");
    }

    @Test
    @Requirement({"PA-007", "PA-057"})
    public final void a_key_of_each_kind_is_refused_to_everybody_but_its_owner() {
        for (RecordKey.Kind kind : CLAIMED) {
            RecordKey key = new RecordKey(kind, samples.id("key"));
            commit(insertingOwner(key));
            Conflict conflict = refused(insertingOwner(key), "another record has the key, a " + kind);
            assertEquals(Set.of(key), conflict.taken(), "the keys that the conflict names");
            assertEquals(Set.of(), conflict.moved(), "the records that the conflict names");
        }
    }

    @Test
    public final void an_owner_may_claim_again_what_it_has() {
        RecordKey key = key();
        String owner = owner();
        commit(changes().claim(key, owner));
        commit(changes().claim(key, owner));
        refused(changes().claim(key, owner()), "the owner has claimed it twice and not given it back");
    }

    @Test
    public final void a_key_given_back_finds_nothing_and_may_be_claimed_by_another() {
        String owner = owner();
        Holder other = samples.holder();
        RecordKey key = key();
        commit(changes().claim(key, owner));
        commit(changes().release(key, owner));
        assertEquals(Optional.empty(), store().holder(practice(), key), "what is found by a key given back");
        commit(changes().holder(Versioned.fresh(other)).claim(key, other.id().value()));
        assertEquals(Optional.of(new Versioned<>(other, 1)), store().holder(practice(), key), "its next owner");
    }

    @Test
    @Requirement("PA-063")
    public final void a_key_goes_from_one_to_another_in_one_commit() {
        RecordKey key = key();
        String owner = owner();
        String other = owner();
        commit(changes().claim(key, owner));
        commit(changes().claim(key, other).release(key, owner));
        refused(changes().claim(key, owner), "the key has gone to another");
    }

    @Test
    public final void a_key_is_given_back_by_its_owner_only() {
        RecordKey key = key();
        String other = owner();
        commit(changes().claim(key, owner()));
        commit(changes().release(key, other));
        refused(changes().claim(key, other), "the release named another than the key's owner");
        refused(changes().release(key, other).claim(key, other), "the release in the same commit did, too");
    }

    @Test
    public final void giving_back_what_nobody_has_is_nothing() {
        RecordKey key = key();
        String owner = owner();
        commit(changes().release(key, owner));
        commit(changes().release(key, owner).claim(key, owner()));
        refused(changes().claim(key, owner), "another has claimed it since");
    }

    @Test
    public final void keys_that_look_alike_are_different_keys() {
        String id = samples.id("Key");
        String capitals = id.toUpperCase(Locale.ROOT);
        Stream<String> endings = Stream.of("e", "E", "\u00e9", "e\u0301", "\u00df", "ss", "_", "%", "'", "\\");
        List<RecordKey> alike = Stream.concat(Stream.of(id, capitals), endings.map(id::concat))
                .map(name -> new RecordKey(RecordKey.Kind.HOLDER_PERSON, name))
                .toList();
        alike.forEach(key -> commit(changes().claim(key, owner())));
        commit(changes().claim(new RecordKey(RecordKey.Kind.HOLDER_CHART, id), owner()));
        alike.forEach(key -> refused(changes().claim(key, owner()), "the key is taken: " + key.value()));
    }

    @Test
    public final void the_longest_keys_are_told_apart_by_their_last_character() {
        String start = samples.id("") + "\uD840\uDC00".repeat(120);
        String longest = start + "x".repeat(299 - start.length());
        Holder one = samples.holder();
        Holder other = samples.holder();
        commit(changes()
                .holder(Versioned.fresh(one))
                .claim(person(longest + "1"), one.id().value()));
        commit(changes()
                .holder(Versioned.fresh(other))
                .claim(person(longest + "2"), other.id().value()));
        assertEquals(
                Optional.of(new Versioned<>(other, 1)),
                store().holder(practice(), person(longest + "2")),
                "the holder whose key of 300 characters ends in 2");
    }

    private static RecordKey person(String name) {
        return new RecordKey(RecordKey.Kind.HOLDER_PERSON, name);
    }

    /** Returns a commit that inserts a record of the type that owns such keys, and claims the key for it. */
    private ChangeSet.Builder insertingOwner(RecordKey key) {
        Holder holder = samples.holder();
        Invitation invitation = samples.invitation();
        Registration registration = samples.registration();
        AccessRequest request = samples.accessRequest();
        return switch (key.kind()) {
            case HOLDER_CHART, HOLDER_PERSON, BARRED_MAILBOX ->
                changes().holder(Versioned.fresh(holder)).claim(key, holder.id().value());
            case REGISTRATION_INVITATION, LIVE_REGISTRATION, APPOINTMENT ->
                changes()
                        .registration(Versioned.fresh(registration))
                        .claim(key, registration.id().value());
            case OPEN_ACCESS_REQUEST ->
                changes()
                        .request(Versioned.fresh(request))
                        .claim(key, request.id().value());
            case REQUEST -> ChangeSet.in(practice(), samples.receipt(key));
            default ->
                changes()
                        .invitation(Versioned.fresh(invitation))
                        .claim(key, invitation.id().value());
        };
    }
}
