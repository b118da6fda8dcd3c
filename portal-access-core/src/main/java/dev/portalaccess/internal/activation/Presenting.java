package dev.portalaccess.internal.activation;

import dev.portalaccess.activation.Presentation;
import dev.portalaccess.activation.Presentation.NotAccepted;
import dev.portalaccess.internal.engine.Commands;
import dev.portalaccess.internal.secret.PasswordChecks;
import dev.portalaccess.internal.secret.PrintedPassword;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.PasswordHash;
import dev.portalaccess.model.PracticeId;
import java.util.Optional;

/** PA-045: checks a temporary user name and password, each check being charged before it is made. */
final class Presenting {

    private static final NotAccepted WRONG = new NotAccepted(NotAccepted.WRONG, Optional.empty());
    private static final NotAccepted BUSY = new NotAccepted(NotAccepted.BUSY, Optional.empty());

    private final PasswordChecks checks;
    private final Charging charging;
    private final Exchanging exchanging;

    Presenting(Commands commands, PasswordChecks checks) {
        this.checks = checks;
        this.charging = new Charging(commands);
        this.exchanging = new Exchanging(commands);
    }

    /** Whoever is turned away at the gate has not been charged. */
    Presentation present(PracticeId practice, String userName, PrintedPassword password) {
        return checks.inTurn(() -> checked(practice, userName, password)).orElse(BUSY);
    }

    private Presentation checked(PracticeId practice, String userName, PrintedPassword password) {
        return charging.charge(practice, userName)
                .map(tried -> answer(tried, password))
                .orElse(BUSY);
    }

    private Presentation answer(Tried tried, PrintedPassword password) {
        Optional<PasswordHash> kept = tried.password();
        if (!checks.isRight(password.canonical(), kept)) {
            return WRONG;
        }
        Invitation invitation = tried.invitation().orElseThrow();
        return exchanging.exchange(invitation.practice(), invitation.id(), kept.orElseThrow());
    }
}
