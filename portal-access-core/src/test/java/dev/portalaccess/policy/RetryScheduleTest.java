package dev.portalaccess.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.age.AgePolicy;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Requirement("PA-122")
class RetryScheduleTest {

    private final RetrySchedule standard =
            PortalPolicy.standard().agePolicy(AgePolicy.none()).build().retries();

    @ParameterizedTest
    @CsvSource({"1, PT1M", "2, PT2M", "3, PT4M", "8, PT2H8M", "9, PT4H", "10, PT4H", "2147483647, PT4H"})
    void wait_twice_as_long_each_time_up_to_four_hours(int made, Duration delay) {
        assertThat(standard.delayAfter(made)).isEqualTo(delay);
    }

    @Test
    void with_the_factor_one_always_wait_equally_long() {
        RetrySchedule even = new RetrySchedule(Duration.ofMinutes(3), 1, Duration.ofHours(1), 5);

        assertThat(even.delayAfter(1)).isEqualTo(even.delayAfter(100)).isEqualTo(Duration.ofMinutes(3));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "19, false", "20, true", "21, true"})
    void are_used_up_by_twenty_attempts(int made, boolean usedUp) {
        assertThat(standard.isExhaustedAfter(made)).isEqualTo(usedUp);
    }
}
