package dev.portalaccess.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.portalaccess.command.Outcome;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.testkit.Requirement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Requirement("PA-070")
class EndTest {

    private final GrantedPortal granted = new GrantedPortal();

    private Outcome<Instant> endOn(LocalDate lastOn) {
        return granted.access().endOn(granted.clerk(), new EndGrant(granted.camille, lastOn, GrantOperation.WHY));
    }

    private boolean opensAt(Instant when) {
        granted.portal.clock.set(when);
        return granted.opens(granted.portal.camille);
    }

    @Test
    void the_last_day_counts_to_its_last_millisecond_in_the_practices_zone() {
        Instant end = endOn(LocalDate.of(2026, 3, 31)).orThrow();
        assertThat(end).isEqualTo("2026-04-01T04:00:00Z");
        assertThat(opensAt(end.minusMillis(1))).isTrue();
        assertThat(opensAt(end)).isFalse();
    }

    @Test
    void today_may_be_the_last_day() {
        assertThat(endOn(LocalDate.of(2026, 3, 2)).orThrow()).isEqualTo("2026-03-03T05:00:00Z");
        assertThat(granted.opens(granted.portal.camille)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01", "2026-02-28", "0001-01-01"})
    void a_day_that_is_over_is_refused(LocalDate lastOn) {
        assertThat(FamilyStory.codes(endOn(lastOn))).containsExactly("END_IN_PAST@lastOn");
        assertThat(granted.grant(granted.camille).validity().until()).isEmpty();
    }

    @Test
    void a_day_before_the_access_begins_is_refused() {
        Instant begins = Instant.parse("2026-05-01T04:00:00Z");
        granted.change(granted.camille, grant -> beginning(grant, begins));
        assertThat(FamilyStory.codes(endOn(LocalDate.of(2026, 4, 30)))).containsExactly("END_IN_PAST@lastOn");
        assertThat(endOn(LocalDate.of(2026, 5, 1)).orThrow()).isEqualTo("2026-05-02T04:00:00Z");
    }

    @Test
    void a_later_end_takes_the_place_of_an_earlier_one() {
        endOn(LocalDate.of(2026, 3, 31)).orThrow();
        Instant end = endOn(LocalDate.of(2026, 6, 30)).orThrow();
        assertThat(granted.grant(granted.camille).validity().until()).contains(end);
    }

    @ParameterizedTest
    @Tag("T34")
    @CsvSource({
        "America/New_York, 2026-03-07, 2026-03-08T05:00:00Z",
        "America/New_York, 2026-03-08, 2026-03-09T04:00:00Z",
        "America/New_York, 2026-11-01, 2026-11-02T05:00:00Z",
        "America/Santiago, 2026-09-05, 2026-09-06T04:00:00Z",
        "Pacific/Kiritimati, 2026-12-31, 2026-12-31T10:00:00Z"
    })
    void a_change_of_clocks_moves_no_day(ZoneId zone, LocalDate lastOn, Instant end) {
        granted.portal.family.practices().put(in(zone));
        assertThat(endOn(lastOn).orThrow()).isEqualTo(end);
    }

    @ParameterizedTest
    @Tag("T35")
    @CsvSource({
        "2028-02-29, 2028-03-01T05:00:00Z",
        "2026-12-31, 2027-01-01T05:00:00Z",
        "9999-12-30, 9999-12-31T05:00:00Z",
        "9999-12-31, +10000-01-01T05:00:00Z"
    })
    void a_leap_day_and_the_last_day_of_any_year_end_with_the_day(LocalDate lastOn, Instant end) {
        assertThat(endOn(lastOn).orThrow()).isEqualTo(end);
        assertThat(opensAt(end.minusMillis(1))).isTrue();
        assertThat(opensAt(end)).isFalse();
    }

    @ParameterizedTest
    @Tag("T35")
    @ValueSource(ints = {0, 10_000})
    void a_day_that_stores_may_not_keep_is_misuse(int year) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> endOn(LocalDate.of(year, 12, 31)))
                .withMessageContaining("lastOn");
    }

    private Practice in(ZoneId zone) {
        Practice now = granted.portal.family.practice();
        return new Practice(
                now.id(), now.slug(), now.name(), now.phone(), zone, now.languages(), now.portal(), now.sender());
    }

    private static Grant beginning(Grant grant, Instant from) {
        return new Grant(
                grant.id(),
                grant.chart(),
                grant.holder(),
                grant.account(),
                grant.terms(),
                ValidityPeriod.from(from),
                grant.standing(),
                grant.provenance());
    }
}
