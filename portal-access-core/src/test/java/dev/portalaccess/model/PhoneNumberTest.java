package dev.portalaccess.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.portalaccess.testkit.Requirement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Requirement("PA-050")
class PhoneNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "911",
                "+15085550001",
                "(508) 555-0001",
                "(+1) 508 555 0001",
                "508.555.0001",
                "030/901820",
                "508-555-0001 x12",
                "508-555-0001x12",
                "508-555-0001 Ext. 12",
                "508-555-0001 ext 12"
            })
    void is_what_people_write(String number) {
        assertThat(PhoneNumber.parse(number).map(PhoneNumber::value)).contains(number);
    }

    @ParameterizedTest
    @CsvSource({"'  508   555 0001 ', 508 555 0001", "508\u00A0555\u20090001, 508 555 0001"})
    void is_kept_trimmed_and_with_single_blanks(String typed, String kept) {
        assertThat(new PhoneNumber(typed)).isEqualTo(new PhoneNumber(kept));
        assertThat(new PhoneNumber(typed).value()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "12",
                "---",
                "call me",
                "508-555-000l",
                "508 555\r\n0001",
                "508\t555",
                "508;555;0001",
                "+508+555",
                "x12345",
                "508 x",
                "508 555 x1234567",
                "508\u200B555",
                "\u0665\u0660\u0668",
                "\uFF15\uFF10\uFF18",
                "123456789012345678901"
            })
    void is_nothing_else(String typed) {
        assertThat(PhoneNumber.parse(typed)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PhoneNumber(typed))
                .withMessage("value is not a phone number");
    }

    @Test
    void has_3_to_20_digits_in_at_most_40_characters() {
        assertThat(PhoneNumber.parse("1".repeat(20))).isPresent();
        assertThat(PhoneNumber.parse("1".repeat(20) + "-".repeat(20))).isPresent();
        assertThat(PhoneNumber.parse("1".repeat(20) + "-".repeat(21))).isEmpty();
    }

    @Test
    @Tag("T47")
    void is_refused_unread_if_it_is_huge() {
        assertThat(PhoneNumber.parse(" ".repeat(10_000_000) + "911")).isEmpty();
    }

    @Test
    @Tag("T46")
    void is_not_printed() {
        assertThat(new PhoneNumber("911")).hasToString("PhoneNumber[redacted]");
    }
}
