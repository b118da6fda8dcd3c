package dev.portalaccess.testkit.recording;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.StaffRights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Rights that allow everything but what was forbidden, and remember what they were asked. Safe for several threads. */
public final class FakeStaffRights implements StaffRights {

    private final List<Question> asked = new ArrayList<>();
    private final List<Predicate<? super Question>> forbidden = new ArrayList<>();
    private final SimulatedOutage outage = new SimulatedOutage();

    /**
     * What rights are asked.
     *
     * @param practice in which practice
     * @param actor who wants to
     * @param command what
     * @param chart on which chart; empty for what concerns none
     */
    public record Question(PracticeId practice, Actor actor, String command, Optional<ChartId> chart) {
        /** Needs every part. */
        public Question {
            requireNonNull(practice, "practice");
            requireNonNull(actor, "actor");
            requireNonNull(command, "command");
            requireNonNull(chart, "chart");
        }
    }

    /** Rights that allow everything. */
    public FakeStaffRights() {}

    /** By which they are made to fail. */
    public SimulatedOutage outage() {
        return outage;
    }

    /** What fits is no longer allowed. */
    public synchronized void forbid(Predicate<? super Question> questions) {
        forbidden.add(requireNonNull(questions, "questions"));
    }

    /** That actor may do nothing any more. */
    public void forbid(Actor actor) {
        forbid(question -> question.actor().equals(actor));
    }

    /** Nobody may do anything on that chart any more. */
    public void forbid(ChartId chart) {
        forbid(question -> question.chart().equals(Optional.of(chart)));
    }

    /** Everything is allowed again. */
    public synchronized void allowAll() {
        forbidden.clear();
    }

    /** What was asked so far, in order. */
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
