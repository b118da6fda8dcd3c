package dev.portalaccess.internal.activation;

import dev.portalaccess.activation.ActivationRefusal;
import dev.portalaccess.activation.CredentialPresentation;
import dev.portalaccess.activation.CredentialPresentation.Accepted;
import dev.portalaccess.activation.CredentialPresentation.NotAccepted;
import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.engine.AuditNote;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.engine.CommitDraft;
import dev.portalaccess.internal.engine.HolderLookup;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.internal.secret.InvitationDigestContexts;
import dev.portalaccess.internal.secret.TicketCode;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.Digest;
import dev.portalaccess.model.PasswordHash;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationKeys;
import dev.portalaccess.model.stored.InvitationState.Redeemed;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.model.stored.TemporaryCredentials;
import dev.portalaccess.model.stored.TicketDigest;
import java.time.Instant;
import java.util.Optional;

/** Exchanges a right password for a ticket, while the invitation is live (PA-045). */
final class TicketIssuer {

    private final CommandRunner commands;
    private final ServiceDependencies parts;
    private final PracticeContactLookup contacts;

    TicketIssuer(CommandRunner commands) {
        this.commands = commands;
        this.parts = commands.parts();
        this.contacts = new PracticeContactLookup(parts.practices());
    }

    /** Reads again the records that may have changed while the password was hashed, including its hash. */
    CredentialPresentation issueTicket(PracticeId practice, InvitationId id, PasswordHash right) {
        return commands.untilCommitted(practice, () -> issueOnce(practice, id, right))
                .orElseGet(() -> new NotAccepted(ActivationRefusal.CHANGED_MEANWHILE, contacts.contactOf(practice)));
    }

    private Optional<CredentialPresentation> issueOnce(PracticeId practice, InvitationId id, PasswordHash right) {
        CommitDraft draft = commands.newDraft(Caller.of(practice, Actor.LIBRARY));
        Optional<Versioned<Invitation>> read = parts.store()
                .invitation(practice, RecordKey.of(id))
                .filter(invitation -> hasPassword(right, invitation.value()));
        return read.isEmpty()
                ? Optional.of(new NotAccepted(ActivationRefusal.WRONG, Optional.empty()))
                : issueOrRefuse(draft, read.get());
    }

    private static boolean hasPassword(PasswordHash right, Invitation invitation) {
        return invitation
                .codes()
                .credentials()
                .flatMap(TemporaryCredentials::password)
                .filter(right::equals)
                .isPresent();
    }

    private Optional<CredentialPresentation> issueOrRefuse(CommitDraft draft, Versioned<Invitation> read) {
        Optional<String> refusal = RecognisedInvitation.refusalReason(parts, draft.now(), read.value());
        return refusal.isPresent() ? Optional.of(refuse(draft, read.value(), refusal.get())) : accept(draft, read);
    }

    private CredentialPresentation refuse(CommitDraft draft, Invitation invitation, String refusal) {
        NotAccepted answer = new NotAccepted(refusal, contacts.contactOf(draft.practice()), usedBy(invitation));
        draft.addNote(AuditNote.refusal(Optional.empty(), AuditAction.PRESENT_REFUSED, refusal, "PA-044")
                .with("invitation", invitation.id().value()));
        commands.commit(draft);
        return answer;
    }

    private static Optional<AccountId> usedBy(Invitation invitation) {
        return invitation.state() instanceof Redeemed redeemed ? Optional.of(redeemed.account()) : Optional.empty();
    }

    /** Returns empty if a record changed before the commit. A success resets the count of earlier attempts. */
    private Optional<CredentialPresentation> accept(CommitDraft draft, Versioned<Invitation> read) {
        Invitation invitation = read.value();
        Versioned<Holder> holder = HolderLookup.requireHolder(parts.store(), invitation);
        draft.noteRead(holder);
        TicketCode ticket = TicketCode.issue(invitation.codes().selector(), parts.randomness());
        Instant until = ticketEnd(draft.now(), invitation);
        draft.putInvitation(read.to(invitation.withCodes(withTicket(invitation, ticket, until))));
        draft.putHolder(holder.to(holder.value().with(holder.value().tries().reset())));
        draft.addNote(AuditNote.ofPractice(AuditAction.CREDENTIALS_ACCEPTED)
                .with("invitation", invitation.id().value())
                .with("holder", invitation.holder().value()));
        if (!commands.commit(draft)) {
            ticket.text().close();
            return Optional.empty();
        }
        String givenName = holder.value().name().given();
        return Optional.of(new Accepted(
                ticket.text(),
                until,
                invitation.id(),
                givenName,
                SecondFactCheck.demanded(parts.policy(), invitation)));
    }

    private InvitationKeys withTicket(Invitation invitation, TicketCode ticket, Instant until) {
        Digest digest =
                parts.digests().of(InvitationDigestContexts.ticket(invitation.practice(), invitation.id()), ticket);
        TemporaryCredentials credentials = invitation.codes().credentials().orElseThrow();
        return invitation.codes().with(credentials.exchangedFor(new TicketDigest(digest, until)));
    }

    /** Returns the end of the ticket, never later than the invitation's own window. */
    private Instant ticketEnd(Instant now, Invitation invitation) {
        Instant ticketEnds = now.plus(parts.policy().ticketLifetime());
        Instant invitationEnds = invitation.issue().until();
        return ticketEnds.isBefore(invitationEnds) ? ticketEnds : invitationEnds;
    }
}
