package dev.portalaccess.testkit.contract.storage;

import static dev.portalaccess.testkit.internal.FieldDifference.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portalaccess.model.AccessRecord;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.InvitationStatus;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Message.Progress;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page.Request;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.RequestStatus;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.model.stored.RequestFilter;
import dev.portalaccess.model.stored.RequestState;
import dev.portalaccess.spi.storage.AccessSpool.SpoolCount;
import dev.portalaccess.spi.storage.AccessStoreException;
import dev.portalaccess.spi.storage.Outbox.ClaimDisposition;
import dev.portalaccess.spi.storage.Outbox.ClaimedMessage;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.internal.OpenGrants;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Tests that a record of a newer version is read as what it is: not understood, and never as something else. */
@Requirement("PA-084")
abstract class NewerVersionTests extends OutboxTestCase {

    private final Consumer<NewerRecord> hook;

    NewerVersionTests(Supplier<Storage> storage, Consumer<NewerRecord> hook) {
        super(storage);
        this.hook = hook;
    }

    @Test
    @Requirement("PA-048")
    public final void an_invitation_in_a_state_of_a_newer_version_is_not_recognised() {
        Invitation invitation = samples.invitation();
        RecordKey serial = RecordKey.serial(invitation.codes().serial());
        commit(changes()
                .invitation(Versioned.fresh(invitation))
                .claim(serial, invitation.id().value()));
        rewrite(NewerRecord.Kind.INVITATION, invitation.id().value());
        for (RecordKey key : List.of(RecordKey.of(invitation.id()), serial)) {
            Versioned<Invitation> read = read(() -> store().invitation(practice(), key), "an invitation");
            InvitationState state = read.value().state();
            assertEquals(InvitationState.Kind.UNRECOGNISED, state.kind(), "state of an invitation");
            assertEquals(
                    new Versioned<>(ChangedCopies.becoming(invitation, state), 1),
                    read,
                    "an invitation, apart from its state");
        }
        assertEquals(List.of(invitation.id()), listed(InvitationStatus.UNRECOGNISED), "listed as not recognised");
        assertEquals(List.of(), listed(InvitationStatus.LIVE), "listed as live");
    }

    @Test
    @Requirement("PA-070")
    public final void a_grant_in_a_state_of_a_newer_version_is_not_recognised() {
        Grant newer = samples.grant();
        Grant known = samples.grant(newer.chart(), newer.account());
        commit(changes().chart(Versioned.fresh(samples.chart(newer, known))));
        rewrite(NewerRecord.Kind.GRANT, newer.id().value());
        Versioned<ChartAccess> chart = store().chart(practice(), newer.chart());
        GrantState state = found(chart.value().grant(newer.id()), "a grant of a newer version")
                .standing();
        assertInstanceOf(GrantState.Unrecognised.class, state, "the state of a grant");
        Grant expected = ChangedCopies.becoming(newer, state);
        assertEquals(new Versioned<>(samples.chart(expected, known), 1), chart, "its chart, apart from its state");
        assertEquals(
                Set.of(expected, known),
                Set.copyOf(OpenGrants.of(store(), practice(), newer.account())),
                "the grants of its account");
    }

    @Test
    public final void a_registration_at_a_step_of_a_newer_version_is_not_recognised() {
        Registration registration = samples.registration();
        commit(changes().registration(Versioned.fresh(registration)));
        rewrite(NewerRecord.Kind.REGISTRATION, registration.id().value());
        Versioned<Registration> read =
                read(() -> store().registration(practice(), RecordKey.of(registration.id())), "a registration");
        assertEquals(RegistrationStep.Kind.UNRECOGNISED, read.value().step().kind(), "step of a registration");
        assertEquals(
                List.of(read.value()),
                registrations(RegistrationStep.Kind.UNRECOGNISED),
                "registrations listed as not recognised");
        assertEquals(List.of(), registrations(RegistrationStep.Kind.INVITED), "registrations listed as invited");
    }

