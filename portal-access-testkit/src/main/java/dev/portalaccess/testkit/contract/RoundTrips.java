package dev.portalaccess.testkit.contract;

import static dev.portalaccess.testkit.contract.Difference.assertNone;

import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Changes;
import dev.portalaccess.model.ChartAccess;
import dev.portalaccess.model.Holder;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.Key;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.model.Receipt;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.Versioned;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Writes something and reads it again. */
abstract class RoundTrips extends StorageTests {

    RoundTrips(Supplier<Storage> storage) {
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
                store().invitation(invitation.practice(), Key.of(invitation.id())));
    }

    void comesBack(Holder holder) {
        commit(in(holder.practice()).holder(Versioned.fresh(holder)));
        assertNone(Optional.of(new Versioned<>(holder, 1)), store().holder(holder.practice(), Key.of(holder.id())));
    }

    void comesBack(Registration registration) {
        commit(in(registration.practice()).registration(Versioned.fresh(registration)));
        assertNone(
                Optional.of(new Versioned<>(registration, 1)),
                store().registration(registration.practice(), Key.of(registration.id())));
    }

    void comesBack(Message message) {
        commit(in(message.practice()).message(message));
        assertNone(Optional.of(message), outbox().message(message.practice(), message.id()));
    }

    /** An entry of the chain of its chart. */
    void comesBack(AuditEntry entry) {
        commit(in(entry.practice()).entry(entry));
        Page<AuditEntry> trail = queries().trail(entry.practice(), entry.chart(), Page.Request.first(2));
        assertNone(List.of(entry), trail.items());
    }

    void comesBack(Samples of, Receipt receipt) {
        commit(Changes.in(of.practice(), receipt));
        assertNone(Optional.of(receipt), store().receipt(of.practice(), Key.of(receipt.commit())));
    }

    private Changes.Builder in(PracticeId practice) {
        return Changes.in(practice, samples.receipt());
    }
}
