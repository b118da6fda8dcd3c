package dev.portalaccess.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.portalaccess.model.Registration;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.spi.PatientRegistry;
import dev.portalaccess.spi.PatientRegistry.Answer;
import dev.portalaccess.testkit.internal.ConcurrentCalls;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The contract of a {@link PatientRegistry}. The host supplies new registrations and counts its charts. */
public abstract class PatientRegistryContract {

    /** For subclasses. */
    protected PatientRegistryContract() {}

    /** Returns the registry under test. */
    protected abstract PatientRegistry registry();

    /**
     * Returns a registration that has a new id and is ready to be registered, for a person who has no chart. The host
     * already has the data that the person typed.
     */
    protected abstract Registration newPatient();

    /** Returns the number of charts. Only the contract may add charts during a test. */
    protected abstract long countCharts();

    /**
     * Returns a registration that has a new id, for a person who may already have a chart. If empty, the tests of
     * matches are skipped.
     */
    protected Optional<Registration> possibleMatch() {
        return Optional.empty();
    }

    @Test
    public final void makes_one_chart_of_a_new_patient() {
        Registration registration = newPatient();
        assertCharts(1, () -> registered(registration));
    }

    @Test
    public final void makes_different_charts_of_different_patients() {
        assertNotEquals(registered(newPatient()), registered(newPatient()), "two patients on one chart");
    }

    @Test
    public final void gives_the_first_answer_again() {
        Registration registration = newPatient();
        ChartId first = registered(registration);
        assertEquals(first, assertCharts(0, () -> registered(registration)), "another answer to the same registration");
    }

    @Test
    public final void makes_one_chart_however_many_threads_ask() {
        Registration registration = newPatient();
        List<ChartId> answers = assertCharts(1, () -> ConcurrentCalls.ask(() -> registered(registration)));
        assertEquals(1, new HashSet<>(answers).size(), "several answers to the same registration");
    }

    @Test
    public final void makes_no_chart_while_there_are_candidates() {
        Registration registration = match();
        List<ChartId> candidates = assertCharts(0, () -> candidates(registration));
        assertEquals(candidates, assertCharts(0, () -> candidates(registration)), "other candidates the second time");
    }

    @Test
    public final void attaches_a_registration_to_the_chart_that_staff_chose() {
        Registration registration = match();
        ChartId chosen = candidates(registration).get(0);
        for (int time = 1; time <= 2; time++) {
            ChartId attached = assertCharts(0, () -> registry().attach(registration, chosen));
            assertEquals(chosen, attached, "attached to another chart than staff chose");
        }
    }

    @Test
    public final void makes_a_new_chart_if_staff_find_that_nobody_matches() {
        Registration registration = match();
        List<ChartId> candidates = candidates(registration);
        ChartId made = assertCharts(1, () -> registry().registerAsNew(registration));
        assertTrue(!candidates.contains(made), "the new chart is one of the candidates");
        assertEquals(
                made, assertCharts(0, () -> registry().registerAsNew(registration)), "another chart the second time");
    }

    private Registration match() {
        return possibleMatch().orElseGet(() -> abort("no registration with a possible match was given"));
    }

    private ChartId registered(Registration registration) {
        if (registry().register(registration) instanceof Answer.Registered answer) {
            return answer.chart();
        }
        throw new AssertionError("a new patient was not registered");
    }

    private List<ChartId> candidates(Registration registration) {
        if (registry().register(registration) instanceof Answer.MayMatch answer) {
            return answer.candidates();
        }
        throw new AssertionError("a possible match was registered without asking staff");
    }

    private <T> T assertCharts(int made, Supplier<T> work) {
        long before = countCharts();
        T result = work.get();
        assertEquals(before + made, countCharts(), "how many charts there are then");
        return result;
    }
}
