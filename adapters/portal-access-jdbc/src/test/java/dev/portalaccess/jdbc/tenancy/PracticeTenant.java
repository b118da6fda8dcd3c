package dev.portalaccess.jdbc.tenancy;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Digest;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.GrantTerms;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.InvitationPurpose;
import dev.portalaccess.model.Issuance;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.Provenance;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.AppointmentId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.CommitId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.id.PersonId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.id.RegistrationId;
import dev.portalaccess.model.stored.AuditHead;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.CommandReceipt;
import dev.portalaccess.model.stored.DeliveryRoute;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationKeys;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.model.stored.PendingGrant;
import dev.portalaccess.model.stored.PracticeRecord;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.model.stored.TryCount;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One practice of many. All of them give the same ids to what they keep; everything else is each one's own.
 *
 * @param number which one
 */
record PracticeTenant(int number) {

    static final Actor CLERK = Actor.staff("clerk");
    static final ChartId CHART = new ChartId("chart");
    static final HolderId HOLDER = new HolderId("holder");
    static final PersonId PERSON = new PersonId("person");
    static final AccountId ACCOUNT = new AccountId("account");
    static final InvitationId INVITATION = new InvitationId("invitation");
    static final RegistrationId REGISTRATION = new RegistrationId("registration");
    static final AppointmentId APPOINTMENT = new AppointmentId("appointment");
    static final MessageId MESSAGE = new MessageId("message");
    static final RecordKey REQUEST = RecordKey.request(CLERK, "enable", "request");
    static final EmailAddress ADDRESS = new EmailAddress("anthony@example.org");
    static final PersonName NAME = new PersonName("Anthony", "Example");
    static final Instant START = Instant.parse("2026-03-02T15:00:00Z");
    private static final GrantTerms TERMS = new GrantTerms(Optional.empty(), Optional.empty(), Scope.FULL);
    private static final GrantId GRANT = new GrantId("grant");
    private static final Optional<ChartId> OF_THE_PRACTICE = Optional.empty();

    PracticeId practice() {
        return new PracticeId("practice-" + number);
    }

    Instant at() {
        return START.plusSeconds(number);
    }

    /** Everything there is one of. */
    ChangeSet first() {
        CommandReceipt receipt =
                new CommandReceipt(commit(0), at(), Optional.of(REQUEST), digest(0), List.of("line " + number));
        ChangeSet.Builder changes = ChangeSet.in(practice(), receipt)
                .chart(Versioned.fresh(chart(0)))
                .invitation(Versioned.fresh(invitation()))
                .holder(Versioned.fresh(holder()))
                .registration(Versioned.fresh(registration()))
                .practiceRecord(Versioned.fresh(PracticeRecord.of(head(0))));
        keys(changes);
        return changes.entry(entry(Optional.of(CHART), "chart").at(new AuditEntry.Link(0, digest(1))))
                .entry(entry(OF_THE_PRACTICE, "practice").at(new AuditEntry.Link(0, digest(2))))
                .entry(entry(OF_THE_PRACTICE, "refused"))
                .message(message())
                .build();
    }

    private static void keys(ChangeSet.Builder changes) {
        changes.claim(RecordKey.selector("selector"), INVITATION.value())
                .claim(RecordKey.userName("user"), INVITATION.value())
                .claim(RecordKey.serial("serial"), INVITATION.value())
                .claim(RecordKey.liveInvitation(HOLDER, CHART), INVITATION.value())
                .claim(RecordKey.holder(CHART), HOLDER.value())
                .claim(RecordKey.holder(PERSON), HOLDER.value())
                .claim(RecordKey.registration(INVITATION), REGISTRATION.value())
                .claim(RecordKey.liveRegistration(NAME, ADDRESS), REGISTRATION.value())
                .claim(RecordKey.of(APPOINTMENT), REGISTRATION.value());
    }

    /** The chart, written over that version, so that the former grant is history. */
    ChangeSet next(int version) {
        return ChangeSet.in(practice(), receipt(version))
                .chart(new Versioned<>(chart(version), version))
                .practiceRecord(new Versioned<>(PracticeRecord.of(head(version)), version))
                .build();
    }

    /** The invitation is over and its key is free. */
    ChangeSet cancelled() {
        return ChangeSet.in(practice(), receipt(100))
                .invitation(new Versioned<>(
                        invitation().become(new InvitationState.Voided(at(), InvitationState.Voided.REISSUED)), 1))
                .release(RecordKey.liveInvitation(HOLDER, CHART), INVITATION.value())
                .build();
    }

    private CommandReceipt receipt(int version) {
        return new CommandReceipt(
                commit(version), at().plusSeconds(version), Optional.empty(), digest(version), List.of());
    }

    static CommitId commit(int version) {
        return new CommitId("commit-" + version);
    }

    private ChartAccess chart(int version) {
        return new ChartAccess(practice(), CHART, List.of(grant(version)), List.of(), Optional.empty(), head(version));
    }

    private AuditHead head(int version) {
        return new AuditHead(version + 1L, Optional.of(digest(version)));
    }

    private Grant grant(int version) {
        return new Grant(
                GRANT,
                CHART,
                HOLDER,
                ACCOUNT,
                TERMS,
                ValidityPeriod.from(at().plusSeconds(version)),
                GrantState.NOT_HELD,
                new Provenance(
                        Provenance.Origin.ENABLED,
                        IndividualKind.OTHER,
                        Optional.of(INVITATION),
                        List.of(CHART),
                        CLERK));
    }

    private Holder holder() {
        return new Holder(
                practice(),
                HOLDER,
                Optional.of(CHART),
                Optional.of(PERSON),
                NAME,
                Optional.of(ADDRESS),
                Optional.of(ACCOUNT),
                new TryCount(number, 0),
                List.of(at()));
    }

    private Invitation invitation() {
        return new Invitation(
                practice(),
                INVITATION,
                InvitationPurpose.ENABLING,
                HOLDER,
                new Issuance(at(), at().plus(Duration.ofHours(1)), CLERK, Optional.empty(), List.of()),
                new DeliveryRoute(Channel.EMAIL, Optional.of(ADDRESS), Locale.US),
                List.of(new PendingGrant(GRANT, CHART, IndividualKind.OTHER, TERMS, List.of(CHART))),
                new InvitationKeys("serial", "selector", List.of(), Optional.empty()),
                InvitationState.LIVE);
    }

    private Registration registration() {
        return new Registration(
                practice(),
                REGISTRATION,
                INVITATION,
                HOLDER,
                new Registration.Invitee(NAME, ADDRESS, Optional.empty()),
                Registration.Source.appointment(APPOINTMENT),
                RegistrationStep.INVITED);
    }

    private Message message() {
        return new Message(
                practice(),
                MESSAGE,
                Message.Kind.ACTIVATION_LINK,
                HOLDER,
                Optional.of(INVITATION),
                Channel.EMAIL,
                Optional.of(ADDRESS),
                Locale.US,
                new ValidityPeriod(at(), Optional.of(at().plus(Duration.ofDays(5)))),
                Message.Progress.queued(at()));
    }

    private AuditEntry entry(Optional<ChartId> chart, String action) {
        AuditEntry.Act act = new AuditEntry.Act(commit(0), at(), CLERK, action, Optional.empty(), Optional.empty());
        return AuditEntry.unlinked(practice(), chart, act, Map.of("number", Integer.toString(number)));
    }

    private Digest digest(int sort) {
        return Digest.plain(ByteBuffer.allocate(32).putInt(number).putInt(sort).array());
    }
}
