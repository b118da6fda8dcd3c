package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Page.Request;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.RequestFilter;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Cuts all its lists into pages in the same, wrong way. */
abstract class WrongPages extends StorageRelay {

    abstract <T> Page<T> cut(Function<Request, Page<T>> list, Request request);

    @Override
    public Page<ListedInvitation> invitations(PracticeId practice, InvitationFilter filter, Request page) {
        return cut(request -> sound.invitations(practice, filter, request), page);
    }

    @Override
    public Page<Message> messages(PracticeId practice, Set<MessageState> states, Request page) {
        return cut(request -> sound.messages(practice, states, request), page);
    }

    @Override
    public Page<Registration> registrations(PracticeId practice, Set<RegistrationStep.Kind> steps, Request page) {
        return cut(request -> sound.registrations(practice, steps, request), page);
    }

    @Override
    public Page<Versioned<AccessRequest>> requests(PracticeId practice, RequestFilter filter, Request page) {
        return cut(request -> sound.requests(practice, filter, request), page);
    }

    @Override
    public Page<FormerGrant> history(PracticeId practice, ChartId chart, Request page) {
        return cut(request -> sound.history(practice, chart, request), page);
    }

    @Override
    public Page<AuditEntry> trail(PracticeId practice, Optional<ChartId> chart, Request page) {
        return cut(request -> sound.trail(practice, chart, request), page);
    }

    @Override
    public Page<AuditEntry> refusals(PracticeId practice, Request page) {
        return cut(request -> sound.refusals(practice, request), page);
    }
}
