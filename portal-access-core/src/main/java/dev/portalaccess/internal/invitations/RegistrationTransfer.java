package dev.portalaccess.internal.invitations;

import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.Registration.Invitee;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.stored.DeliveryRoute;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.RecordKey;
import java.util.Optional;

/** Keeps the registration of an invitation to register when the invitation is reissued (PA-057, PA-063). */
final class RegistrationTransfer {

    private final DecisionRound round;

    RegistrationTransfer(DecisionRound round) {
        this.round = round;
    }

    /** Returns the registration to write, if it still waits for an answer to that invitation and no other. */
    Optional<Versioned<Registration>> transfer(FormerInvitation former, DeliveryRoute delivery) {
        Optional<Versioned<Registration>> waiting = round.parts()
                .store()
                .registration(
                        round.caller().practice(),
                        RecordKey.registration(former.invitation().id()))
                .filter(found -> waitsFor(found.value(), former.invitation()));
        if (waiting.isEmpty()) {
            round.add(FindingDefinition.INVITATION_NOT_LIVE, "invitation");
        }
        return delivery.address().flatMap(address -> waiting.flatMap(found -> moveToAddress(found, address)));
    }

    private static boolean waitsFor(Registration registration, Invitation former) {
        return registration.invitation().equals(former.id())
                && registration.step().kind() == RegistrationStep.Kind.INVITED;
    }

    /**
     * Moves the registration to the address. There is one live registration per name and address; if another one
     * already has them, nothing is reissued (PA-057).
     */
    private Optional<Versioned<Registration>> moveToAddress(Versioned<Registration> found, EmailAddress address) {
        Registration registration = found.value();
        Invitee invitee = registration.invitee();
        RecordKey next = RecordKey.liveRegistration(invitee.name(), address);
        boolean isTaken = round.parts()
                .store()
                .registration(round.caller().practice(), next)
                .filter(other -> !other.value().id().equals(registration.id()))
                .isPresent();
        if (isTaken) {
            round.add(FindingDefinition.NOTHING_TO_REISSUE, "invitation");
            return Optional.empty();
        }
        round.draft()
                .releaseKey(
                        RecordKey.liveRegistration(invitee.name(), invitee.address()),
                        registration.id().value());
        round.draft().claimKey(next, registration.id().value());
        return Optional.of(found.to(new Registration(
                registration.practice(),
                registration.id(),
                registration.invitation(),
                registration.holder(),
                new Invitee(invitee.name(), address, invitee.phone()),
                registration.source(),
                registration.step())));
    }

    /** Writes the registration in the same commit as its invitation. */
    static void putReissued(DecisionRound round, Versioned<Registration> registration, Invitation sentAs) {
        round.draft().putRegistration(registration.to(registration.value().sentAs(sentAs.id())));
        round.draft()
                .claimKey(
                        RecordKey.registration(sentAs.id()),
                        registration.value().id().value());
    }
}
