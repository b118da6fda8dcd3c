package dev.portalaccess.internal.activation;

import dev.portalaccess.Caller;
import dev.portalaccess.activation.NotRedeemed;
import dev.portalaccess.activation.Presentation;
import dev.portalaccess.activation.Presentation.Accepted;
import dev.portalaccess.activation.Presentation.NotAccepted;
import dev.portalaccess.internal.engine.Commands;
import dev.portalaccess.internal.engine.Draft;
import dev.portalaccess.internal.engine.Note;
import dev.portalaccess.internal.engine.Parts;
import dev.portalaccess.internal.secret.Domains;
import dev.portalaccess.internal.secret.Ticket;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Codes;
import dev.portalaccess.model.Credentials;
import dev.portalaccess.model.Digest;
import dev.portalaccess.model.Holder;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.InvitationId;
import dev.portalaccess.model.Key;
import dev.portalaccess.model.PasswordHash;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.model.Versioned;
import java.time.Instant;
import java.util.Optional;

/** PA-045: exchanges a password that was found right for a ticket, as long as the invitation is live. */
final class Exchanging {

    private final Commands commands;
    private final Parts parts;
    private final Contacts contacts;

    Exchanging(Commands commands) {
        this.commands = commands;
        this.parts = commands.parts();
        this.contacts = new Contacts(parts.practices());
    }

    /** Reads again what may have changed while the password was hashed, its hash included. */
    Presentation exchange(PracticeId practice, InvitationId id, PasswordHash right) {
        for (int round = 0; round < parts.policy().rounds(); round++) {
            Draft draft = commands.draft(Caller.of(practice, Actor.LIBRARY));
            Optional<Versioned<Invitation>> read = parts.store()
                    .invitation(practice, Key.of(id))
                    .filter(invitation -> isPassword(right, invitation.value()));
            Optional<Presentation> answer = read.isEmpty()
                    ? Optional.of(new NotAccepted(NotAccepted.WRONG, Optional.empty()))
                    : once(draft, read.get());
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        return new NotAccepted(NotRedeemed.CHANGED_MEANWHILE, contacts.of(practice));
    }

    private static boolean isPassword(PasswordHash right, Invitation invitation) {
        return invitation
                .codes()
                .credentials()
                .flatMap(Credentials::password)
                .filter(right::equals)
                .isPresent();
    }

    private Optional<Presentation> once(Draft draft, Versioned<Invitation> read) {
        Optional<String> why = Fate.whyNotAt(draft.now(), read.value());
        return why.isPresent() ? Optional.of(refuse(draft, read.value(), why.get())) : accept(draft, read);
    }

    private Presentation refuse(Draft draft, Invitation invitation, String why) {
        NotAccepted answer = new NotAccepted(why, contacts.of(draft.practice()));
        draft.note(Note.refusal(Optional.empty(), "present", why, "PA-044")
                .with("invitation", invitation.id().value()));
        commands.commit(draft);
        return answer;
    }

    /** Empty if something had moved before the commit. A success forgives the tries before it. */
    private Optional<Presentation> accept(Draft draft, Versioned<Invitation> read) {
        Invitation invitation = read.value();
        Versioned<Holder> holder = Invited.holder(parts.store(), invitation);
        Ticket ticket = Ticket.issue(invitation.codes().selector(), parts.randomness());
        Instant until = until(draft.now(), invitation);
        draft.putInvitation(read.to(invitation.withCodes(exchanged(invitation, ticket, until))));
        draft.putHolder(holder.to(holder.value().with(holder.value().tries().reset())));
        draft.note(Note.ofPractice("credentials.accepted")
                .with("invitation", invitation.id().value())
                .with("holder", invitation.holder().value()));
        if (!commands.commit(draft)) {
            ticket.text().close();
            return Optional.empty();
        }
        String givenName = holder.value().name().given();
        return Optional.of(new Accepted(ticket.text(), until, invitation.id(), givenName));
    }

    private Codes exchanged(Invitation invitation, Ticket ticket, Instant until) {
        Digest digest = parts.digests().of(Domains.ticket(invitation.practice(), invitation.id()), ticket);
        Credentials credentials = invitation.codes().credentials().orElseThrow();
        return invitation.codes().with(credentials.exchangedFor(new dev.portalaccess.model.Ticket(digest, until)));
    }

    /** Never beyond the invitation's own window. */
    private Instant until(Instant now, Invitation invitation) {
        Instant ticketEnds = now.plus(parts.policy().ticketLifetime());
        Instant invitationEnds = invitation.issue().until();
        return ticketEnds.isBefore(invitationEnds) ? ticketEnds : invitationEnds;
    }
}
