package dev.portalaccess.testkit.recording;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Chart;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.RegistrationId;
import dev.portalaccess.spi.PatientRegistry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A registry that creates one chart for each registration. A test can make it find matches or fail.
 *
 * <p>Charts are called {@code registered-1} and so on. Safe for use by several threads.
 */
public final class RecordingRegistry implements PatientRegistry {

    private final Consumer<Chart> charts;
    private final Map<RegistrationId, Answer> answers = new HashMap<>();
    private final Queue<Answer.MayMatch> matches = new ArrayDeque<>();
    private final Queue<FaultPoint> failures = new ArrayDeque<>();
    private final List<Registration> calls = new ArrayList<>();
    private int made;

    /** Creates a registry that passes its charts to no one. */
    public RecordingRegistry() {
        this(chart -> {});
    }

    /** Creates a registry that passes its charts to the consumer, for instance to a chart directory. */
    public RecordingRegistry(Consumer<Chart> charts) {
        this.charts = requireNonNull(charts, "charts");
    }

    /** Makes the next new registration a possible match of one of these charts. */
    public synchronized void nextMayMatch(ChartId... candidates) {
        matches.add(new Answer.MayMatch(List.of(candidates)));
    }

    /** Makes the next call throw, before or after it has done its work. */
    public synchronized void failNext(FaultPoint moment) {
        failures.add(moment);
    }

    /** Returns the registrations of all calls, including repeats and failures. */
    public synchronized List<Registration> calls() {
        return List.copyOf(calls);
    }

    /** Returns the number of charts that it has created. */
    public synchronized int made() {
        return made;
    }

    @Override
    public synchronized Answer register(Registration registration) {
        return staged(registration, () -> answers.computeIfAbsent(registration.id(), id -> first(registration)));
    }

    @Override
    public synchronized ChartId attach(Registration registration, ChartId chart) {
        return staged(registration, () -> settled(registration, () -> chart));
    }

    @Override
    public synchronized ChartId registerAsNew(Registration registration) {
        return staged(registration, () -> settled(registration, () -> make(registration)));
    }

    private <T> T staged(Registration registration, Supplier<T> work) {
        calls.add(registration);
        Optional<FaultPoint> failure = Optional.ofNullable(failures.poll());
        fail(failure.filter(moment -> moment == FaultPoint.BEFORE_EFFECT));
        T answer = work.get();
        fail(failure);
        return answer;
    }

    private static void fail(Optional<FaultPoint> failure) {
        failure.ifPresent(moment -> {
            throw new StagedFailure(moment);
        });
    }

    private Answer first(Registration registration) {
        return matches.isEmpty() ? new Answer.Registered(make(registration)) : matches.remove();
    }

    private ChartId settled(Registration registration, Supplier<ChartId> decision) {
        if (answers.get(registration.id()) instanceof Answer.Registered earlier) {
            return earlier.chart();
        }
        ChartId chart = decision.get();
        answers.put(registration.id(), new Answer.Registered(chart));
        return chart;
    }

    private ChartId make(Registration registration) {
        made++;
        ChartId id = new ChartId("registered-" + made);
        Registration.Invitee invitee = registration.invitee();
        Person patient = new Person(
                Optional.empty(), Optional.of(id), invitee.name(), Optional.empty(), Optional.of(invitee.address()));
        charts.accept(Chart.open(registration.practice(), patient));
        return id;
    }
}
