package dev.portalaccess.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portalaccess.reports.TimelyLimit.BusinessDays;
import dev.portalaccess.reports.TimelyLimit.ElapsedHours;
import dev.portalaccess.testkit.Requirement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Four business days end with the fourth day; thirty-six hours pass on any day. */
@Requirement("PA-151")
class TimelyLimitTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    @ParameterizedTest
    @CsvSource({
        "2026-06-01T00:00, 2026-06-06", // Monday
        "2026-06-01T23:59, 2026-06-06",
        "2026-06-02T12:00, 2026-06-09", // Tuesday
        "2026-06-05T12:00, 2026-06-12", // Friday
        "2026-06-06T12:00, 2026-06-12", // Saturday
        "2026-06-07T12:00, 2026-06-12" // Sunday
    })
    void the_day_of_the_information_and_weekends_do_not_count(LocalDateTime available, LocalDate late) {
        assertThat(new BusinessDays(4, BusinessCalendar.WEEKDAYS).lateFrom(at(available), ZONE))
                .isEqualTo(late.atStartOfDay(ZONE).toInstant());
    }

    @Test
    void a_holiday_of_the_calendar_does_not_count() {
        BusinessCalendar calendar = BusinessCalendar.WEEKDAYS.without(Set.of(LocalDate.of(2026, 7, 3)));

        assertThat(new BusinessDays(4, calendar).lateFrom(at(LocalDateTime.of(2026, 6, 29, 9, 0)), ZONE))
                .isEqualTo(at(LocalDateTime.of(2026, 7, 7, 0, 0)));
    }

    @Test
    void hours_pass_while_clocks_change() {
        Instant available = at(LocalDateTime.of(2026, 3, 7, 20, 0));

        assertThat(new ElapsedHours(36).lateFrom(available, ZONE))
                .isEqualTo(at(LocalDateTime.of(2026, 3, 9, 9, 0)).plusMillis(1));
    }

    @Test
    void a_calendar_without_business_days_is_refused() {
        assertThatThrownBy(() -> new BusinessDays(1, day -> false).lateFrom(Instant.EPOCH, ZONE))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_limit_is_at_least_one() {
        assertThatThrownBy(() -> new BusinessDays(0, BusinessCalendar.WEEKDAYS))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ElapsedHours(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }
}
