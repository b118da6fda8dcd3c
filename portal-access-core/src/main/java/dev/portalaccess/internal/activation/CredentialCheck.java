package dev.portalaccess.internal.activation;

import dev.portalaccess.activation.ActivationRefusal;
import dev.portalaccess.activation.CredentialPresentation;
import dev.portalaccess.activation.CredentialPresentation.NotAccepted;
import dev.portalaccess.internal.activation.TryCounter.CountedTry;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.secret.PasswordVerifier;
import dev.portalaccess.internal.secret.PrintedPassword;
import dev.portalaccess.model.PasswordHash;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.Invitation;
import java.util.Optional;

/** Checks a temporary user name and password, and counts each attempt before the check (PA-045). */
final class CredentialCheck {

    private static final NotAccepted WRONG = new NotAccepted(ActivationRefusal.WRONG, Optional.empty());
    private static final NotAccepted BUSY = new NotAccepted(ActivationRefusal.BUSY, Optional.empty());

    private final PasswordVerifier passwordVerifier;
    private final TryCounter tryCounter;
    private final TicketIssuer ticketIssuer;

    CredentialCheck(CommandRunner commands, PasswordVerifier passwordVerifier) {
        this.passwordVerifier = passwordVerifier;
        this.tryCounter = new TryCounter(commands);
        this.ticketIssuer = new TicketIssuer(commands);
    }

    /** Checks the credentials; a caller who is answered {@code BUSY} has used no attempt. */
    CredentialPresentation check(PracticeId practice, String userName, PrintedPassword password) {
        return passwordVerifier
                .runAdmitted(() -> countAndCheck(practice, userName, password))
                .orElse(BUSY);
    }

    private CredentialPresentation countAndCheck(PracticeId practice, String userName, PrintedPassword password) {
        return tryCounter
                .countTry(practice, userName)
                .map(counted -> answer(counted, password))
                .orElse(BUSY);
    }

    private CredentialPresentation answer(CountedTry counted, PrintedPassword password) {
        Optional<PasswordHash> stored = counted.password();
        if (!passwordVerifier.isRight(password.canonical(), stored)) {
            return WRONG;
        }
        Invitation invitation = counted.invitation().orElseThrow();
        return ticketIssuer.issueTicket(invitation.practice(), invitation.id(), stored.orElseThrow());
    }
}
