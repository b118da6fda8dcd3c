package dev.portalaccess.testkit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portalaccess.model.PersonName;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FieldDifferenceTest {

    private record Letter(PersonName reader, Optional<Locale> language, List<Integer> pages) {}

    private static final Letter LETTER =
            new Letter(new PersonName("Anthony", "Example"), Optional.of(Locale.US), List.of(1, 2));

    @Test
    void values_that_are_equal_pass() {
        FieldDifference.assertNone(LETTER, new Letter(LETTER.reader(), LETTER.language(), LETTER.pages()));
        FieldDifference.assertEquals(2, 2L, "numbers of two types");
    }

    @Test
    void a_field_deep_inside_is_named_with_both_values() {
        Letter read = new Letter(new PersonName("Anton", "Example"), Optional.of(Locale.ENGLISH), List.of(1, 2));
        assertThatThrownBy(() -> FieldDifference.assertNone(Optional.of(LETTER), Optional.of(read)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Letter.reader.given (wrote Anthony, read Anton)")
                .hasMessageContaining("Letter.language (wrote en_US, read en)");
    }

    @Test
    void what_is_missing_is_named() {
        Letter read = new Letter(LETTER.reader(), Optional.empty(), List.of(1));
        assertThatThrownBy(() -> FieldDifference.assertEquals(LETTER, read, "a letter"))
                .hasMessageStartingWith("a letter:")
                .hasMessageContaining("Letter.language (expected en_US, read nothing)")
                .hasMessageContaining("Letter.pages (expected 2 entries, read 1 entries)");
    }

    @Test
    void members_of_sets_and_entries_of_maps_are_paired() {
        assertThatThrownBy(() -> FieldDifference.assertEquals(Set.of(LETTER), Set.of(renamed()), "letters"))
                .hasMessageContaining(".reader.given (expected Anthony, read Anton)");
        assertThatThrownBy(() -> FieldDifference.assertEquals(Set.of(1, 2), Set.of(3), "numbers"))
                .hasMessageContaining("(expected 1, read nothing)")
                .hasMessageContaining("(expected nothing, read 3)");
        assertThatThrownBy(() -> FieldDifference.assertEquals(Map.of("a", 1), Map.of("a", 2), "a map"))
                .hasMessageContaining("(expected a=1, read a=2)");
    }

    @Test
    void values_that_print_alike_are_said_to() {
        assertThatThrownBy(() -> FieldDifference.assertEquals(new StringBuilder("x"), new StringBuilder("x"), "texts"))
                .hasMessageContaining("both are printed alike");
    }

    @Test
    void a_failure_fits_on_a_screen() {
        List<String> many =
                IntStream.range(0, 300).mapToObj(number -> "x".repeat(900)).toList();
        List<String> others = Collections.nCopies(300, "y\n".repeat(900));
        assertThatThrownBy(() -> FieldDifference.assertEquals(many, others, "long lists"))
                .satisfies(failure ->
                        assertThat(failure.getMessage().lines().count()).isLessThanOrEqualTo(25))
                .hasMessageContaining("and 280 more")
                .hasMessageContaining("(900 characters)");
    }

    private static Letter renamed() {
        return new Letter(new PersonName("Anton", "Example"), LETTER.language(), LETTER.pages());
    }
}
