package dev.portalaccess.testkit.recording;

import dev.portalaccess.model.AccountId;
import dev.portalaccess.model.AuditHead;
import dev.portalaccess.model.Changes;
import dev.portalaccess.model.ChartAccess;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Holder;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.Key;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.model.Receipt;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.spi.AccessStore;
import dev.portalaccess.spi.CommitResult;
import java.util.List;
import java.util.Optional;

/** A store whose calls go through {@link StoreFaults}. */
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
    public Optional<Versioned<Invitation>> invitation(PracticeId practice, Key key) {
        return faults.call("invitation", () -> store.invitation(practice, key));
    }

    @Override
    public Optional<Versioned<Holder>> holder(PracticeId practice, Key key) {
        return faults.call("holder", () -> store.holder(practice, key));
    }

    @Override
    public Optional<Versioned<Registration>> registration(PracticeId practice, Key key) {
        return faults.call("registration", () -> store.registration(practice, key));
    }

    @Override
    public List<Grant> grantsOf(PracticeId practice, AccountId account) {
        return faults.call("grantsOf", () -> store.grantsOf(practice, account));
    }

    @Override
    public Optional<Receipt> receipt(PracticeId practice, Key key) {
        return faults.call("receipt", () -> store.receipt(practice, key));
    }

    @Override
    public CommitResult commit(Changes changes) {
        return faults.call("commit", () -> store.commit(changes));
    }

    @Override
    public Versioned<AuditHead> practiceChain(PracticeId practice) {
        return faults.call("practiceChain", () -> store.practiceChain(practice));
    }
}
