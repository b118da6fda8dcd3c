package dev.portalaccess.internal.registration;

import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.engine.AuditNote;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.CommandVerdict;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.engine.InputParser;
import dev.portalaccess.internal.engine.ReceiptLine;
import dev.portalaccess.internal.engine.RestoreRule;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.PhoneNumber;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.Registration.Invitee;
import dev.portalaccess.model.Registration.Source;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AppointmentId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.id.RegistrationId;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.registration.InviteToRegister;
import dev.portalaccess.registration.RegistrationInvitation;
import dev.portalaccess.registration.RegistrationInvitation.Kind;
import dev.portalaccess.spi.CommandName;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Invites a new patient to register (PA-050). There is one registration for each name and address, and one for each
 * appointment; where one exists, the answer names it and no further invitation is issued (PA-051 to PA-053, PA-057).
 */
record InviteToRegisterCommand(Caller caller, InviteToRegister content) implements Command<RegistrationInvitation> {

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
        RegistrationInvitation answer = findOrInvite(round, practice.get(), invitee.get());
        return new CommandVerdict.DraftCommit<>(answer, List.of(toLine(answer)));
    }

    private Optional<AppointmentId> appointment() {
        return Optional.ofNullable(content.appointment());
    }

    /** Returns the invitee (PA-050). Name and address are mandatory; a phone number is checked if present. */
    private Optional<Invitee> invitee(DecisionRound round) {
        InputParser parser = new InputParser(round.findings());
        FindingDefinition missing = appointment().isPresent()
                ? FindingDefinition.APPOINTMENT_EMAIL_MISSING
                : FindingDefinition.REGISTRATION_EMAIL_MISSING;
        Optional<PersonName> name = parser.name(content.given(), content.family(), "");
        Optional<EmailAddress> address = parser.address(content.email(), "email", Optional.of(missing));
        Optional<PhoneNumber> phone = parser.phone(content.phone(), "phone");
        return name.flatMap(known -> address.map(at -> new Invitee(known, at, phone)));
    }

    /** Answers with the registration of the appointment, else with that of the invitee, else with a new one. */
    private RegistrationInvitation findOrInvite(DecisionRound round, Practice practice, Invitee invitee) {
        Optional<RegistrationSlot> ofAppointment =
                appointment().map(id -> RegistrationSlot.read(round, RecordKey.of(id)));
        RegistrationSlot ofInvitee =
                RegistrationSlot.read(round, RecordKey.liveRegistration(invitee.name(), invitee.address()));
        return ofAppointment
                .flatMap(RegistrationSlot::former)
                .flatMap(former -> answerFor(round, former.value()))
                .or(() -> answerIfLive(round, ofInvitee, ofAppointment))
                .orElseGet(() -> invite(round, practice, invitee, ofInvitee, ofAppointment));
    }

    private static Optional<RegistrationInvitation> answerIfLive(
            DecisionRound round, RegistrationSlot ofInvitee, Optional<RegistrationSlot> ofAppointment) {
        Optional<RegistrationInvitation> live = ofInvitee
                .former()
                .map(Versioned::value)
                .filter(former -> isLive(round, former))
                .flatMap(former -> answerFor(round, former));
        live.ifPresent(answer -> {
            checkRestored(round, answer);
            recordAppointment(round, ofAppointment, answer.registration());
        });
        return live;
    }

    /**
     * Reports whether the registration still stands for the invitee: it is neither granted nor closed, and its
     * invitation has not expired while it waits for an answer.
     */
    private static boolean isLive(DecisionRound round, Registration registration) {
        return switch (registration.step().kind()) {
            case GRANTED, CLOSED -> false;
            case INVITED ->
                invitation(round, registration)
                        .filter(invitation -> invitation.isLiveAt(round.now()))
                        .isPresent();
            default -> true;
        };
    }

    /** PA-116: a registration that still waits for an answer with a void invitation is no answer for the clerk. */
    private static void checkRestored(DecisionRound round, RegistrationInvitation answer) {
        round.records()
                .invitation(RecordKey.of(answer.invitation()))
                .map(Versioned::value)
                .filter(invitation -> invitation.isLiveAt(round.now()) && RestoreRule.isVoid(round.parts(), invitation))
                .ifPresent(invitation -> round.add(FindingDefinition.INVITED_BEFORE_RESTORE, "email"));
    }

    /** Attaches the appointment to an earlier registration, so that a repeat gets the same answer (PA-053). */
    private static void recordAppointment(
            DecisionRound round, Optional<RegistrationSlot> ofAppointment, RegistrationId registration) {
        ofAppointment.ifPresent(slot -> {
            slot.occupy(round, registration);
            round.draft()
                    .addNote(AuditNote.ofPractice(AuditAction.REGISTRATION_APPOINTMENT_ADDED)
                            .with("registration", registration.value()));
        });
    }

    private RegistrationInvitation invite(
            DecisionRound round,
            Practice practice,
            Invitee invitee,
            RegistrationSlot ofInvitee,
            Optional<RegistrationSlot> ofAppointment) {
        Locale language = InputParser.language(content.language(), practice.language());
        List<RegistrationSlot> slots =
                Stream.concat(Stream.of(ofInvitee), ofAppointment.stream()).toList();
        return new RegistrationIssuer(round, new Source(appointment()), language).issue(invitee, slots);
    }

    /** Returns the answer that names an earlier registration; empty if its invitation has been deleted. */
    private static Optional<RegistrationInvitation> answerFor(DecisionRound round, Registration registration) {
        return invitation(round, registration)
                .map(invitation -> new RegistrationInvitation(
                        Kind.ALREADY_INVITED,
                        registration.id(),
                        invitation.id(),
                        invitation.issue().until()));
    }

    private static Optional<Invitation> invitation(DecisionRound round, Registration registration) {
        return round.parts()
                .store()
                .invitation(round.caller().practice(), RecordKey.of(registration.invitation()))
                .map(Versioned::value);
    }

    private static String toLine(RegistrationInvitation answer) {
        return ReceiptLine.of(
                answer.kind().name(),
                answer.registration().value(),
                answer.invitation().value(),
                answer.until().toString());
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
