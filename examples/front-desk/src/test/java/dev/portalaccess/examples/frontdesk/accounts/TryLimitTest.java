package dev.portalaccess.examples.frontdesk.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.testkit.recording.MovableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TryLimitTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T10:00:00Z"));
    private final TryLimit limit = new TryLimit(2, Duration.ofMinutes(15), clock);

    @Test
    void takes_as_many_tries_as_there_are() {
        assertThat(limit.take("anna")).isTrue();
        assertThat(limit.take("anna")).isTrue();
        assertThat(limit.take("anna")).isFalse();
    }

    @Test
    void counts_each_name_by_itself() {
        spend("anna");

        assertThat(limit.take("ben")).isTrue();
    }

    @Test
    void begins_anew_after_a_while() {
        spend("anna");
        clock.advance(Duration.ofMinutes(15));

        assertThat(limit.take("anna")).isTrue();
    }

    @Test
    void knocking_on_does_not_make_the_wait_longer() {
        spend("anna");
        clock.advance(Duration.ofMinutes(14));
        spend("anna");
        clock.advance(Duration.ofMinutes(1));

        assertThat(limit.take("anna")).isTrue();
    }

    @Test
    void a_try_that_is_given_back_can_be_taken_again() {
        limit.take("anna");
        limit.take("anna");
        limit.giveBack("anna");

        assertThat(limit.take("anna")).isTrue();
    }

    @Test
    void forgets_a_name() {
        spend("anna");
        limit.forget("anna");

        assertThat(limit.take("anna")).isTrue();
    }

    private void spend(String key) {
        while (limit.take(key)) {
            // Until there is none left.
        }
    }
}
