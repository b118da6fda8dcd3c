package dev.portalaccess.internal.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Requirement("PA-017")
class ExpiryFormatTest {

    @ParameterizedTest(name = "{1}, {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-14T21:00:00Z | America/New_York    | en    | Saturday, March 14 at 5:00 PM (Eastern Daylight Time)
            2026-01-14T22:00:00Z | America/New_York    | en    | Wednesday, January 14 at 5:00 PM (Eastern Standard Time)
            2026-01-15T00:00:00Z | America/Phoenix     | en    | Wednesday, January 14 at 5:00 PM (Mountain Standard Time)
            2026-07-15T03:30:00Z | Pacific/Honolulu    | en    | Tuesday, July 14 at 5:30 PM (Hawaii Time)
            2026-03-14T21:00:00Z | America/New_York    | es    | sábado, 14 de marzo, 17:00 (hora de verano oriental)
            2026-03-14T21:00:00Z | America/Puerto_Rico | es-US | sábado, 14 de marzo, 5:00 p.m. (hora estándar del Atlántico)
            2026-03-14T21:00:00Z | Europe/Madrid       | es    | sábado, 14 de marzo, 22:00 (hora estándar de Europa central)
            2026-03-14T21:00:00Z | Asia/Kathmandu      | en    | Sunday, March 15 at 2:45 AM (Nepal Time)
            2026-03-14T21:00:00Z | Europe/Istanbul     | en    | Sunday, March 15 at 12:00 AM (Türkiye Standard Time)
            2026-07-14T11:00:00Z | Africa/Casablanca   | en    | Tuesday, July 14 at 12:00 PM (Morocco Time, UTC+01:00)
            2026-07-14T12:00:00Z | Europe/London       | en    | Tuesday, July 14 at 1:00 PM (British Summer Time)
            2026-07-14T12:00:00Z | EST5EDT             | en    | Tuesday, July 14 at 8:00 AM (UTC-04:00)
            2026-03-14T21:00:00Z | UTC                 | en    | Saturday, March 14 at 9:00 PM (Coordinated Universal Time)
            2026-03-14T21:00:00Z | -05:00              | en    | Saturday, March 14 at 4:00 PM (UTC-05:00)
            """)
    void is_told_as_local_date_time_and_zone(Instant until, String zone, String language, String told) {
        assertThat(ExpiryFormat.format(until, ZoneId.of(zone), Locale.forLanguageTag(language)))
                .isEqualTo(told);
    }

    @Nested
    class Five_days_that_hold_a_change_of_clocks {

        private final ZoneId zone = ZoneId.of("America/New_York");
        private final Duration window = Duration.ofSeconds(432_000);

        @Test
        void end_an_hour_later_on_the_clock_in_spring() {
            assertThat(ExpiryFormat.format(Instant.parse("2026-03-05T22:00:00Z").plus(window), zone, Locale.ENGLISH))
                    .isEqualTo("Tuesday, March 10 at 6:00 PM (Eastern Daylight Time)");
        }

        @Test
        void end_an_hour_earlier_on_the_clock_in_autumn() {
            assertThat(ExpiryFormat.format(Instant.parse("2026-10-30T21:00:00Z").plus(window), zone, Locale.ENGLISH))
                    .isEqualTo("Wednesday, November 4 at 4:00 PM (Eastern Standard Time)");
        }

        @ParameterizedTest
        @CsvSource({"2026-11-01T05:30:00Z, Daylight", "2026-11-01T06:30:00Z, Standard"})
        void say_which_of_two_equal_hours_is_meant(Instant until, String season) {
            assertThat(ExpiryFormat.format(until, zone, Locale.ENGLISH))
                    .endsWith("at 1:30 AM (Eastern " + season + " Time)");
        }
    }

    @Test
    void is_never_told_later_than_it_is() {
        Instant justBefore = Instant.parse("2026-03-14T21:00:59.999Z");
        assertThat(ExpiryFormat.format(justBefore, ZoneId.of("UTC"), Locale.ENGLISH))
                .contains("9:00 PM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-TH", "en-u-ca-japanese", "en-u-nu-deva", "en-u-ca-islamic", "en-u-ca-hebrew"})
    void is_told_in_the_calendar_of_the_practice_and_in_its_digits(String language) {
        assertThat(ExpiryFormat.format(
                        Instant.parse("2026-03-14T21:00:00Z"), ZoneId.of("UTC"), Locale.forLanguageTag(language)))
                .matches("Saturday, March 14 at (9:00 PM|21:00) \\(Coordinated Universal Time\\)");
    }

    @Test
    void is_told_in_every_zone_there_is() {
        assertThat(ZoneId.getAvailableZoneIds())
                .allSatisfy(zone -> assertThat(ExpiryFormat.format(
                                Instant.parse("2026-07-14T12:00:00Z"), ZoneId.of(zone), Locale.ENGLISH))
                        .matches("(Mon|Tues|Wednes)day, July 1\\d at 1?\\d:\\d\\d [AP]M "
                                + "\\((\\p{Lu}.* Time|(.+, )?UTC([+-]\\d\\d:\\d\\d)?)\\)"));
    }

    @Test
    void tells_two_equal_hours_apart_in_every_zone_that_has_them() {
        Instant newYear = Instant.parse("2026-01-01T00:00:00Z");
        assertThat(ZoneId.getAvailableZoneIds().stream()
                        .map(ZoneId::of)
                        .filter(zone -> setBack(zone, newYear).isPresent()))
                .hasSizeGreaterThan(100)
                .allSatisfy(zone -> {
                    Instant first = setBack(zone, newYear).orElseThrow().getInstant();
                    assertThat(ExpiryFormat.format(first.minusSeconds(1), zone, Locale.ENGLISH)
                                    .replaceFirst(".*\\(", ""))
                            .isNotEqualTo(ExpiryFormat.format(first, zone, Locale.ENGLISH)
                                    .replaceFirst(".*\\(", ""));
                });
    }

    private static Optional<ZoneOffsetTransition> setBack(ZoneId zone, Instant from) {
        return Stream.iterate(
                        zone.getRules().nextTransition(from),
                        Objects::nonNull,
                        last -> zone.getRules().nextTransition(last.getInstant()))
                .limit(4)
                .filter(ZoneOffsetTransition::isOverlap)
                .findFirst();
    }
}
