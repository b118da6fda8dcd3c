package dev.portalaccess.examples.frontdesk.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.examples.frontdesk.accounts.LimitedTry.Count;
import dev.portalaccess.testkit.recording.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimitedTryTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T10:00:00Z"));
    private final TryLimit loose = new TryLimit(3, Duration.ofMinutes(15), clock);
    private final TryLimit tight = new TryLimit(2, Duration.ofMinutes(15), clock);

    @Test
    void are_refused_where_one_limit_is_reached() {
        assertThat(at("anna").take()).isTrue();
        assertThat(at("anna").take()).isTrue();
        assertThat(at("anna").take()).isFalse();
    }

    @Test
    void cost_nothing_elsewhere_where_they_are_refused() {
        at("anna").take();
        at("anna").take();
        at("anna").take();

        assertThat(at("ben").take()).isTrue();
        assertThat(at("ben").take()).isFalse();
    }

    @Test
    void that_are_given_back_can_be_taken_again() {
        at("anna").take();
        at("anna").take();
        at("anna").giveBack();

        assertThat(at("anna").take()).isTrue();
    }

    private LimitedTry at(String name) {
        return new LimitedTry(List.of(new Count(loose, "here"), new Count(tight, name)));
    }
}
