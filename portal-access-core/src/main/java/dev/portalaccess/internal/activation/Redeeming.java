package dev.portalaccess.internal.activation;

import dev.portalaccess.Caller;
import dev.portalaccess.activation.NotRedeemed;
import dev.portalaccess.activation.Redeemed;
import dev.portalaccess.activation.Redemption;
import dev.portalaccess.internal.engine.Commands;
import dev.portalaccess.internal.engine.Draft;
import dev.portalaccess.internal.engine.Note;
import dev.portalaccess.internal.secret.InvitationCode;
import dev.portalaccess.model.AccountId;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.InvitationState;
import dev.portalaccess.model.PracticeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** PA-041 to PA-044: binds an invitation to a login, once. */
final class Redeeming {

    private final Commands commands;
    private final Recognition recognition;
    private final Contacts contacts;

    Redeeming(Commands commands) {
        this.commands = commands;
        this.recognition = new Recognition(commands.parts());
        this.contacts = new Contacts(commands.parts().practices());
    }

    Redemption redeem(PracticeId practice, InvitationCode code, AccountId account) {
        Caller caller = Caller.of(practice, Actor.account(account));
        for (int round = 0; round < commands.parts().policy().rounds(); round++) {
            Optional<Redemption> answer = once(commands.draft(caller), code, account);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        return new NotRedeemed(NotRedeemed.CHANGED_MEANWHILE, contacts.of(practice));
    }

    /** Empty if something had moved before the commit. */
    private Optional<Redemption> once(Draft draft, InvitationCode code, AccountId account) {
        Optional<Opened> opened = recognition.of(draft.practice(), code);
        if (opened.isEmpty()) {
            return Optional.of(new NotRedeemed(NotRedeemed.NOT_RECOGNISED, Optional.empty()));
        }
        Invitation invitation = opened.get().invitation().value();
        Optional<Redemption> former = retold(invitation, account);
        if (former.isPresent()) {
            return former;
        }
        Optional<String> why = opened.get().whyNotAt(draft.now()).or(() -> isForAnotherDoor(invitation));
        if (why.isPresent()) {
            return Optional.of(refuse(draft, invitation, why.get()));
        }
        Invitation next = new Activating(commands.parts(), draft, opened.get().invitation(), account).done();
        return commit(draft, next, account);
    }

    private static Optional<String> isForAnotherDoor(Invitation invitation) {
        return isRegistration(invitation) ? Optional.of(NotRedeemed.REGISTRATION) : Optional.empty();
    }

    private static boolean isRegistration(Invitation invitation) {
        return invitation.purpose() == Invitation.Purpose.REGISTRATION;
    }

    /** PA-042: what the login that redeemed it is told, the first time and every other. */
    private static Optional<Redemption> retold(Invitation invitation, AccountId account) {
        if (!isRegistration(invitation)
                && invitation.state() instanceof InvitationState.Redeemed done
                && done.account().equals(account)) {
            List<ChartId> charts = new ArrayList<>(invitation.charts());
            charts.removeAll(done.refused());
            return Optional.of(new Redeemed(invitation.id(), charts, done.refused(), done.at()));
        }
        return Optional.empty();
    }

    private NotRedeemed refuse(Draft draft, Invitation invitation, String why) {
        NotRedeemed answer = new NotRedeemed(why, contacts.of(draft.practice()));
        draft.note(Note.refusal(Optional.empty(), "redeem", why, "PA-044")
                .with("invitation", invitation.id().value()));
        commands.commit(draft);
        return answer;
    }

    /** PA-042: the conditional write decides; whatever is answered is made ready before it. */
    private Optional<Redemption> commit(Draft draft, Invitation next, AccountId account) {
        Redemption answer = retold(next, account)
                .orElseGet(() -> new NotRedeemed(NotRedeemed.NOTHING_LEFT, contacts.of(draft.practice())));
        return commands.commit(draft) ? Optional.of(answer) : Optional.empty();
    }
}