    @Test
    @Requirement("PA-078")
    public final void a_request_in_a_state_of_a_newer_version_is_not_recognised() {
        AccessRequest request = samples.accessRequest();
        RecordKey key = RecordKey.openRequest(request);
        commit(changes()
                .request(Versioned.fresh(request))
                .claim(key, request.id().value()));
        rewrite(NewerRecord.Kind.ACCESS_REQUEST, request.id().value());
        Versioned<AccessRequest> read = read(() -> store().request(practice(), key), "a request");
        assertEquals(RequestState.Kind.UNRECOGNISED, read.value().state().kind(), "state of a request");
        assertEquals(List.of(read), requests(RequestStatus.UNRECOGNISED), "requests listed as not recognised");
        assertEquals(List.of(), requests(RequestStatus.WAITING), "requests listed as waiting");
        commit(changes().request(read));
        assertEquals(
                Optional.of(read.value()),
                store().request(practice(), RecordKey.of(request.id())).map(Versioned::value),
                "a request, written back");
    }

    @Test
    @Requirement("PA-122")
    public final void a_message_in_a_state_of_a_newer_version_is_listed_and_left_to_that_version() {
        Message message = queued();
        Message other = queued();
        rewrite(NewerRecord.Kind.MESSAGE_STATE, message.id().value());
        assertEquals(List.of(other), messages(due(at(samples.now()))), "given out beside a message of a newer version");
        assertNotGiven(message, samples.after(LEASE), "its state is not recognised");
        assertEquals(List.of(message.id()), ids(MessageState.UNRECOGNISED), "messages listed as not recognised");
        assertEquals(List.of(other.id()), ids(MessageState.QUEUED), "messages listed as queued");
    }

    @Test
    public final void a_message_of_a_kind_of_a_newer_version_keeps_its_name_when_it_comes_back() {
        ClaimedMessage claim = claimed(queued());
        Progress over = progress(MessageState.HANDED_OVER);
        outbox().mark(claim, over, ClaimDisposition.LET_GO);
        rewrite(NewerRecord.Kind.MESSAGE_KIND, claim.message().id().value());
        Message read = found(outbox().message(practice(), claim.message().id()), "a message of a newer version");
        assertTrue(read.newer().flatMap(Message.NewerText::kind).isPresent(), "the name of its kind is not there");
        Progress back = over.ended(MessageState.BOUNCED, samples.now(), "5.1.1");
        outbox().bounced(practice(), read.id(), back);
        assertStands(read.with(back), "a message of a newer version that came back");
    }

    @Test
    @Requirement("PA-120")
    public final void a_message_of_a_kind_of_a_newer_version_is_listed_and_left_to_that_version() {
        Message message = queued();
        Message other = queued();
        rewrite(NewerRecord.Kind.MESSAGE_KIND, message.id().value());
        assertEquals(List.of(other), messages(due(at(samples.now()))), "given out beside a message of a newer version");
        assertNotGiven(message, samples.after(LEASE), "its kind is not recognised");
        assertEquals(
                Optional.of(Message.Kind.UNRECOGNISED),
                outbox().message(practice(), message.id()).map(Message::kind),
                "kind of a message");
        assertEquals(2, ids(MessageState.QUEUED).size(), "messages listed as queued");
    }

    @Test
    public final void a_holder_with_a_part_of_a_newer_version_is_read_as_far_as_it_is_known() {
        Holder holder = new FieldSamples(samples).holder();
        RecordKey key = key();
        commit(changes().holder(Versioned.fresh(holder)).claim(key, holder.id().value()));
        rewrite(NewerRecord.Kind.HOLDER, holder.id().value());
        assertEquals(
                new Versioned<>(holder, 1), read(() -> store().holder(practice(), key), "a holder"), "a holder by key");
        assertEquals(
                List.of(holder),
                queries().sharing(practice(), StorageSamples.ADDRESS.mailbox()),
                "holders of its mailbox");
    }

