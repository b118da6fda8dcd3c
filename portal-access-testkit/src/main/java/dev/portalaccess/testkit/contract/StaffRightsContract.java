package dev.portalaccess.testkit.contract;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.CommandName;
import dev.portalaccess.spi.StaffRights;
import dev.portalaccess.testkit.internal.ConcurrentCalls;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link StaffRights}. The host names an actor who has the right and an actor who does not, and states
 * for each kind of actor which commands it may carry out.
 *
 * <p>The contract asks for every name in {@link CommandName#all()}, so it notices rights that misspell a command or do
 * not know one, also after an update of the library.
 */
public abstract class StaffRightsContract {

    private static final String LATER = "a-command-of-a-later-version";

    /**
     * The rights of one actor on {@link #chart}, and without a chart.
     *
     * @param actor the actor
     * @param permitted the commands that the actor may carry out
     * @param denied the commands that the actor may not carry out; every published name stands on one of the two sides
     */
    public record ActorRights(Actor actor, Set<String> permitted, Set<String> denied) {

        public ActorRights {
            requireNonNull(actor, "actor");
            permitted = Collections.unmodifiableSortedSet(new TreeSet<>(permitted));
            denied = Collections.unmodifiableSortedSet(new TreeSet<>(denied));
        }

        /** Returns the rights of an actor who may carry out every command, also those of later versions. */
        public static ActorRights permittingAll(Actor actor) {
            return new ActorRights(actor, CommandName.all(), Set.of());
        }

        /** Returns the rights of an actor who may carry out none. */
        public static ActorRights denyingAll(Actor actor) {
            return new ActorRights(actor, Set.of(), CommandName.all());
        }

        private Stream<String> slips() {
            Stream<String> unnamed = CommandName.all().stream()
                    .filter(command -> !permitted.contains(command) && !denied.contains(command))
                    .map(command -> "says nothing of " + command);
            Stream<String> twice =
                    permitted.stream().filter(denied::contains).map(command -> "permits and denies " + command);
            Stream<String> unknown = Stream.concat(permitted.stream(), denied.stream())
                    .filter(command -> !CommandName.all().contains(command))
                    .map(command -> "names " + command + ", which is no command");
            return Stream.of(unnamed, twice, unknown).flatMap(slip -> slip).map(slip -> "for " + actor + ": " + slip);
        }
    }

    /** For subclasses. */
    protected StaffRightsContract() {}

    /** Returns the rights under test. */
    protected abstract StaffRights rights();

    /** Returns the practice of the actors and the chart. */
    protected abstract PracticeId practice();

    /** Returns a chart; {@link #allowed} may carry out {@link #command} on it. */
    protected abstract ChartId chart();

    /** Returns an actor who may carry out the command. */
    protected abstract Actor allowed();

    /** Returns an actor who may not carry out the command, neither on the chart nor without one. */
    protected abstract Actor forbidden();

    /**
     * Returns the rights of each kind of actor, command by command; above all of an actor who may carry out some
     * commands and not others; also of {@link #allowed} and {@link #forbidden}. Write the names out on both sides: a
     * side that is computed from the other hides new commands.
     */
    protected abstract List<ActorRights> actors();

    /** Returns a command that concerns charts. */
    protected String command() {
        return CommandName.ENABLE;
    }

    /** Returns rights that the host cannot decide at the moment. If empty, that test is skipped. */
    protected Optional<StaffRights> unreachable() {
        return Optional.empty();
    }

    @Test
    public final void let_somebody_do_what_that_person_may() {
        assertTrue(may(allowed()), "refused what is allowed");
    }

    @Test
    public final void keep_somebody_from_what_that_person_may_not() {
        assertFalse(may(forbidden()), "allowed what is forbidden");
    }

    @Test
    public final void answer_for_what_concerns_no_chart() {
        boolean answer = rights().mayCarryOut(practice(), forbidden(), CommandName.CANCEL_ISSUED_BY, Optional.empty());
        assertFalse(answer, "allowed what is forbidden, where no chart is named");
    }

    @Test
    public final void have_a_test_that_names_every_command_and_no_other() {
        List<Actor> named = actors().stream().map(ActorRights::actor).toList();
        assertTrue(named.containsAll(List.of(allowed(), forbidden())), "actors() leaves out allowed() or forbidden()");
        assertEquals(
                List.of(), actors().stream().flatMap(ActorRights::slips).toList(), "what the test says of commands");
    }

    @Test
    public final void answer_each_command_as_the_test_says() {
        List<String> wrong = actors().stream()
                .flatMap(expected -> Stream.concat(
                        expected.permitted().stream().flatMap(command -> wrong(expected.actor(), command, "permitted")),
                        expected.denied().stream().flatMap(command -> wrong(expected.actor(), command, "denied"))))
                .toList();
        assertEquals(List.of(), wrong, "commands that are answered in another way");
    }

    @Test
    public final void answer_for_a_command_of_a_later_version() {
        assertFalse(answer(forbidden(), LATER).equals("permitted"), "allowed what is forbidden, by another name");
        assertFalse(answer(allowed(), LATER).startsWith("threw"), "names are open: answer, do not throw");
        assertFalse(answer(forbidden(), LATER).startsWith("threw"), "names are open: answer, do not throw");
    }

    @Test
    public final void give_the_same_answer_again() {
        assertEquals(may(allowed()), may(allowed()), "the same question, another answer");
        assertEquals(may(forbidden()), may(forbidden()), "the same question, another answer");
    }

    @Test
    public final void answer_several_threads_at_once() {
        assertEquals(
                Collections.nCopies(ConcurrentCalls.THREADS, true),
                ConcurrentCalls.each(thread -> may(allowed()) && !may(forbidden())),
                "another answer when several threads asked at once");
    }

    @Test
    public final void throw_if_the_host_cannot_tell() {
        StaffRights down = unreachable().orElseGet(() -> abort("no unreachable rights were given"));
        assertThrows(
                RuntimeException.class, () -> down.mayCarryOut(practice(), allowed(), command(), Optional.of(chart())));
    }

    private Stream<String> wrong(Actor actor, String command, String expected) {
        String answer = answer(actor, command);
        return answer.equals(expected)
                ? Stream.empty()
                : Stream.of(command + " by " + actor + ": expected " + expected + ", was " + answer);
    }

    private String answer(Actor actor, String command) {
        Optional<ChartId> chart = CommandName.concernsNoChart(command) ? Optional.empty() : Optional.of(chart());
        try {
            return rights().mayCarryOut(practice(), actor, command, chart) ? "permitted" : "denied";
        } catch (RuntimeException e) {
            return "threw " + e.getClass().getSimpleName();
        }
    }

    private boolean may(Actor actor) {
        return rights().mayCarryOut(practice(), actor, command(), Optional.of(chart()));
    }
}
