package dev.portalaccess.internal.activation;

import dev.portalaccess.activation.ActivationRefusal;
import dev.portalaccess.activation.Inspection;
import dev.portalaccess.activation.Inspection.Live;
import dev.portalaccess.activation.Inspection.NotLive;
import dev.portalaccess.activation.Inspection.Purpose;
import dev.portalaccess.activation.PracticeContact;
import dev.portalaccess.internal.engine.HolderLookup;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.internal.secret.InvitationCode;
import dev.portalaccess.model.InvitationPurpose;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.Invitation;
import java.time.Instant;
import java.util.Optional;

/** Describes the invitation behind a code. Writes nothing (PA-040). */
final class CodeInspector {

    private static final NotLive NOT_RECOGNISED = new NotLive(ActivationRefusal.NOT_RECOGNISED, Optional.empty());

    private final ServiceDependencies parts;
    private final CodeMatcher matcher;
    private final PracticeContactLookup contacts;

    CodeInspector(ServiceDependencies parts) {
        this.parts = parts;
        this.matcher = new CodeMatcher(parts);
        this.contacts = new PracticeContactLookup(parts.practices());
    }

    Inspection inspect(PracticeId practice, InvitationCode code) {
        Instant now = parts.now();
        return matcher.match(practice, code)
                .map(recognised -> describe(recognised, now))
                .orElse(NOT_RECOGNISED);
    }

    private Inspection describe(RecognisedInvitation recognised, Instant now) {
        Invitation invitation = recognised.invitation().value();
        Optional<PracticeContact> contact = contacts.contactOf(invitation.practice());
        Optional<String> refusal = recognised.refusalReason(parts, now);
        if (refusal.isPresent()) {
            return new NotLive(refusal.get(), contact);
        }
        return contact.map(practice -> describeLive(invitation, practice)).orElse(NOT_RECOGNISED);
    }

    private Inspection describeLive(Invitation invitation, PracticeContact practice) {
        String givenName = HolderLookup.requireHolder(parts.store(), invitation)
                .value()
                .name()
                .given();
        return new Live(
                invitation.id(),
                purpose(invitation),
                practice,
                givenName,
                SecondFactCheck.demanded(parts.policy(), invitation));
    }

    private static Purpose purpose(Invitation invitation) {
        return invitation.purpose() == InvitationPurpose.REGISTRATION ? Purpose.SELF_REGISTRATION : Purpose.ACTIVATION;
    }
}
