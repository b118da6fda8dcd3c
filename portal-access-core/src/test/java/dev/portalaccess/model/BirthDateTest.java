package dev.portalaccess.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.arbitrary.AnyPerson;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BirthDateTest {

    @ParameterizedTest
    @CsvSource({
        "2017-05-14, 2017-05-14, 2017-05-14",
        "2016-02, 2016-02-01, 2016-02-29",
        "2017-02, 2017-02-01, 2017-02-28",
        "2017, 2017-01-01, 2017-12-31"
    })
    @Requirement("PA-096")
    void has_the_first_and_the_last_day_that_it_can_be(String text, LocalDate earliest, LocalDate latest) {
        BirthDate born = BirthDate.parse(text).orElseThrow();
        assertThat(born.earliest()).isEqualTo(earliest);
        assertThat(born.latest()).isEqualTo(latest);
        assertThat(born.isDay()).isEqualTo(earliest.equals(latest));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "17", "2017-13", "2017-02-30", "14/05/2017", "2017-5-1", "20170514", "2017-05-14T00:00"})
    void is_not_read_from_another_text(String text) {
        assertThat(BirthDate.parse(text)).isEmpty();
    }

    @Property(tries = 200)
    void is_read_from_its_own_text(@ForAll("dates") BirthDate born) {
        assertThat(BirthDate.parse(born.text())).contains(born);
        assertThat(born.day()).isEqualTo(born.isDay() ? Optional.of(born.earliest()) : Optional.empty());
    }

    @Property(tries = 500)
    void may_be_the_same_day_as_another_if_a_day_is_within_both(
            @ForAll("dates") BirthDate one, @ForAll("dates") BirthDate two) {
        boolean isShared = one.earliest()
                .datesUntil(one.latest().plusDays(1))
                .anyMatch(day -> !day.isBefore(two.earliest()) && !day.isAfter(two.latest()));
        assertThat(one.mayEqual(two)).isEqualTo(isShared);
    }

    @Provide
    Arbitrary<BirthDate> dates() {
        return AnyPerson.birthDate();
    }

    @Test
    void prints_nothing_of_a_person() {
        assertThat(BirthDate.of(LocalDate.of(2017, 5, 14))).hasToString("BirthDate[redacted]");
    }
}
