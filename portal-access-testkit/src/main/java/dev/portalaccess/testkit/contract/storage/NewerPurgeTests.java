package dev.portalaccess.testkit.contract.storage;

import static dev.portalaccess.testkit.internal.FieldDifference.assertEquals;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import dev.portalaccess.spi.storage.AccessStoreException;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.internal.OpenGrants;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Tests that records of a newer version stay, whatever is purged, and that no purge stops at them. */
@Requirement("PA-114")
abstract class NewerPurgeTests extends OutboxTestCase {

    private final Instant late = samples.after(Duration.ofDays(60));
    private final Consumer<NewerRecord> hook;

    NewerPurgeTests(Supplier<Storage> storage, Consumer<NewerRecord> hook) {
        super(storage);
        this.hook = hook;
    }

    @Test
    public final void records_of_a_newer_version_stay_whatever_is_purged() {
        Map<String, BooleanSupplier> newer = newerRecords();
        for (Purgeable kind : Purgeable.values()) {
            purge(kind);
            List<String> gone = newer.entrySet().stream()
                    .filter(record -> !record.getValue().getAsBoolean())
                    .map(Map.Entry::getKey)
                    .toList();
            assertEquals(List.of(), gone, "records of a newer version that went with a purge of " + kind);
        }
    }

    @Test
    public final void a_purge_goes_on_for_all_practices_beside_records_of_a_newer_version() {
        ExpiredRecords before = new ExpiredRecords(this, samples);
        ExpiredRecords elsewhere = new ExpiredRecords(this, StorageSamples.at(samples.now()));
        for (Purgeable kind : Purgeable.values()) {
            BooleanSupplier older = before.add(kind);
            newerRecords();
            List<BooleanSupplier> expired = List.of(older, before.add(kind), elsewhere.add(kind));
            purge(kind);
            long left = expired.stream().filter(BooleanSupplier::getAsBoolean).count();
            assertEquals(0, left, "records left of three past their time, after a purge of " + kind);
        }
    }

    /** Stores one record of each kind, each past its time, and lets a newer version rewrite it. */
    private Map<String, BooleanSupplier> newerRecords() {
        Instant now = samples.now();
        Holder holder = samples.holder(samples.holderId(), now);
        Invitation invitation = samples.invitation();
        Registration registration = samples.registration(invitation.id(), new RegistrationStep.Closed(now, "over"));
        AccessRequest request = samples.accessRequest();
        Message message = samples.message(progress(MessageState.PARKED));
        Grant grant = named(holder);
        commit(changes()
                .holder(Versioned.fresh(holder))
                .invitation(Versioned.fresh(invitation))
                .registration(Versioned.fresh(registration))
                .request(Versioned.fresh(request))
                .message(message)
                .chart(Versioned.fresh(samples.chart(grant))));
        Map<NewerRecord.Kind, String> rewritten = new LinkedHashMap<>();
        rewritten.put(NewerRecord.Kind.HOLDER, holder.id().value());
        rewritten.put(NewerRecord.Kind.INVITATION, invitation.id().value());
        rewritten.put(NewerRecord.Kind.REGISTRATION, registration.id().value());
        rewritten.put(NewerRecord.Kind.ACCESS_REQUEST, request.id().value());
        rewritten.put(NewerRecord.Kind.MESSAGE_STATE, message.id().value());
        rewritten.put(NewerRecord.Kind.GRANT, grant.id().value());
        rewritten.forEach((kind, id) -> hook.accept(new NewerRecord(kind, practice(), id)));
        return Map.of(
                "invitation",
                () -> store().invitation(practice(), RecordKey.of(invitation.id()))
                        .isPresent(),
                "registration",
                () -> store().registration(practice(), RecordKey.of(registration.id()))
                        .isPresent(),
                "request for access",
                () -> store().request(practice(), RecordKey.of(request.id())).isPresent(),
                "message",
                () -> outbox().message(practice(), message.id()).isPresent(),
                "grant",
                () -> !OpenGrants.of(store(), practice(), grant.account()).isEmpty(),
                "holder whom a grant names",
                () -> store().holder(practice(), RecordKey.of(holder.id())).isPresent());
    }

    private Grant named(Holder holder) {
        Grant grant = samples.grant();
        return new Grant(
                grant.id(),
                grant.chart(),
                holder.id(),
                grant.account(),
                grant.terms(),
                grant.validity(),
                grant.standing(),
                grant.provenance());
    }

    private void purge(Purgeable kind) {
        try {
            PurgeTestCase.purgeAll(queries(), kind, late);
        } catch (AccessStoreException e) {
            throw new AssertionError("a purge of " + kind + " failed at a record of a newer version: " + e.code(), e);
        }
    }
}
