package dev.portalaccess.reference;

import dev.portalaccess.PortalAccess;
import dev.portalaccess.command.Caller;
import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.decision.Decision;
import dev.portalaccess.decision.HeldGrants;
import dev.portalaccess.decision.RefusalReason;
import dev.portalaccess.model.AccessLevel;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.Obligation;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.reference.HistoryStep.StepKind;
import dev.portalaccess.reference.HistoryStep.StepMishap;
import dev.portalaccess.reference.ModelDecisions.ModelUse;
import dev.portalaccess.reference.ModelDecisions.ModelVisit;
import dev.portalaccess.reference.ModelState.ModelHolder;
import dev.portalaccess.spi.storage.AccessStoreException;
import dev.portalaccess.testkit.recording.FaultPoint;
import dev.portalaccess.testkit.recording.MovableClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Plays a history in the model and in the library, and compares answers and decisions after each step. */
final class HistoryRunner {

    private static final List<ChartUse> USES = List.of(
            ChartUse.view(ChartArea.RESULTS),
            ChartUse.act(ChartArea.MESSAGES),
            new ChartUse(ChartArea.CLINICAL, AccessLevel.VIEW, Set.of(Obligation.WITHHOLD_CONFIDENTIAL)),
            new ChartUse(ChartArea.BILLING, AccessLevel.VIEW, Set.of(Obligation.WITHHOLD_CONFIDENTIAL)));

    private static final List<ModelUse> MODEL_USES = List.of(
            new ModelUse("clinical/results", 1, Set.of()),
            new ModelUse("messages", 2, Set.of()),
            new ModelUse("clinical", 1, Set.of("withhold-confidential")),
            new ModelUse("billing", 1, Set.of("withhold-confidential")));

    private final ReferencePortal portal = new ReferencePortal();
    private int steps;

    /**
     * Where the two differ.
     *
     * @param step the number of the last step, from 0
     * @param story what happened until then, a line for each step
     */
    record HistoryDifference(int step, List<String> story) {

        @Override
        public String toString() {
            return String.join("\n", story);
        }
    }

    /** How many steps were played so far, in all histories. */
    int steps() {
        return steps;
    }

    /** Plays the history; the answer is the first difference, if there is one. */
    Optional<HistoryDifference> play(List<HistoryStep> history) {
        ModelState state = new ModelState(MovableClock.START, ReferencePortal.POLICIES.get(0));
        state.charts.addAll(ReferenceCast.charts());
        portal.begin(state.charts);
        HistoryPlan plan = new HistoryPlan(state, portal);
        ModelDecisions decisions = new ModelDecisions(state);
        List<String> story = new ArrayList<>();
        for (int number = 0; number < history.size(); number++) {
            HistoryStep step = history.get(number);
            Optional<PlannedStep> planned = plan.plan(step);
            if (planned.isEmpty()) {
                continue;
            }
            steps++;
            Optional<String> difference =
                    play(planned.get(), step, number, plan, story).or(() -> compare(state, decisions, step));
            if (difference.isPresent()) {
                story.add("  DIFFERENT: " + difference.get());
                return Optional.of(new HistoryDifference(number, story));
            }
        }
        return Optional.empty();
    }

    private Optional<String> play(
            PlannedStep planned, HistoryStep step, int number, HistoryPlan plan, List<String> story) {
        Caller caller = Caller.staff(portal.practice, plan.clerk(step)).withIdempotencyKey("key-" + number);
        String actual = "";
        boolean crashed = false;
        if (step.mishap() == StepMishap.CRASH_BEFORE_COMMIT || step.mishap() == StepMishap.CRASH_AFTER_COMMIT) {
            portal.crash(
                    step.mishap() == StepMishap.CRASH_BEFORE_COMMIT
                            ? FaultPoint.BEFORE_EFFECT
                            : FaultPoint.AFTER_EFFECT);
            try {
                actual = planned.actual().apply(caller);
            } catch (AccessStoreException e) {
                crashed = true;
            }
            portal.calm();
        }
        if (actual.isEmpty()) {
            actual = planned.actual().apply(caller);
        }
        String expected = planned.expected().get();
        story.add((number + 1) + ". " + planned.story()
                + (crashed
                        ? " (" + step.mishap() + ", and again)"
                        : step.mishap() == StepMishap.REPEATED ? " (twice)" : "")
                + " -> " + expected);
        if (!expected.equals(actual)) {
            return Optional.of("the library answers " + actual);
        }
        planned.learnt().run();
        if (step.mishap() == StepMishap.REPEATED && step.kind() != StepKind.PRESENT) {
            String again = planned.actual().apply(caller);
            if (!again.equals(expected) && !expected.startsWith("refused")) {
                return Optional.of("asked again, the library answers " + again);
            }
        }
        return Optional.empty();
    }

    /** Every decision: each account, each chart, each use. */
    private Optional<String> compare(ModelState state, ModelDecisions decisions, HistoryStep step) {
        PortalAccess now = portal.under(state.policy);
        for (int account = 0; account < ReferenceCast.ACCOUNTS.size(); account++) {
            String login = ReferenceCast.ACCOUNTS.get(account);
            Set<ModelHolder> person = state.person(Set.of(), Set.of(login));
            HeldGrants held = now.decisions().heldBy(portal.practice, new AccountId(login));
            for (int chart = 0; chart < ReferenceCast.CHARTS.size(); chart++) {
                String id = ReferenceCast.CHARTS.get(chart);
                Chart facts =
                        portal.charts.chart(portal.practice, new ChartId(id)).orElseThrow();
                ModelVisit visit = decisions.visit(login, person, id);
                for (int use = 0; use < USES.size(); use++) {
                    String expected = decisions.decide(visit, MODEL_USES.get(use));
                    String actual = code(held.decide(facts, USES.get(use)));
                    // Grants kept for one request are the open ones alone, so that other reasons may be told.
                    boolean alike = decisions.hasOnlyOpenGrants(visit)
                            ? expected.equals(actual)
                            : expected.equals("permitted") == actual.equals("permitted");
                    if (!alike) {
                        return Optional.of(question(login, id, use) + ": " + expected
                                + ", but the grants kept for one request say " + actual);
                    }
                }
                int use = (step.c() + chart) % USES.size();
                String expected = decisions.decide(visit, MODEL_USES.get(use));
                String actual = code(
                        now.decisions().decide(portal.practice, new AccountId(login), new ChartId(id), USES.get(use)));
                if (!decisions.hasOpenGrant(visit)) {
                    expected = withoutPerson(expected);
                    actual = withoutPerson(actual);
                }
                if (!expected.equals(actual)) {
                    return Optional.of(question(login, id, use) + ": " + expected + ", but the library says " + actual);
                }
            }
        }
        return Optional.empty();
    }

    /** Without a grant that is open, a decision does not look at who the person is; it is a refusal all the same. */
    private static String withoutPerson(String decision) {
        if (!decision.contains("BLOCKED") && !decision.contains("FROZEN")) {
            return decision;
        }
        return decision.replaceAll("(BLOCKED|FROZEN)(, )?", "").replace(", ]", "]");
    }

    private static String question(String login, String chart, int use) {
        return "may " + login + " on " + chart + " " + MODEL_USES.get(use);
    }

    private static String code(Decision decision) {
        return decision.fold(
                yes -> "permitted",
                no -> "refused "
                        + new TreeSet<>(
                                no.grounds().stream().map(RefusalReason::code).toList()));
    }
}
