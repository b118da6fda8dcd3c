package dev.portalaccess.internal.age;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.model.BirthDate;
import dev.portalaccess.testkit.Requirement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("T38")
@Requirement({"PA-009", "PA-091"})
class AgeCalculatorTest {

    @ParameterizedTest
    @Tag("T35")
    @CsvSource({
        "2008-03-02, 18, 2026-03-02",
        "2008-02-28, 18, 2026-02-28",
        "2008-02-29, 18, 2026-03-01",
        "2008-02-29, 12, 2020-02-29",
        "2000-02-29, 100, 2100-03-01",
        "2008-03-01, 18, 2026-03-01",
        "2008-12-31, 1, 2009-12-31"
    })
    void a_birthday_is_on_the_same_day_or_on_1_march_for_those_born_on_a_leap_day(
            LocalDate bornOn, int years, LocalDate birthday) {
        assertThat(AgeCalculator.birthday(bornOn, years)).isEqualTo(birthday);
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2026-03-02T04:59:59.999Z, false",
        "America/New_York, 2026-03-02T05:00:00Z, true",
        "Pacific/Kiritimati, 2026-03-01T09:59:59.999Z, false",
        "Pacific/Kiritimati, 2026-03-01T10:00:00Z, true",
        "Pacific/Pago_Pago, 2026-03-02T10:59:59.999Z, false",
        "Pacific/Pago_Pago, 2026-03-02T11:00:00Z, true"
    })
    void it_begins_at_midnight_in_the_zone_of_the_practice(ZoneId zone, Instant at, boolean isOfAge) {
        assertThat(AgeCalculator.isOfAge(BirthDate.of(LocalDate.of(2008, 3, 2)), 18, at, zone))
                .isEqualTo(isOfAge);
    }

    @ParameterizedTest
    @CsvSource({"2018-11-04T02:59:59.999Z, false", "2018-11-04T03:00:00Z, true"})
    void it_begins_an_hour_later_where_the_clocks_skip_midnight(Instant at, boolean isOfAge) {
        assertThat(AgeCalculator.isOfAge(
                        BirthDate.of(LocalDate.of(2000, 11, 4)), 18, at, ZoneId.of("America/Sao_Paulo")))
                .isEqualTo(isOfAge);
    }

    @ParameterizedTest
    @CsvSource({"2011-12-30T09:59:59.999Z, false", "2011-12-30T10:00:00Z, true"})
    void it_begins_with_the_next_day_where_the_calendar_skips_it(Instant at, boolean isOfAge) {
        assertThat(AgeCalculator.isOfAge(BirthDate.of(LocalDate.of(1993, 12, 30)), 18, at, ZoneId.of("Pacific/Apia")))
                .isEqualTo(isOfAge);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-28T23:59:59.999Z, false", "2026-03-01T00:00:00Z, true"})
    void who_was_born_on_a_leap_day_is_of_age_on_1_march(Instant at, boolean isOfAge) {
        assertThat(AgeCalculator.isOfAge(BirthDate.of(LocalDate.of(2008, 2, 29)), 18, at, ZoneId.of("UTC")))
                .isEqualTo(isOfAge);
    }

    @ParameterizedTest
    @CsvSource({
        "2008-03, 2026-03-30, false",
        "2008-03, 2026-03-31, true",
        "2008, 2026-12-30, false",
        "2008, 2026-12-31, true"
    })
    @Requirement("PA-096")
    void who_was_born_on_an_unknown_day_is_of_age_on_the_last_one_that_it_can_be(
            String born, LocalDate day, boolean isOfAge) {
        Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        assertThat(AgeCalculator.isOfAge(BirthDate.parse(born).orElseThrow(), 18, noon, ZoneOffset.UTC))
                .isEqualTo(isOfAge);
    }
}
