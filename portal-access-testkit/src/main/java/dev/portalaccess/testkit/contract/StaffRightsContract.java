package dev.portalaccess.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.StaffRights;
import dev.portalaccess.testkit.internal.ConcurrentCalls;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The contract of {@link StaffRights}. The host names an actor who has the right and an actor who does not. */
public abstract class StaffRightsContract {

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

    /** Returns a command that concerns charts. */
    protected String command() {
        return "enable";
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
        boolean answer = rights().mayCarryOut(practice(), forbidden(), "cancel-issued-by", Optional.empty());
        assertFalse(answer, "allowed what is forbidden, where no chart is named");
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

    private boolean may(Actor actor) {
        return rights().mayCarryOut(practice(), actor, command(), Optional.of(chart()));
    }
}
