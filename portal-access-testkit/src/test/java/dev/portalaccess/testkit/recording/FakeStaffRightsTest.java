package dev.portalaccess.testkit.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.id.ChartId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FakeStaffRightsTest {

    private static final Actor CLERK = Actor.staff("clerk");
    private static final ChartId CHART = new ChartId("camille");

    private final FakeStaffRights rights = new FakeStaffRights();

    private boolean mayEnable(Actor actor) {
        return rights.mayCarryOut(RecordedSamples.PRACTICE, actor, "enable", Optional.of(CHART));
    }

    @Test
    void allow_everything_at_first() {
        assertThat(mayEnable(CLERK)).isTrue();
    }

    @Test
    void forbid_an_actor_a_chart_or_a_command() {
        rights.forbid(CLERK);
        assertThat(mayEnable(CLERK)).isFalse();
        assertThat(mayEnable(Actor.staff("other"))).isTrue();
        rights.forbid(CHART);
        assertThat(mayEnable(Actor.staff("other"))).isFalse();
        rights.allowAll();
        rights.forbid(question -> question.command().equals("enable"));
        assertThat(mayEnable(CLERK)).isFalse();
    }

    @Test
    void remember_what_they_were_asked() {
        mayEnable(CLERK);
        assertThat(rights.asked())
                .containsExactly(
                        new FakeStaffRights.Question(RecordedSamples.PRACTICE, CLERK, "enable", Optional.of(CHART)));
    }

    @Test
    void fail_when_told_to() {
        rights.outage().failNext(1);
        assertThatThrownBy(() -> mayEnable(CLERK)).isInstanceOf(StagedFailure.class);
        assertThat(mayEnable(CLERK)).isTrue();
    }
}
