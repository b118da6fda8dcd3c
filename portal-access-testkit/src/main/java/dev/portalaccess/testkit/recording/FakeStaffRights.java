package dev.portalaccess.testkit.recording;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.ActorIdentity;
import dev.portalaccess.spi.StaffRights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Rights that allow everything except what a test forbids, and that record each question. Safe for use by several
 * threads.
 */
public final class FakeStaffRights implements StaffRights {

    private final List<Question> asked = new ArrayList<>();
    private final List<Predicate<? super Question>> forbidden = new ArrayList<>();
    private final Map<Actor, ActorIdentity> known = new HashMap<>();
    private final SimulatedOutage outage = new SimulatedOutage();

    /**
     * A question to the rights.
     *
     * @param practice the practice
     * @param actor the actor who wants to carry out the command
     * @param command the command
     * @param chart the chart; empty if the command does not concern a chart
     */
    public record Question(PracticeId practice, Actor actor, String command, Optional<ChartId> chart) {
        public Question {
            requireNonNull(practice, "practice");
            requireNonNull(actor, "actor");
            requireNonNull(command, "command");
            requireNonNull(chart, "chart");
        }
    }

    /** Creates rights that allow everything. */
    public FakeStaffRights() {}

    /** Returns the switch that makes these rights fail. */
    public SimulatedOutage outage() {
        return outage;
    }

    /** Forbids every question that matches. */
    public synchronized void forbid(Predicate<? super Question> questions) {
        forbidden.add(requireNonNull(questions, "questions"));
    }

    /** Forbids every command of the actor. */
    public void forbid(Actor actor) {
        forbid(question -> question.actor().equals(actor));
    }

    /** Forbids every command on the chart. */
    public void forbid(ChartId chart) {
        forbid(question -> question.chart().equals(Optional.of(chart)));
    }

    /** Lets the host know that actor as that person; of others it knows nothing. */
    public synchronized void know(Actor actor, ActorIdentity person) {
        known.put(requireNonNull(actor, "actor"), requireNonNull(person, "person"));
    }

    @Override
    public synchronized ActorIdentity identityOf(PracticeId practice, Actor actor) {
        return known.getOrDefault(actor, ActorIdentity.UNKNOWN);
    }

    /** Allows everything again. */
    public synchronized void allowAll() {
        forbidden.clear();
    }

    /** Returns all questions so far, in order. */
    public synchronized List<Question> asked() {
        return List.copyOf(asked);
    }

    @Override
    public synchronized boolean mayCarryOut(PracticeId practice, Actor actor, String command, Optional<ChartId> chart) {
        Question question = new Question(practice, actor, command, chart);
        asked.add(question);
        outage.strike();
        return forbidden.stream().noneMatch(rule -> rule.test(question));
    }
}
