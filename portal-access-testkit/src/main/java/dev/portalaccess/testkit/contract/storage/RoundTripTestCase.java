package dev.portalaccess.testkit.contract.storage;

import static dev.portalaccess.testkit.internal.FieldDifference.assertNone;

import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.CommandReceipt;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.storage.Storage;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The common base of the tests that write a value and read it again. */
abstract class RoundTripTestCase extends StorageTestCase {

    RoundTripTestCase(Supplier<Storage> storage) {
        super(storage);
    }

    void comesBack(ChartAccess chart) {
        commit(in(chart.practice()).chart(Versioned.fresh(chart)));
        assertNone(new Versioned<>(chart, 1), store().chart(chart.practice(), chart.chart()));
    }

    void comesBack(Invitation invitation) {
        commit(in(invitation.practice()).invitation(Versioned.fresh(invitation)));
        assertNone(
                Optional.of(new Versioned<>(invitation, 1)),
                store().invitation(invitation.practice(), RecordKey.of(invitation.id())));
    }

    void comesBack(Holder holder) {
        commit(in(holder.practice()).holder(Versioned.fresh(holder)));
        assertNone(
                Optional.of(new Versioned<>(holder, 1)), store().holder(holder.practice(), RecordKey.of(holder.id())));
    }

    void comesBack(Registration registration) {
        commit(in(registration.practice()).registration(Versioned.fresh(registration)));
        assertNone(
                Optional.of(new Versioned<>(registration, 1)),
                store().registration(registration.practice(), RecordKey.of(registration.id())));
    }

    void comesBack(AccessRequest request) {
        commit(in(request.practice()).request(Versioned.fresh(request)));
        assertNone(
                Optional.of(new Versioned<>(request, 1)),
                store().request(request.practice(), RecordKey.of(request.id())));
    }

    void comesBack(Message message) {
        commit(in(message.practice()).message(message));
        assertNone(Optional.of(message), outbox().message(message.practice(), message.id()));
    }

    /** Asserts that an entry of its chart's chain is read as it was written. */
    void comesBack(AuditEntry entry) {
        commit(in(entry.practice()).entry(entry));
        Page<AuditEntry> trail = queries().trail(entry.practice(), entry.chart(), Page.Request.first(2));
        assertNone(List.of(entry), trail.items());
    }

    void comesBack(StorageSamples of, CommandReceipt receipt) {
        commit(ChangeSet.in(of.practice(), receipt));
        assertNone(Optional.of(receipt), store().receipt(of.practice(), RecordKey.of(receipt.commit())));
    }

    private ChangeSet.Builder in(PracticeId practice) {
        return ChangeSet.in(practice, samples.receipt());
    }
}