    @Test
    @Requirement("PA-070")
    public final void what_is_not_recognised_stays_so_when_it_is_written_back() {
        Grant newer = samples.grant();
        Invitation invitation = samples.invitation();
        Registration registration = samples.registration();
        commit(changes()
                .chart(Versioned.fresh(samples.chart(newer)))
                .invitation(Versioned.fresh(invitation))
                .registration(Versioned.fresh(registration)));
        rewrite(NewerRecord.Kind.GRANT, newer.id().value());
        rewrite(NewerRecord.Kind.INVITATION, invitation.id().value());
        rewrite(NewerRecord.Kind.REGISTRATION, registration.id().value());
        Versioned<ChartAccess> chart = store().chart(practice(), newer.chart());
        Versioned<Invitation> invited =
                read(() -> store().invitation(practice(), RecordKey.of(invitation.id())), "an invitation");
        Versioned<Registration> registered =
                read(() -> store().registration(practice(), RecordKey.of(registration.id())), "a registration");
        commit(changes().chart(chart).invitation(invited).registration(registered));
        assertEquals(chart.value(), store().chart(practice(), newer.chart()).value(), "a chart, written back");
        assertEquals(
                Optional.of(invited.value()),
                store().invitation(practice(), RecordKey.of(invitation.id())).map(Versioned::value),
                "an invitation, written back");
        assertEquals(
                Optional.of(registered.value()),
                store().registration(practice(), RecordKey.of(registration.id()))
                        .map(Versioned::value),
                "a registration, written back");
    }

    @Test
    @Requirement("PA-112")
    public final void a_decision_of_a_newer_version_that_waits_keeps_no_other_back_and_is_counted() {
        AccessRecord newer = samples.accessRecord(samples.chartId(), samples.now());
        AccessRecord known = samples.accessRecord(samples.chartId(), samples.after(Duration.ofSeconds(1)));
        store().spool(newer);
        store().spool(known);
        rewrite(NewerRecord.Kind.SPOOLED_RECORD, newer.id().value());
        List<AccessRecord> read = waiting();
        assertTrue(read.contains(known), "a decision that waits behind one of a newer version was not read");
        assertEquals(
                new SpoolCount(2, Optional.of(newer.at())),
                store().spoolCount(practice(), Optional.empty()),
                "decisions that wait, one of them of a newer version");
        store().removeSpooled(practice(), Set.of(known.id()));
    }

    /** Returns the decisions that wait, in pages of one. */
    private List<AccessRecord> waiting() {
        try {
            return PagedList.read(page -> store().spooled(page), Request.first(1));
        } catch (AccessStoreException e) {
            throw new AssertionError("a decision of a newer version disturbs the list: " + e.code(), e);
        }
    }

    private void rewrite(NewerRecord.Kind kind, String id) {
        hook.accept(new NewerRecord(kind, practice(), id));
    }

    /** Returns what is read. A record that is there is never missing, and a state never makes it unreadable. */
    private static <T> T read(Supplier<Optional<T>> reading, String what) {
        try {
            return found(reading.get(), what + " of a newer version");
        } catch (AccessStoreException e) {
            throw new AssertionError(what + " of a newer version could not be read: " + e.code(), e);
        }
    }

    private List<?> listed(InvitationStatus state) {
        InvitationFilter filter = InvitationFilter.all(samples.now()).in(Set.of(state));
        return queries().invitations(practice(), filter, Request.first(10)).items().stream()
                .map(one -> one.invitation().value().id())
                .toList();
    }

    private List<Registration> registrations(RegistrationStep.Kind step) {
        return queries()
                .registrations(practice(), Set.of(step), Request.first(10))
                .items();
    }

    private List<?> requests(RequestStatus status) {
        RequestFilter filter = RequestFilter.all(samples.now()).in(Set.of(status));
        return store().requests(practice(), filter, Request.first(10)).items();
    }

    private List<?> ids(MessageState state) {
        return outbox().messages(practice(), Set.of(state), Request.first(10)).items().stream()
                .map(Message::id)
                .toList();
    }
}
