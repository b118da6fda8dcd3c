package dev.portalaccess.testkit.recording;

import static dev.portalaccess.testkit.recording.RecordedSamples.registration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portalaccess.model.Chart;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.spi.PatientRegistry.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordingRegistryTest {

    private static final ChartId FIRST = new ChartId("registered-1");
    private static final ChartId KNOWN = new ChartId("known");

    private final List<Chart> charts = new ArrayList<>();
    private final RecordingRegistry registry = new RecordingRegistry(charts::add);

    @Test
    void makes_one_chart_of_a_registration_however_often_it_is_asked() {
        assertThat(registry.register(registration("r"))).isEqualTo(new Answer.Registered(FIRST));
        assertThat(registry.register(registration("r"))).isEqualTo(new Answer.Registered(FIRST));
        assertThat(charts).singleElement().extracting(Chart::id).isEqualTo(FIRST);
        assertThat(registry.calls()).hasSize(2);
    }

    @Test
    void finds_matches_when_told_to() {
        registry.nextMayMatch(KNOWN);
        assertThat(registry.register(registration("r"))).isEqualTo(new Answer.MayMatch(List.of(KNOWN)));
        assertThat(registry.register(registration("s"))).isEqualTo(new Answer.Registered(FIRST));
    }

    @Test
    void attaches_a_match_once_and_for_all() {
        registry.nextMayMatch(KNOWN);
        registry.register(registration("r"));
        assertThat(registry.attach(registration("r"), KNOWN)).isEqualTo(KNOWN);
        assertThat(registry.registerAsNew(registration("r"))).isEqualTo(KNOWN);
        assertThat(registry.register(registration("r"))).isEqualTo(new Answer.Registered(KNOWN));
        assertThat(registry.made()).isZero();
    }

    @Test
    void makes_a_new_chart_where_nothing_matched() {
        registry.nextMayMatch(KNOWN);
        registry.register(registration("r"));
        assertThat(registry.registerAsNew(registration("r"))).isEqualTo(FIRST);
        assertThat(registry.registerAsNew(registration("r"))).isEqualTo(FIRST);
    }

    @Test
    void fails_before_it_makes_a_chart() {
        registry.failNext(FaultPoint.BEFORE_EFFECT);
        assertThatThrownBy(() -> registry.register(registration("r"))).isInstanceOf(StagedFailure.class);
        assertThat(registry.made()).isZero();
    }

    @Test
    void fails_after_it_made_a_chart_and_answers_with_it_later() {
        registry.failNext(FaultPoint.AFTER_EFFECT);
        assertThatThrownBy(() -> registry.register(registration("r"))).isInstanceOf(StagedFailure.class);
        assertThat(registry.register(registration("r"))).isEqualTo(new Answer.Registered(FIRST));
        assertThat(registry.made()).isEqualTo(1);
    }
}
