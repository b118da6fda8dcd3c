package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.command.Outcome;
import dev.portalaccess.examples.frontdesk.web.FormProblems;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.RegistrationId;
import dev.portalaccess.registration.DecideMatch;
import dev.portalaccess.registration.RegistrationCompletion;
import java.util.List;
import java.util.Optional;

/** The decision of staff that a registration belongs to an existing chart or needs a new one. */
final class MatchDecision {

    private static final String NEW = "new";
    private static final String IS = "is-";

    private MatchDecision() {}

    static void decide(DeskRequest turn) {
        String page = ListPager.samePage(turn, SelfRegistrationPage.ADDRESS);
        String field = "match-" + turn.typed("registration");
        Optional<DecideMatch> decision = read(turn);
        if (decision.isEmpty()) {
            turn.again(page, FormProblems.of(field, "registration.decide.missing"));
            return;
        }
        Outcome<RegistrationCompletion> outcome = turn.portal().registrations().decide(turn.clerk(), decision.get());
        if (outcome instanceof Outcome.Done<RegistrationCompletion> done) {
            turn.tell(SelfRegistrationPage.ADDRESS, key(done.value()), List.of());
        } else {
            turn.again(page, RefusalMessages.of(outcome, path -> field));
        }
    }

    /** Returns the decision; empty if the clerk picked none of the answers. */
    private static Optional<DecideMatch> read(DeskRequest turn) {
        String match = turn.typed("match");
        if (!match.equals(NEW) && !match.startsWith(IS)) {
            return Optional.empty();
        }
        RegistrationId id = DeskRequest.known(RegistrationId::new, turn.typed("registration"));
        return Optional.of(
                match.equals(NEW)
                        ? DecideMatch.isNew(id)
                        : DecideMatch.is(id, DeskRequest.known(ChartId::new, match.substring(IS.length()))));
    }

    private static String key(RegistrationCompletion completion) {
        return completion.fold(
                registered -> "registration.decided",
                () -> "registration.decided.left",
                notCompleted -> "registration.decided.left");
    }
}
