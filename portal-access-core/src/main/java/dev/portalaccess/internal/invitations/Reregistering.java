package dev.portalaccess.internal.invitations;

import dev.portalaccess.internal.engine.Draft;
import dev.portalaccess.internal.engine.Findings;
import dev.portalaccess.internal.engine.Parts;
import dev.portalaccess.internal.finding.Complaint;
import dev.portalaccess.model.Delivery;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.Key;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.Registration.Invitee;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.Versioned;
import java.util.Optional;

/** PA-057, PA-063: an invitation to register that is issued again goes on with the registration it is for. */
final class Reregistering {

    private final Parts parts;
    private final Draft draft;
    private final Findings findings;

    Reregistering(Parts parts, Draft draft, Findings findings) {
        this.parts = parts;
        this.draft = draft;
        this.findings = findings;
    }

    /** The registration as it is to be written, if it still waits for an answer to that invitation and no other. */
    Optional<Versioned<Registration>> registration(Former former, Delivery delivery) {
        Optional<Versioned<Registration>> waiting = parts.store()
                .registration(
                        draft.practice(), Key.registration(former.invitation().id()))
                .filter(found -> waitsFor(found.value(), former.invitation()));
        if (waiting.isEmpty()) {
            findings.add(Complaint.INVITATION_NOT_LIVE, "invitation");
        }
        return delivery.address().flatMap(address -> waiting.flatMap(found -> movedTo(found, address)));
    }

    private static boolean waitsFor(Registration registration, Invitation former) {
        return registration.invitation().equals(former.id())
                && registration.step().kind() == RegistrationStep.Kind.INVITED;
    }

    /** PA-057: one live registration for a name and address; another that has these by now goes first. */
    private Optional<Versioned<Registration>> movedTo(Versioned<Registration> found, EmailAddress address) {
        Registration registration = found.value();
        Invitee invitee = registration.invitee();
        Key next = Key.liveRegistration(invitee.name(), address);
        boolean taken = parts.store()
                .registration(draft.practice(), next)
                .filter(other -> !other.value().id().equals(registration.id()))
                .isPresent();
        if (taken) {
            findings.add(Complaint.NOTHING_TO_REISSUE, "invitation");
            return Optional.empty();
        }
        draft.release(
                Key.liveRegistration(invitee.name(), invitee.address()),
                registration.id().value());
        draft.claim(next, registration.id().value());
        return Optional.of(found.to(new Registration(
                registration.practice(),
                registration.id(),
                registration.invitation(),
                registration.holder(),
                new Invitee(invitee.name(), address, invitee.phone()),
                registration.source(),
                registration.step())));
    }

    /** In the same commit as the invitation it is sent as. */
    static void put(Draft draft, Versioned<Registration> registration, Invitation sentAs) {
        draft.putRegistration(registration.to(registration.value().sentAs(sentAs.id())));
        draft.claim(Key.registration(sentAs.id()), registration.value().id().value());
    }
}
