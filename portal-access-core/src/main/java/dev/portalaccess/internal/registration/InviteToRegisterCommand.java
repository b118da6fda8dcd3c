package dev.portalaccess.internal.registration;

import dev.portalaccess.command.Caller;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.internal.engine.AuditNote;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.CommandVerdict;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.engine.InputParser;
import dev.portalaccess.internal.engine.MailboxCheck;
import dev.portalaccess.internal.engine.ReceiptLine;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.internal.issuing.InvitationIssuer;
import dev.portalaccess.internal.issuing.InvitationIssuer.IssuedInvitation;
import dev.portalaccess.internal.issuing.InvitationOrder;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.InvitationPurpose;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.PhoneNumber;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.Registration.Invitee;
import dev.portalaccess.model.Registration.Source;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AppointmentId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.id.RegistrationId;
import dev.portalaccess.model.stored.DeliveryRoute;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.registration.InviteToRegister;
import dev.portalaccess.registration.RegistrationInvitation;
import dev.portalaccess.registration.RegistrationInvitation.Kind;
import dev.portalaccess.spi.CommandName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Issues an invitation to register: one for each name and address, and one for each appointment (PA-050 to PA-053,
 * PA-057).
 */
record InviteToRegisterCommand(ServiceDependencies parts, Caller caller, InviteToRegister content)
        implements Command<RegistrationInvitation> {

    @Override
    public String name() {
        return CommandName.INVITE_TO_REGISTER;
    }

    @Override
    public Optional<ChartId> chart() {
        return Optional.empty();
    }

    @Override
    public CommandVerdict<RegistrationInvitation> decide(DecisionRound round) {
        Optional<Practice> practice = round.practice();
        Optional<Invitee> invitee = invitee(round);
        if (practice.isEmpty() || invitee.isEmpty() || round.isRefused()) {
            return new CommandVerdict.CommandRefusal<>();
        }
        Optional<RegistrationSlot> saved = appointment().map(id -> slot(RecordKey.of(id)));
        RegistrationSlot live = slot(
                RecordKey.liveRegistration(invitee.get().name(), invitee.get().address()));
        RegistrationInvitation answer = saved.flatMap(RegistrationSlot::former)
                .flatMap(known -> answerFor(known.value()))
                .or(() -> answerIfLive(round, live, saved))
                .orElseGet(() -> invite(round, practice.get(), invitee.get(), live, saved));
        return new CommandVerdict.DraftCommit<>(answer, List.of(toLine(answer)));
    }

    private Optional<AppointmentId> appointment() {
        return Optional.ofNullable(content.appointment());
    }

    /** Returns the invitee (PA-050). Name and address are mandatory; a phone number is checked if present. */
    private Optional<Invitee> invitee(DecisionRound round) {
        InputParser reading = new InputParser(round.findings());
        FindingDefinition missing = appointment().isPresent()
                ? FindingDefinition.APPOINTMENT_EMAIL_MISSING
                : FindingDefinition.REGISTRATION_EMAIL_MISSING;
        Optional<PersonName> name = reading.name(content.given(), content.family(), "");
        Optional<EmailAddress> address = reading.address(content.email(), "email", Optional.of(missing));
        Optional<PhoneNumber> phone = reading.phone(content.phone(), "phone");
        return name.flatMap(known -> address.map(at -> new Invitee(known, at, phone)));
    }

    private Optional<RegistrationInvitation> answerIfLive(
            DecisionRound round, RegistrationSlot place, Optional<RegistrationSlot> saved) {
        Optional<RegistrationInvitation> live = place.former()
                .map(Versioned::value)
                .filter(known -> isOpen(round, known))
                .flatMap(this::answerFor);
        live.ifPresent(told -> recordAppointment(round, saved, told.registration()));
        return live;
    }

    /** Ended after it is granted or closed, or after its invitation has expired. */
    private boolean isOpen(DecisionRound round, Registration registration) {
        return switch (registration.step().kind()) {
            case GRANTED, CLOSED -> false;
            case INVITED ->
                invitation(registration.invitation())
                        .filter(invitation -> invitation.isLiveAt(round.now()))
                        .isPresent();
            default -> true;
        };
    }

    /** PA-053: an appointment whose patient was invited before always gets the same answer. */
    private static void recordAppointment(DecisionRound round, Optional<RegistrationSlot> saved, RegistrationId live) {
        saved.ifPresent(place -> {
            place.occupy(round, live);
            round.draft()
                    .addNote(AuditNote.ofPractice(AuditAction.REGISTRATION_APPOINTMENT_ADDED)
                            .with("registration", live.value()));
        });
    }

    private RegistrationInvitation invite(
            DecisionRound round,
            Practice practice,
            Invitee invitee,
            RegistrationSlot live,
            Optional<RegistrationSlot> saved) {
        Person person =
                new Person(Optional.empty(), Optional.empty(), invitee.name(), Optional.empty(), Optional.empty());
        MailboxCheck mailboxes = new MailboxCheck(round);
        mailboxes.checkShared(invitee.name(), Optional.empty(), invitee.address(), "email");
        mailboxes.checkLimit(invitee.name(), Optional.empty(), Optional.of(invitee.address()), "email");
        DeliveryChoice deliver = new DeliveryChoice(Channel.EMAIL, null, content.language());
        IssuedInvitation issued = new InvitationIssuer(round)
                .issue(new InvitationOrder(
                        InvitationPurpose.REGISTRATION,
                        round.holders().create(person),
                        new DeliveryRoute(
                                Channel.EMAIL,
                                Optional.of(invitee.address()),
                                InputParser.language(deliver, practice.language())),
                        List.of(),
                        Optional.empty(),
                        round.usedWaivers()));
        Registration registration = new Registration(
                round.caller().practice(),
                new RegistrationId(round.draft().newId()),
                issued.invitation().id(),
                issued.invitation().holder(),
                invitee,
                new Source(appointment()),
                RegistrationStep.INVITED);
        live.occupy(round, registration.id());
        saved.ifPresent(place -> place.occupy(round, registration.id()));
        round.draft()
                .claimKey(
                        RecordKey.registration(registration.invitation()),
                        registration.id().value());
        round.draft().putRegistration(Versioned.fresh(registration));
        return answerFor(Kind.INVITED, registration, issued.invitation());
    }

    private RegistrationSlot slot(RecordKey key) {
        return new RegistrationSlot(key, parts.store().registration(caller.practice(), key));
    }

    /**
     * A key, and its owner when this round read it. It is read once: a registration that arrived later was not
     * considered, so it must cause a conflict and must not be displaced.
     */
    private record RegistrationSlot(RecordKey key, Optional<Versioned<Registration>> former) {

        /**
         * From a registration that has ended, which is written unchanged so that it still is when this is committed.
         */
        void occupy(DecisionRound round, RegistrationId taker) {
            former.ifPresent(over -> {
                round.draft().releaseKey(key, over.value().id().value());
                round.draft().putRegistration(over);
            });
            round.draft().claimKey(key, taker.value());
        }
    }

    /** Returns the answer; empty if the invitation has been deleted. */
    private Optional<RegistrationInvitation> answerFor(Registration registration) {
        return invitation(registration.invitation())
                .map(invitation -> answerFor(Kind.ALREADY_INVITED, registration, invitation));
    }

    private static RegistrationInvitation answerFor(Kind kind, Registration registration, Invitation invitation) {
        return new RegistrationInvitation(
                kind, registration.id(), invitation.id(), invitation.issue().until());
    }

    private Optional<Invitation> invitation(InvitationId id) {
        return parts.store().invitation(caller.practice(), RecordKey.of(id)).map(Versioned::value);
    }

    private static String toLine(RegistrationInvitation told) {
        return ReceiptLine.of(
                told.kind().name(),
                told.registration().value(),
                told.invitation().value(),
                told.until().toString());
    }

    @Override
    public RegistrationInvitation readReceipt(PracticeId practice, List<String> receipt) {
        List<String> fields = ReceiptLine.fields(receipt.get(0));
        return new RegistrationInvitation(
                Kind.valueOf(fields.get(0)),
                new RegistrationId(fields.get(1)),
                new InvitationId(fields.get(2)),
                Instant.parse(fields.get(3)));
    }
}
