package dev.portalaccess.internal.registration;

import dev.portalaccess.Caller;
import dev.portalaccess.enabling.Deliver;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.Draft;
import dev.portalaccess.internal.engine.Findings;
import dev.portalaccess.internal.engine.Note;
import dev.portalaccess.internal.engine.Parts;
import dev.portalaccess.internal.engine.Verdict;
import dev.portalaccess.internal.finding.Complaint;
import dev.portalaccess.internal.issuing.Issued;
import dev.portalaccess.internal.issuing.Issuing;
import dev.portalaccess.internal.issuing.Order;
import dev.portalaccess.internal.people.Holders;
import dev.portalaccess.internal.people.Mailboxes;
import dev.portalaccess.internal.typed.Reading;
import dev.portalaccess.model.AppointmentId;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.Delivery;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.InvitationId;
import dev.portalaccess.model.Key;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.PhoneNumber;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.Registration.Invitee;
import dev.portalaccess.model.Registration.Source;
import dev.portalaccess.model.RegistrationId;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.registration.InviteToRegister;
import dev.portalaccess.registration.InvitedToRegister;
import dev.portalaccess.registration.InvitedToRegister.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** PA-050 to PA-053, PA-057: one invitation for a name and address, and one for an appointment. */
record InviteCommand(Parts parts, Caller caller, InviteToRegister content) implements Command<InvitedToRegister> {

    @Override
    public String name() {
        return "invite-to-register";
    }

    @Override
    public Optional<ChartId> chart() {
        return Optional.empty();
    }

    @Override
    public Verdict<InvitedToRegister> decide(Draft draft, Findings findings) {
        Optional<Practice> practice = parts.practices().practice(caller.practice());
        Optional<Invitee> invitee = invitee(findings);
        if (practice.isEmpty() || invitee.isEmpty() || findings.refuse(caller.waivers())) {
            return new Verdict.Refuse<>();
        }
        Optional<Place> saved = appointment().map(id -> place(Key.of(id)));
        Place live =
                place(Key.liveRegistration(invitee.get().name(), invitee.get().address()));
        InvitedToRegister answer = saved.flatMap(Place::former)
                .flatMap(known -> told(known.value()))
                .or(() -> live(draft, live, saved))
                .orElseGet(() -> invite(draft, practice.get(), invitee.get(), findings, live, saved));
        return new Verdict.Write<>(answer, List.of(line(answer)));
    }

    private Optional<AppointmentId> appointment() {
        return Optional.ofNullable(content.appointment());
    }

    /** PA-050: name and address are mandatory, a phone number is checked if it is there. */
    private Optional<Invitee> invitee(Findings findings) {
        Reading reading = new Reading(findings);
        Complaint missing =
                appointment().isPresent() ? Complaint.APPOINTMENT_EMAIL_MISSING : Complaint.REGISTRATION_EMAIL_MISSING;
        Optional<PersonName> name = reading.name(content.given(), content.family(), "");
        Optional<EmailAddress> address = reading.address(content.email(), "email", Optional.of(missing));
        Optional<PhoneNumber> phone = reading.phone(content.phone(), "phone");
        return name.flatMap(known -> address.map(at -> new Invitee(known, at, phone)));
    }

    private Optional<InvitedToRegister> live(Draft draft, Place place, Optional<Place> saved) {
        Optional<InvitedToRegister> live = place.former()
                .map(Versioned::value)
                .filter(known -> isOpen(draft, known))
                .flatMap(this::told);
        live.ifPresent(told -> remember(draft, saved, told.registration()));
        return live;
    }

    /** Over once it is granted or closed, or once nobody can answer it any more. */
    private boolean isOpen(Draft draft, Registration registration) {
        return switch (registration.step().kind()) {
            case GRANTED, CLOSED -> false;
            case INVITED ->
                invitation(registration.invitation())
                        .filter(invitation -> invitation.isLiveAt(draft.now()))
                        .isPresent();
            default -> true;
        };
    }

    /** PA-053: an appointment whose patient was invited before is answered alike for ever. */
    private static void remember(Draft draft, Optional<Place> saved, RegistrationId live) {
        saved.ifPresent(place -> {
            place.take(draft, live);
            draft.note(Note.ofPractice("registration.appointment-added").with("registration", live.value()));
        });
    }

    private InvitedToRegister invite(
            Draft draft, Practice practice, Invitee invitee, Findings findings, Place live, Optional<Place> saved) {
        Person person =
                new Person(Optional.empty(), Optional.empty(), invitee.name(), Optional.empty(), Optional.empty());
        Mailboxes mailboxes = new Mailboxes(parts, draft, findings);
        mailboxes.checkShared(invitee.name(), Optional.empty(), invitee.address(), "email");
        mailboxes.checkLimit(invitee.name(), Optional.empty(), Optional.of(invitee.address()), "email");
        Deliver deliver = new Deliver(Channel.EMAIL, null, content.language());
        Issued issued = new Issuing(parts)
                .issue(
                        draft,
                        new Order(
                                Invitation.Purpose.REGISTRATION,
                                new Holders(parts.store()).meet(draft, person),
                                new Delivery(
                                        Channel.EMAIL,
                                        Optional.of(invitee.address()),
                                        Reading.language(deliver, practice.language())),
                                List.of(),
                                Optional.empty(),
                                findings.used(caller.waivers())));
        Registration registration = new Registration(
                draft.practice(),
                new RegistrationId(draft.newId()),
                issued.invitation().id(),
                issued.invitation().holder(),
                invitee,
                new Source(appointment()),
                RegistrationStep.INVITED);
        live.take(draft, registration.id());
        saved.ifPresent(place -> place.take(draft, registration.id()));
        draft.claim(
                Key.registration(registration.invitation()), registration.id().value());
        draft.putRegistration(Versioned.fresh(registration));
        return told(Kind.INVITED, registration, issued.invitation());
    }

    private Place place(Key key) {
        return new Place(key, parts.store().registration(caller.practice(), key));
    }

    /**
     * A key, and who had it when this round looked. Looked at once: a registration that came in between was never
     * weighed, so it must be met as a conflict and not be put out of its place.
     */
    private record Place(Key key, Optional<Versioned<Registration>> former) {

        /** From a registration that is over, which is written unchanged so that it still is when this is committed. */
        void take(Draft draft, RegistrationId taker) {
            former.ifPresent(over -> {
                draft.release(key, over.value().id().value());
                draft.putRegistration(over);
            });
            draft.claim(key, taker.value());
        }
    }

    /** Empty if its invitation has been deleted. */
    private Optional<InvitedToRegister> told(Registration registration) {
        return invitation(registration.invitation())
                .map(invitation -> told(Kind.ALREADY_INVITED, registration, invitation));
    }

    private static InvitedToRegister told(Kind kind, Registration registration, Invitation invitation) {
        return new InvitedToRegister(
                kind, registration.id(), invitation.id(), invitation.issue().until());
    }

    private Optional<Invitation> invitation(InvitationId id) {
        return parts.store().invitation(caller.practice(), Key.of(id)).map(Versioned::value);
    }

    private static String line(InvitedToRegister told) {
        return String.join(
                " ",
                told.kind().name(),
                told.registration().value(),
                told.invitation().value(),
                told.until().toString());
    }

    @Override
    public InvitedToRegister retell(PracticeId practice, List<String> receipt) {
        String[] line = receipt.get(0).split(" ", -1);
        return new InvitedToRegister(
                Kind.valueOf(line[0]), new RegistrationId(line[1]), new InvitationId(line[2]), Instant.parse(line[3]));
    }
}
