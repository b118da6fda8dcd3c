package dev.portalaccess.internal.activation;

import com.google.common.collect.Maps;
import dev.portalaccess.activation.ActivationRefusal;
import dev.portalaccess.activation.Redemption;
import dev.portalaccess.activation.SecondFact;
import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.activation.SecondFactCheck.FactVerdict;
import dev.portalaccess.internal.engine.AuditNote;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.engine.CommitDraft;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.secret.InvitationCode;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.InvitationPurpose;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Attaches an invitation to an account, once (PA-041 to PA-044). */
final class InvitationRedeemer {

    private final CommandRunner commands;
    private final CodeMatcher matcher;
    private final PracticeContactLookup contacts;
    private final SecondFactCheck factCheck;

    InvitationRedeemer(CommandRunner commands) {
        this.commands = commands;
        this.matcher = new CodeMatcher(commands.parts());
        this.contacts = new PracticeContactLookup(commands.parts().practices());
        this.factCheck = new SecondFactCheck(commands, matcher);
    }

    Redemption redeem(PracticeId practice, InvitationCode code, AccountId account, Optional<SecondFact> fact) {
        Caller caller = Caller.of(practice, Actor.account(account));
        FactVerdict verdict = factCheck.check(caller, code, fact);
        Redemption answer = commands.untilCommitted(
                        practice, () -> redeemOnce(commands.newRound(caller), code, account, verdict))
                .orElseGet(() ->
                        new Redemption.NotRedeemed(ActivationRefusal.CHANGED_MEANWHILE, contacts.contactOf(practice)));
        if (answer instanceof Redemption.NotRedeemed) {
            factCheck.takeBack(caller, code, verdict);
        }
        return answer;
    }

    /** Returns empty if a record changed before the commit. */
    private Optional<Redemption> redeemOnce(
            DecisionRound round, InvitationCode code, AccountId account, FactVerdict verdict) {
        Optional<RecognisedInvitation> recognised = matcher.match(round.caller().practice(), code);
        if (recognised.isEmpty()) {
            return Optional.of(new Redemption.NotRedeemed(ActivationRefusal.NOT_RECOGNISED, Optional.empty()));
        }
        Invitation invitation = recognised.get().invitation().value();
        Optional<Redemption> former = answerIfRedeemed(invitation, account);
        if (former.isPresent()) {
            return former;
        }
        Optional<String> refusal = recognised
                .get()
                .refusalReason(round.parts(), round.now())
                .or(() -> refuseRegistration(invitation))
                .or(() -> verdict.refusalReason(round.parts().policy(), invitation));
        if (refusal.isPresent()) {
            return Optional.of(refuse(round.draft(), invitation, refusal.get()));
        }
        GrantActivation activation = new GrantActivation(round, recognised.get().invitation(), account);
        List<ChartId> frozen = activation.frozenCharts();
        if (!frozen.isEmpty()) {
            return Optional.of(
                    refuseForNow(round.draft(), invitation, Maps.toMap(frozen, chart -> ActivationObstacle.FROZEN)));
        }
        Map<ChartId, ActivationObstacle> closed = activation.chartsForNow();
        return closed.isEmpty()
                ? commit(round.draft(), activation.activate(), account)
                : Optional.of(refuseForNow(round.draft(), invitation, closed));
    }

    private static Optional<String> refuseRegistration(Invitation invitation) {
        return isRegistration(invitation) ? Optional.of(ActivationRefusal.REGISTRATION) : Optional.empty();
    }

    private static boolean isRegistration(Invitation invitation) {
        return invitation.purpose() == InvitationPurpose.REGISTRATION;
    }

    /** Returns the answer for the account that redeemed the invitation, the same each time (PA-042). */
    private static Optional<Redemption> answerIfRedeemed(Invitation invitation, AccountId account) {
        if (!isRegistration(invitation)
                && invitation.state() instanceof InvitationState.Redeemed redeemed
                && redeemed.account().equals(account)) {
            List<ChartId> charts = new ArrayList<>(invitation.charts());
            charts.removeAll(redeemed.refused());
            return Optional.of(new Redemption.Redeemed(invitation.id(), charts, redeemed.refused(), redeemed.at()));
        }
        return Optional.empty();
    }

    /** Answers as where no chart is left, so that nobody can tell a freeze from a block (PA-072, PA-075). */
    private Redemption.NotRedeemed refuseForNow(
            CommitDraft draft, Invitation invitation, Map<ChartId, ActivationObstacle> charts) {
        charts.forEach((chart, obstacle) -> draft.addNote(
                AuditNote.refusal(Optional.of(chart), AuditAction.REDEEM_REFUSED, obstacle.name(), obstacle.rule())
                        .with("invitation", invitation.id().value())));
        commands.commit(draft);
        return new Redemption.NotRedeemed(ActivationRefusal.NOTHING_LEFT, contacts.contactOf(draft.practice()));
    }

    private Redemption.NotRedeemed refuse(CommitDraft draft, Invitation invitation, String refusal) {
        Redemption.NotRedeemed answer = new Redemption.NotRedeemed(refusal, contacts.contactOf(draft.practice()));
        draft.addNote(
                AuditNote.refusal(Optional.empty(), AuditAction.REDEEM_REFUSED, refusal, FactVerdict.rule(refusal))
                        .with("invitation", invitation.id().value()));
        commands.commit(draft);
        return answer;
    }

    /** Commits, and returns the answer only if the conditional write succeeded (PA-042). */
    private Optional<Redemption> commit(CommitDraft draft, Invitation next, AccountId account) {
        Redemption answer = answerIfRedeemed(next, account)
                .orElseGet(() -> new Redemption.NotRedeemed(
                        ActivationRefusal.NOTHING_LEFT, contacts.contactOf(draft.practice())));
        return commands.commit(draft) ? Optional.of(answer) : Optional.empty();
    }
}
