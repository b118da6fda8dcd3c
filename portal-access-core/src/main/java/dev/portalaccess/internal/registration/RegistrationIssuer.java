package dev.portalaccess.internal.registration;

import dev.portalaccess.internal.engine.BeneficiaryCheck;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.MailboxCheck;
import dev.portalaccess.internal.engine.PersonRestrictions;
import dev.portalaccess.internal.engine.PersonRestrictions.PersonTraits;
import dev.portalaccess.internal.issuing.InvitationIssuer;
import dev.portalaccess.internal.issuing.InvitationOrder;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.InvitationPurpose;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.Registration.Invitee;
import dev.portalaccess.model.Registration.Source;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.RegistrationId;
import dev.portalaccess.model.stored.DeliveryRoute;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.registration.RegistrationInvitation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Begins a registration and issues its invitation, in the draft of one round (PA-050). */
final class RegistrationIssuer {

    private final DecisionRound round;
    private final Source source;
    private final Locale language;

    /**
     * Creates an issuer for one round.
     *
     * @param source the place where staff started the registration
     * @param language the language of the invitation
     */
    RegistrationIssuer(DecisionRound round, Source source, Locale language) {
        this.round = round;
        this.source = source;
        this.language = language;
    }

    /** Begins a registration that occupies the slots. */
    RegistrationInvitation issue(Invitee invitee, List<RegistrationSlot> slots) {
        checkMailbox(invitee);
        Invitation invitation = issueInvitation(invitee);
        Registration registration = registration(invitee, invitation);
        slots.forEach(slot -> slot.occupy(round, registration.id()));
        putRegistration(registration);
        return new RegistrationInvitation(
                RegistrationInvitation.Kind.INVITED,
                registration.id(),
                invitation.id(),
                invitation.issue().until());
    }

    private void checkMailbox(Invitee invitee) {
        MailboxCheck mailbox = new MailboxCheck(round);
        mailbox.checkShared(invitee.name(), Optional.empty(), Optional.empty(), invitee.address(), "email");
        mailbox.checkLimit(invitee.name(), Optional.empty(), Optional.of(invitee.address()), "email");
        mailbox.checkMail(invitee.address(), "email");
        BeneficiaryCheck.check(
                round, Person.named(invitee.name()), Optional.empty(), Optional.of(invitee.address()), "email");
        PersonRestrictions.of(round, PersonTraits.of(Optional.empty()).at(Optional.of(invitee.address())))
                .everywhere()
                .ifPresent(restriction -> round.add(restriction.finding(), "email"));
    }

    private Invitation issueInvitation(Invitee invitee) {
        return new InvitationIssuer(round)
                .issue(new InvitationOrder(
                        InvitationPurpose.REGISTRATION,
                        round.holders().create(Person.named(invitee.name())),
                        new DeliveryRoute(Channel.EMAIL, Optional.of(invitee.address()), language),
                        List.of(),
                        Optional.empty(),
                        round.usedWaivers()))
                .invitation();
    }

    private Registration registration(Invitee invitee, Invitation invitation) {
        return new Registration(
                round.caller().practice(),
                new RegistrationId(round.draft().newId()),
                invitation.id(),
                invitation.holder(),
                invitee,
                source,
                RegistrationStep.INVITED);
    }

    private void putRegistration(Registration registration) {
        round.draft()
                .claimKey(
                        RecordKey.registration(registration.invitation()),
                        registration.id().value());
        round.draft().putRegistration(Versioned.fresh(registration));
    }
}
