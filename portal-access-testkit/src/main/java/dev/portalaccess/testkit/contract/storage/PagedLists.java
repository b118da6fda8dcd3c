package dev.portalaccess.testkit.contract.storage;

import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.RequestFilter;
import dev.portalaccess.model.stored.RequestState;
import dev.portalaccess.spi.storage.AccessQueries;
import dev.portalaccess.testkit.contract.storage.PagedList.Order;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All paged lists, over one practice. */
final class PagedLists {

    private static final Set<MessageState> STATES = EnumSet.allOf(MessageState.class);
    private static final Set<RegistrationStep.Kind> STEPS = EnumSet.allOf(RegistrationStep.Kind.class);

    private final StorageTestCase at;
    private final StorageSamples samples;

    private PagedLists(StorageTestCase at, StorageSamples samples) {
        this.at = at;
        this.samples = samples;
    }

    static List<PagedList> all(StorageTestCase at, StorageSamples samples) {
        PagedLists of = new PagedLists(at, samples);
        return List.of(
                of.invitations(),
                of.messages(),
                of.registrations(),
                of.requests(),
                of.history(),
                of.trail("trail of a chart", Optional.of(samples.chartId())),
                of.trail("practice's own trail", Optional.empty()),
                of.refusals());
    }

    private PracticeId practice() {
        return samples.practice();
    }

    private AccessQueries queries() {
        return at.queries();
    }

    private ChangeSet.Builder changesAt(Instant instant) {
        return ChangeSet.in(practice(), samples.receiptAt(instant));
    }

    private PagedList invitations() {
        return new PagedList(
                "invitations",
                Order.NEWEST_FIRST,
                instant -> {
                    Invitation added =
                            samples.invitation(samples.holderId(), instant, Channel.EMAIL, samples.chartId());
                    at.commit(changesAt(instant).invitation(Versioned.fresh(added)));
                    return added.id().value();
                },
                request -> queries()
                        .invitations(practice(), InvitationFilter.all(samples.now()), request)
                        .map(listed -> listed.invitation().value().id().value()));
    }

    private PagedList messages() {
        return new PagedList(
                "messages",
                Order.NEWEST_FIRST,
                instant -> {
                    Message added = samples.message(instant);
                    at.commit(changesAt(instant).message(added));
                    return added.id().value();
                },
                request -> at.outbox()
                        .messages(practice(), STATES, request)
                        .map(one -> one.id().value()));
    }

    private PagedList registrations() {
        return new PagedList(
                "registrations",
                Order.NEWEST_FIRST,
                instant -> {
                    Registration added = samples.registration();
                    at.commit(changesAt(instant).registration(Versioned.fresh(added)));
                    return added.id().value();
                },
                request -> queries()
                        .registrations(practice(), STEPS, request)
                        .map(one -> one.id().value()));
    }

    private PagedList requests() {
        return new PagedList(
                "requests",
                Order.NEWEST_FIRST,
                instant -> {
                    AccessRequest added = new FieldSamples(samples).request(RequestState.SUBMITTED, instant);
                    at.commit(changesAt(instant).request(Versioned.fresh(added)));
                    return added.id().value();
                },
                request -> at.store()
                        .requests(practice(), RequestFilter.all(samples.now()), request)
                        .map(one -> one.value().id().value()));
    }

    /** Returns the history of one grant whose end is moved repeatedly. */
    private PagedList history() {
        Grant grant = samples.grant();
        return new PagedList(
                "history",
                Order.OLDEST_FIRST,
                instant -> name(replaced(grant, instant)),
                request -> queries().history(practice(), grant.chart(), request).map(one -> name(one.grant())));
    }

    /** Moves the end of a grant and returns its previous version. Issues the grant first if it is not yet stored. */
    private Grant replaced(Grant grant, Instant instant) {
        Versioned<ChartAccess> read = at.store().chart(practice(), grant.chart());
        if (read.version() == 0) {
            at.commit(changesAt(instant).chart(Versioned.fresh(samples.chart(grant))));
            return replaced(grant, instant);
        }
        Grant former = StorageTestCase.found(read.value().grant(grant.id()), "a grant");
        Grant next = former.endingAt(instant.plusMillis(1));
        at.commit(changesAt(instant).chart(read.to(read.value().with(next))));
        return former;
    }

    private static String name(Grant grant) {
        return grant.id().value() + " until " + grant.validity().until();
    }

    private PagedList trail(String name, Optional<ChartId> chart) {
        List<AuditEntry> chain = new ArrayList<>();
        return new PagedList(
                name,
                Order.OLDEST_FIRST,
                instant -> {
                    AuditEntry added = samples.entry(chart, chain.size());
                    chain.add(added);
                    at.commit(changesAt(instant).entry(added));
                    return name(added);
                },
                request -> queries().trail(practice(), chart, request).map(PagedLists::name));
    }

    private PagedList refusals() {
        return new PagedList(
                "refusals",
                Order.NEWEST_FIRST,
                instant -> {
                    AuditEntry added = samples.refusal(instant);
                    at.commit(changesAt(instant).entry(added));
                    return name(added);
                },
                request -> queries().refusals(practice(), request).map(PagedLists::name));
    }

    private static String name(AuditEntry entry) {
        return entry.commit().value();
    }
}
