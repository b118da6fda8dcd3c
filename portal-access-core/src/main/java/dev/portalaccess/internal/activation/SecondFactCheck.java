package dev.portalaccess.internal.activation;

import dev.portalaccess.activation.ActivationRefusal;
import dev.portalaccess.activation.SecondFact;
import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.engine.AuditNote;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.issuing.InvitationIssuer;
import dev.portalaccess.internal.secret.InvitationCode;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationState.Voided;
import dev.portalaccess.policy.FactKind;
import dev.portalaccess.policy.PortalPolicy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Asks for the second fact that the policy demands, once for each call that redeems (PA-047). An answer is counted on
 * the invitation, in a commit of its own, before it is compared. Whoever lacks the right secret is neither counted nor
 * answered here.
 */
final class SecondFactCheck {

    private static final String RULE = "PA-047";

    private final CommandRunner commands;
    private final CodeMatcher matcher;

    SecondFactCheck(CommandRunner commands, CodeMatcher matcher) {
        this.commands = commands;
        this.matcher = matcher;
    }

    /**
     * What became of the second fact in one call.
     *
     * @param right the invitation whose fact was answered rightly
     * @param counted the instant with which the right answer was counted
     * @param wrong why none was
     */
    record FactVerdict(Optional<InvitationId> right, Optional<Instant> counted, Optional<String> wrong) {

        private static final Set<String> OURS = Set.of(
                ActivationRefusal.SECOND_FACT_MISSING,
                ActivationRefusal.SECOND_FACT_WRONG,
                ActivationRefusal.SECOND_FACT_NOT_ON_FILE,
                ActivationRefusal.TOO_MANY_WRONG_FACTS);
        private static final FactVerdict NOT_ASKED =
                new FactVerdict(Optional.empty(), Optional.empty(), Optional.empty());

        private static FactVerdict wrong(String why) {
            return new FactVerdict(Optional.empty(), Optional.empty(), Optional.of(why));
        }

        /** Returns why the invitation, which is live, cannot be redeemed; empty if it can. */
        Optional<String> refusalReason(PortalPolicy policy, Invitation invitation) {
            return demanded(policy, invitation).isEmpty() || right.equals(Optional.of(invitation.id()))
                    ? Optional.empty()
                    : wrong.or(() -> Optional.of(ActivationRefusal.CHANGED_MEANWHILE));
        }

        /** Returns the number of the rule that a refused redemption is recorded with. */
        static String rule(String refusal) {
            return OURS.contains(refusal) ? RULE : "PA-044";
        }
    }

    /** Returns the fact that the policy demands for the invitation. */
    static Optional<FactKind> demanded(PortalPolicy policy, Invitation invitation) {
        return policy.secondFact(invitation.delivery().channel(), invitation.purpose());
    }

    /** Asks for the fact, if one is demanded of the invitation that the code opens while it is live. */
    FactVerdict check(Caller caller, InvitationCode code, Optional<SecondFact> fact) {
        PortalPolicy policy = commands.parts().policy();
        if (!policy.demandsSecondFacts()) {
            return FactVerdict.NOT_ASKED;
        }
        DecisionRound round = commands.newRound(caller);
        Optional<Invitation> asked = live(round, code).map(Versioned::value);
        return asked.flatMap(invitation -> demanded(policy, invitation)
                        .map(kind -> check(round, code, new FactsOnFile(round, invitation, kind), fact)))
                .orElse(FactVerdict.NOT_ASKED);
    }

    private FactVerdict check(DecisionRound round, InvitationCode code, FactsOnFile onFile, Optional<SecondFact> fact) {
        Optional<SecondFact> answer = fact.filter(onFile::isAnswer);
        if (answer.isEmpty()) {
            return FactVerdict.wrong(ActivationRefusal.SECOND_FACT_MISSING);
        }
        if (onFile.isEmpty()) {
            return FactVerdict.wrong(ActivationRefusal.SECOND_FACT_NOT_ON_FILE);
        }
        Optional<List<Instant>> answers =
                commands.untilCommitted(round.caller().practice(), () -> count(round.caller(), code));
        if (answers.isEmpty()) {
            return FactVerdict.wrong(ActivationRefusal.CHANGED_MEANWHILE);
        }
        List<Instant> counted = answers.get();
        if (!counted.isEmpty() && onFile.has(answer.get())) {
            return new FactVerdict(
                    Optional.of(onFile.invitation()), Optional.of(counted.get(counted.size() - 1)), Optional.empty());
        }
        if (counted.isEmpty() || counted.size() >= Invitation.MOST_WRONG_ANSWERS) {
            endIfStillLive(round.caller(), code);
            return FactVerdict.wrong(ActivationRefusal.TOO_MANY_WRONG_FACTS);
        }
        return FactVerdict.wrong(ActivationRefusal.SECOND_FACT_WRONG);
    }

    /**
     * Takes a right answer out of the count again, where the invitation could not be redeemed for another reason, such
     * as a freeze: a person who knows the fact never makes the invitation void.
     */
    void takeBack(Caller caller, InvitationCode code, FactVerdict verdict) {
        verdict.counted()
                .ifPresent(at -> commands.untilCommitted(caller.practice(), () -> takeBackOnce(caller, code, at)));
    }

    private Optional<Boolean> takeBackOnce(Caller caller, InvitationCode code, Instant at) {
        DecisionRound round = commands.newRound(caller);
        Optional<Versioned<Invitation>> read = live(round, code);
        read.ifPresent(one -> round.draft().putInvitation(one.to(one.value().withoutAnswerAt(at))));
        return read.isEmpty() || commands.commit(round.draft()) ? Optional.of(true) : Optional.empty();
    }

    /**
     * Counts one more answer and returns all of them, this one last; none if the invitation has had as many as it may, or
     * is no longer live; empty if a record changed before the commit.
     */
    private Optional<List<Instant>> count(Caller caller, InvitationCode code) {
        DecisionRound round = commands.newRound(caller);
        Optional<Versioned<Invitation>> read =
                live(round, code).filter(one -> one.value().wrongAnswers().size() < Invitation.MOST_WRONG_ANSWERS);
        if (read.isEmpty()) {
            return Optional.of(List.of());
        }
        Invitation answered = read.get().value().answeredAt(round.now());
        round.draft().putInvitation(read.get().to(answered));
        round.draft().addNote(note(answered));
        return commands.commit(round.draft()) ? Optional.of(answered.wrongAnswers()) : Optional.empty();
    }

    /** Returns a note outside the audit chains, as for a temporary password that is tried. */
    private static AuditNote note(Invitation invitation) {
        return new AuditNote(
                        Optional.empty(),
                        AuditAction.SECOND_FACT_TRIED,
                        Optional.empty(),
                        Optional.of(RULE),
                        Map.of(),
                        true)
                .with("invitation", invitation.id().value());
    }

    private void endIfStillLive(Caller caller, InvitationCode code) {
        commands.untilCommitted(caller.practice(), () -> {
            DecisionRound round = commands.newRound(caller);
            Optional<Versioned<Invitation>> read = live(round, code);
            read.ifPresent(one ->
                    InvitationIssuer.endWithNote(round.draft(), one, new Voided(round.now(), Voided.WRONG_ANSWERS)));
            return read.isEmpty() || commands.commit(round.draft()) ? Optional.of(true) : Optional.empty();
        });
    }

    private Optional<Versioned<Invitation>> live(DecisionRound round, InvitationCode code) {
        return matcher.match(round.caller().practice(), code)
                .filter(recognised ->
                        recognised.refusalReason(round.parts(), round.now()).isEmpty())
                .map(RecognisedInvitation::invitation);
    }
}
