package dev.portalaccess.internal.invitations;

import dev.portalaccess.internal.engine.CommitDraft;
import dev.portalaccess.internal.engine.FindingCode;
import dev.portalaccess.internal.engine.FindingCollector;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.Registration.Invitee;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.stored.DeliveryRoute;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.RecordKey;
import java.util.Optional;

/** PA-057, PA-063: an invitation to register that is issued again goes on with the registration it is for. */
final class RegistrationTransfer {

    private final ServiceDependencies parts;
    private final CommitDraft draft;
    private final FindingCollector findings;

    RegistrationTransfer(ServiceDependencies parts, CommitDraft draft, FindingCollector findings) {
        this.parts = parts;
        this.draft = draft;
        this.findings = findings;
    }

    /** The registration as it is to be written, if it still waits for an answer to that invitation and no other. */
    Optional<Versioned<Registration>> transfer(FormerInvitation former, DeliveryRoute delivery) {
        Optional<Versioned<Registration>> waiting = parts.store()
                .registration(
                        draft.practice(),
                        RecordKey.registration(former.invitation().id()))
                .filter(found -> waitsFor(found.value(), former.invitation()));
        if (waiting.isEmpty()) {
            findings.add(FindingCode.INVITATION_NOT_LIVE, "invitation");
        }
        return delivery.address().flatMap(address -> waiting.flatMap(found -> moveToAddress(found, address)));
    }

    private static boolean waitsFor(Registration registration, Invitation former) {
        return registration.invitation().equals(former.id())
                && registration.step().kind() == RegistrationStep.Kind.INVITED;
    }

    /** PA-057: one live registration for a name and address; another that has these by now goes first. */
    private Optional<Versioned<Registration>> moveToAddress(Versioned<Registration> found, EmailAddress address) {
        Registration registration = found.value();
        Invitee invitee = registration.invitee();
        RecordKey next = RecordKey.liveRegistration(invitee.name(), address);
        boolean taken = parts.store()
                .registration(draft.practice(), next)
                .filter(other -> !other.value().id().equals(registration.id()))
                .isPresent();
        if (taken) {
            findings.add(FindingCode.NOTHING_TO_REISSUE, "invitation");
            return Optional.empty();
        }
        draft.releaseKey(
                RecordKey.liveRegistration(invitee.name(), invitee.address()),
                registration.id().value());
        draft.claimKey(next, registration.id().value());
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
    static void putReissued(CommitDraft draft, Versioned<Registration> registration, Invitation sentAs) {
        draft.putRegistration(registration.to(registration.value().sentAs(sentAs.id())));
        draft.claimKey(
                RecordKey.registration(sentAs.id()), registration.value().id().value());
    }
}
