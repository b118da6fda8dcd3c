package dev.portalaccess.testkit.contract.storage;

import static dev.portalaccess.testkit.internal.FieldDifference.assertEquals;
import static org.junit.jupiter.api.Assertions.assertAll;

import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.CommandReceipt;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.internal.OpenGrants;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Tests that a commit writes all of its changes or none. Each test checks one thing that a refused commit might leave
 * behind.
 */
abstract class AllOrNothingTests extends StorageTestCase {

    AllOrNothingTests(Supplier<Storage> storage) {
        super(storage);
    }

    @Test
    @Requirement({"PA-110", "PA-120"})
    public final void a_commit_does_everything_in_it() {
        List<RecordKind> records = RecordKind.all(samples);
        Invitation invitation = samples.invitation();
        RecordKey key = RecordKey.selector(invitation.codes().selector());
        AuditEntry entry = samples.entry(Optional.empty(), 0);
        Message message = samples.message();
        ChangeSet.Builder changes = changes()
                .invitation(Versioned.fresh(invitation))
                .claim(key, invitation.id().value());
        records.forEach(record -> record.over(0, changes));
        commit(changes.entry(entry).message(message));
        records.forEach(record -> assertEquals(1, record.version(store()), "version of the " + record.name()));
        assertEquals(
                Optional.of(Versioned.fresh(invitation).version() + 1),
                store().invitation(practice(), key).map(Versioned::version),
                "invitation by the key claimed with it");
        assertEquals(List.of(entry), trail(), "entries appended");
        assertEquals(Optional.of(message), outbox().message(practice(), message.id()), "message queued");
    }

    @Test
    public final void a_refused_commit_writes_no_record_wherever_the_reason_stands() {
        List<RecordKind> moved = RecordKind.all(samples);
        moved.forEach(sort -> commit(sort.over(0, changes())));
        for (RecordKind reason : moved) {
            List<RecordKind> others = RecordKind.all(samples).stream()
                    .filter(other -> !other.id().equals(practice().value()))
                    .toList();
            ChangeSet.Builder changes = changes();
            others.forEach(other -> other.over(0, changes));
            refused(reason.over(0, changes), "the " + reason.name() + " had moved");
            others.forEach(other ->
                    assertEquals(0, other.version(store()), "left behind by a refused commit: " + other.name()));
        }
    }

    @Test
    public final void a_refused_commit_writes_over_no_record() {
        RecordKind chain = RecordKind.all(samples).get(5);
        commit(chain.over(0, changes()));
        afterEachRefusal(
                changes -> chain.over(1, changes),
                why -> assertEquals(
                        1, chain.version(store()), "version of what a refused commit wrote over, although " + why));
    }

    @Test
    @Requirement("PA-110")
    public final void a_refused_commit_appends_no_entry() {
        afterEachRefusal(
                changes -> changes.entry(samples.entry(Optional.empty(), 0)).entry(samples.refusal(samples.now())),
                why -> assertAll(
                        () -> assertEquals(List.of(), trail(), "entries left behind although " + why),
                        () -> assertEquals(List.of(), refusals(), "refusals left behind although " + why)));
    }

    @Test
    @Requirement("PA-120")
    public final void a_refused_commit_queues_no_message() {
        Message message = samples.message();
        afterEachRefusal(
                changes -> changes.message(message),
                why -> assertEquals(
                        Optional.empty(),
                        outbox().message(practice(), message.id()),
                        "message left behind although " + why));
    }

    @Test
    public final void a_refused_commit_claims_no_key() {
        Holder holder = samples.holder();
        RecordKey key = key();
        commit(changes().holder(Versioned.fresh(holder)));
        afterEachRefusal(
                changes -> changes.claim(key, holder.id().value()),
                why -> assertEquals(
                        Optional.empty(), store().holder(practice(), key), "key left claimed although " + why));
        commit(changes().claim(key, owner()));
    }

    @Test
    public final void a_refused_commit_gives_no_key_back() {
        Holder holder = samples.holder();
        RecordKey key = key();
        commit(changes().holder(Versioned.fresh(holder)).claim(key, holder.id().value()));
        afterEachRefusal(
                changes -> changes.release(key, holder.id().value()),
                why -> assertEquals(
                        Optional.of(new Versioned<>(holder, 1)),
                        store().holder(practice(), key),
                        "key given back although " + why));
    }

    @Test
    @Requirement("PA-130")
    public final void a_refused_commit_keeps_no_receipt() {
        RecordKey taken = key();
        commit(changes().claim(taken, owner()));
        RecordKey request = samples.request();
        CommandReceipt receipt = samples.receipt(request);
        refused(ChangeSet.in(practice(), receipt).claim(taken, owner()), "a key was taken");
        assertEquals(
                Optional.empty(), store().receipt(practice(), RecordKey.of(receipt.commit())), "receipt by commit");
        assertEquals(Optional.empty(), store().receipt(practice(), request), "receipt by request");
        commit(ChangeSet.in(practice(), receipt));
    }

    @Test
    public final void a_refused_commit_replaces_no_grant() {
        Grant grant = samples.grant();
        ChartAccess chart = samples.chart(grant);
        commit(changes().chart(Versioned.fresh(chart)));
        Grant revoked = grant.revoked(new GrantState.Revoked(samples.now(), StorageSamples.CLERK, Reason.SAFETY));
        afterEachRefusal(
                changes -> changes.chart(new Versioned<>(chart.with(revoked), 1)),
                why -> assertAll(
                        () -> assertEquals(
                                List.of(grant),
                                OpenGrants.of(store(), practice(), grant.account()),
                                "grants although " + why),
                        () -> assertEquals(
                                List.of(),
                                queries()
                                        .history(practice(), grant.chart(), Page.Request.first(10))
                                        .items(),
                                "history although " + why)));
    }

    /** Tries the commit twice: once with a record whose version has changed, and once with a key that is taken. */
    private void afterEachRefusal(Consumer<ChangeSet.Builder> doing, Consumer<String> nothingOfItIsLeft) {
        Holder holder = samples.holder();
        RecordKey key = key();
        commit(changes().holder(Versioned.fresh(holder)).claim(key, holder.id().value()));
        ChangeSet.Builder moved = changes();
        doing.accept(moved);
        refused(moved.holder(Versioned.fresh(holder)), "a record had moved");
        nothingOfItIsLeft.accept("a record had moved");
        ChangeSet.Builder taken = changes();
        doing.accept(taken);
        refused(taken.claim(key, owner()), "a key was taken");
        nothingOfItIsLeft.accept("a key was taken");
    }

    private List<AuditEntry> trail() {
        return queries()
                .trail(practice(), Optional.empty(), Page.Request.first(10))
                .items();
    }

    private List<AuditEntry> refusals() {
        return queries().refusals(practice(), Page.Request.first(10)).items();
    }
}
