package dev.portalaccess.internal.activation;

import dev.portalaccess.activation.Contact;
import dev.portalaccess.activation.Inspection;
import dev.portalaccess.activation.Inspection.Live;
import dev.portalaccess.activation.Inspection.NotLive;
import dev.portalaccess.activation.Inspection.Purpose;
import dev.portalaccess.activation.NotRedeemed;
import dev.portalaccess.internal.engine.Parts;
import dev.portalaccess.internal.secret.InvitationCode;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.PracticeId;
import java.time.Instant;
import java.util.Optional;

/** PA-040: says what a code is good for, from reads alone. */
final class Inspecting {

    private static final NotLive NOT_RECOGNISED = new NotLive(NotRedeemed.NOT_RECOGNISED, Optional.empty());

    private final Parts parts;
    private final Recognition recognition;
    private final Contacts contacts;

    Inspecting(Parts parts) {
        this.parts = parts;
        this.recognition = new Recognition(parts);
        this.contacts = new Contacts(parts.practices());
    }

    Inspection inspect(PracticeId practice, InvitationCode code) {
        Instant now = parts.now();
        return recognition.of(practice, code).map(opened -> told(opened, now)).orElse(NOT_RECOGNISED);
    }

    private Inspection told(Opened opened, Instant now) {
        Invitation invitation = opened.invitation().value();
        Optional<Contact> contact = contacts.of(invitation.practice());
        Optional<String> why = opened.whyNotAt(now);
        if (why.isPresent()) {
            return new NotLive(why.get(), contact);
        }
        return contact.map(practice -> live(invitation, practice)).orElse(NOT_RECOGNISED);
    }

    private Inspection live(Invitation invitation, Contact practice) {
        String givenName =
                Invited.holder(parts.store(), invitation).value().name().given();
        return new Live(invitation.id(), purpose(invitation), practice, givenName);
    }

    private static Purpose purpose(Invitation invitation) {
        return invitation.purpose() == Invitation.Purpose.REGISTRATION ? Purpose.SELF_REGISTRATION : Purpose.ACTIVATION;
    }
}
