package dev.portalaccess.testkit.recording;

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
import dev.portalaccess.spi.storage.AccessStore;
import dev.portalaccess.spi.storage.CommitResult;
import java.util.List;
import java.util.Optional;

/** A store that passes its calls through {@link StoreFaults}. */
final class FaultyAccessStore implements AccessStore {

    private final AccessStore store;
    private final StoreFaults faults;

    FaultyAccessStore(AccessStore store, StoreFaults faults) {
        this.store = store;
        this.faults = faults;
    }

    @Override
    public Versioned<ChartAccess> chart(PracticeId practice, ChartId chart) {
        return faults.call("chart", () -> store.chart(practice, chart));
    }

    @Override
    public Optional<Versioned<Invitation>> invitation(PracticeId practice, RecordKey key) {
        return faults.call("invitation", () -> store.invitation(practice, key));
    }

    @Override
    public Optional<Versioned<Holder>> holder(PracticeId practice, RecordKey key) {
        return faults.call("holder", () -> store.holder(practice, key));
    }

    @Override
    public Optional<Versioned<Registration>> registration(PracticeId practice, RecordKey key) {
        return faults.call("registration", () -> store.registration(practice, key));
    }

    @Override
    public List<Grant> grantsOf(PracticeId practice, AccountId account) {
        return faults.call("grantsOf", () -> store.grantsOf(practice, account));
    }

    @Override
    public Optional<CommandReceipt> receipt(PracticeId practice, RecordKey key) {
        return faults.call("receipt", () -> store.receipt(practice, key));
    }

    @Override
    public CommitResult commit(ChangeSet changes) {
        return faults.call("commit", () -> store.commit(changes));
    }

    @Override
    public Versioned<AuditHead> practiceChain(PracticeId practice) {
        return faults.call("practiceChain", () -> store.practiceChain(practice));
    }
}
