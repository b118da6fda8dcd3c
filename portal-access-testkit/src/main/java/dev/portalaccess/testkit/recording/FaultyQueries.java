package dev.portalaccess.testkit.recording;

import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.EmailAddress.Mailbox;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AuditHead;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.spi.storage.AccessQueries;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Queries that pass their calls through {@link StoreFaults}. */
final class FaultyQueries implements AccessQueries {

    private final AccessQueries queries;
    private final StoreFaults faults;

    FaultyQueries(AccessQueries queries, StoreFaults faults) {
        this.queries = queries;
        this.faults = faults;
    }

    @Override
    public Page<ListedInvitation> invitations(PracticeId practice, InvitationFilter filter, Page.Request page) {
        return faults.call("invitations", () -> queries.invitations(practice, filter, page));
    }

    @Override
    public Page<Registration> registrations(PracticeId practice, Set<RegistrationStep.Kind> steps, Page.Request page) {
        return faults.call("registrations", () -> queries.registrations(practice, steps, page));
    }

    @Override
    public Page<FormerGrant> history(PracticeId practice, ChartId chart, Page.Request page) {
        return faults.call("history", () -> queries.history(practice, chart, page));
    }

    @Override
    public Page<AuditEntry> trail(PracticeId practice, Optional<ChartId> chart, Page.Request page) {
        return faults.call("trail", () -> queries.trail(practice, chart, page));
    }

    @Override
    public Page<AuditEntry> refusals(PracticeId practice, Page.Request page) {
        return faults.call("refusals", () -> queries.refusals(practice, page));
    }

    @Override
    public List<Holder> sharing(PracticeId practice, Mailbox mailbox) {
        return faults.call("sharing", () -> queries.sharing(practice, mailbox));
    }

    @Override
    public AuditHead trailStart(PracticeId practice, Optional<ChartId> chart) {
        return faults.call("trailStart", () -> queries.trailStart(practice, chart));
    }

    @Override
    public int purge(Purgeable kind, Instant before, int max) {
        return faults.call("purge", () -> queries.purge(kind, before, max));
    }
}
