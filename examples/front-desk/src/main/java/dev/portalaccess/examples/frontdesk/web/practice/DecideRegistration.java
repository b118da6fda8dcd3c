package dev.portalaccess.examples.frontdesk.web.practice;

import dev.portalaccess.Outcome;
import dev.portalaccess.examples.frontdesk.web.Problems;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.RegistrationId;
import dev.portalaccess.registration.Completion;
import dev.portalaccess.registration.DecideMatch;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Staff say whose chart a registration is, or that a new one is to be made. */
record DecideRegistration(BiConsumer<Turn, Filled> page) {

    private static final String NEW = "new";
    private static final String IS = "is-";

    void decide(Turn turn) {
        Filled form = turn.filled(List.of("form", "match"));
        String field = "match-" + turn.typed("registration");
        Optional<DecideMatch> decision = read(turn);
        if (decision.isEmpty()) {
            page.accept(turn, form.with(Problems.of(field, turn.say("registration.decide.missing"))));
            return;
        }
        Outcome<Completion> outcome = turn.portal().registrations().decide(turn.clerk(), decision.get());
        if (outcome instanceof Outcome.Done<Completion> done) {
            turn.tell(SelfRegistration.ADDRESS, key(done.value()), List.of());
        } else {
            page.accept(turn, form.with(Refusals.of(turn, outcome, path -> field)));
        }
    }

    /** Empty unless one of the answers was picked. */
    private static Optional<DecideMatch> read(Turn turn) {
        String match = turn.typed("match");
        if (!match.equals(NEW) && !match.startsWith(IS)) {
            return Optional.empty();
        }
        RegistrationId id = Turn.known(RegistrationId::new, turn.typed("registration"));
        return Optional.of(
                match.equals(NEW)
                        ? DecideMatch.isNew(id)
                        : DecideMatch.is(id, Turn.known(ChartId::new, match.substring(IS.length()))));
    }

    private static String key(Completion completion) {
        return completion.fold(
                registered -> "registration.decided",
                () -> "registration.decided.left",
                notCompleted -> "registration.decided.left");
    }
}
