package dev.portalaccess.testkit.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class MovableClockTest {

    private final MovableClock clock = new MovableClock();

    @Test
    void stands_still() {
        assertThat(clock.instant()).isEqualTo("2026-03-02T15:00:00Z");
        assertThat(clock.instant()).isEqualTo(MovableClock.START);
    }

    @Test
    void moves_both_ways() {
        clock.advance(Duration.ofDays(5));
        assertThat(clock.instant()).isEqualTo("2026-03-07T15:00:00Z");
        clock.advance(Duration.ofDays(-6));
        assertThat(clock.instant()).isEqualTo("2026-03-01T15:00:00Z");
    }

    @Test
    void jumps() {
        clock.set(MovableClock.START.minusNanos(1));
        assertThat(clock.instant()).isEqualTo("2026-03-02T14:59:59.999999999Z");
    }
}
