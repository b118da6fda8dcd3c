package dev.portalaccess.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.portalaccess.testkit.Requirement;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @Nested
    @Requirement("PA-018")
    class An_address {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "a@b",
                    "anthony.patient@example.org",
                    "Anthony+portal@Example.org",
                    "o'brien@example.ie",
                    "ver\u00F3nica@example.org",
                    "\u5F20\u4F1F@example.org",
                    "a@xn--fa-hia.de"
                })
        void is_kept_exactly(String value) {
            assertThat(new EmailAddress(value).value()).isEqualTo(value);
            assertThat(EmailAddress.parse(value)).contains(new EmailAddress(value));
        }

        static Stream<Arguments> bad() {
            return Stream.of(
                    arguments("empty", ""),
                    arguments("no at", "a.example.org"),
                    arguments("at in front", "@example.org"),
                    arguments("at at the end", "a@"),
                    arguments("T22 two addresses", "a@example.org,b@example.org"),
                    arguments("T44 two ats", "a@b@c"),
                    arguments("T44 quoted", "\"a\"@example.org"),
                    arguments("T44 IP address", "a@[127.0.0.1]"),
                    arguments("T44 not in ASCII", "a@fa\u00DF.de"),
                    arguments("display name", "A <a@example.org>"),
                    arguments("blank", "a b@example.org"),
                    arguments("blank in front", " a@example.org"),
                    arguments("backslash", "a\\b@example.org"),
                    arguments("T39 line end", "a@example.org\r\n"),
                    arguments("T39 header", "a@example.org\nBcc:b"),
                    arguments("T39 NUL", "a\u0000@example.org"),
                    arguments("T39 next line", "a\u0085@example.org"),
                    arguments("T39 line separator", "a\u2028@example.org"),
                    arguments("T39 low byte CR", "a\u760D@example.org"),
                    arguments("T39 low byte LF", "a\u760A@example.org"),
                    arguments("T39 letter whose low byte is CR", "\u010Dapek@example.org"),
                    arguments("T39 low surrogate whose low byte is LF", "\uD840\uDC0A@example.org"),
                    arguments("T42 Hangul filler", "\u3164@example.org"),
                    arguments("T42 typographic quote", "o\u2019brien@example.org"),
                    arguments("T42 half a pair", "a\uD842@example.org"),
                    arguments("T42 bidi override", "a\u202Eb@example.org"),
                    arguments("T42 zero width", "a\u200Bb@example.org"),
                    arguments("T42 fullwidth at", "a\uFF20example.org"),
                    arguments("delete", "a\u007F@example.org"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("bad")
        void is_none(String what, String value) {
            assertThat(EmailAddress.parse(value)).isEmpty();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new EmailAddress(value))
                    .withMessage("value is not an e-mail address in its stored form");
        }

        @Test
        void has_at_most_254_octets() {
            assertThat(EmailAddress.parse("a".repeat(242) + "@example.org")).isPresent();
            assertThat(EmailAddress.parse("a".repeat(243) + "@example.org")).isEmpty();
            assertThat(EmailAddress.parse("\u00E9".repeat(121) + "@example.org"))
                    .isPresent();
            assertThat(EmailAddress.parse("\u00E9".repeat(121) + "a@example.org"))
                    .isEmpty();
        }

        @Test
        @Tag("T43")
        void is_another_one_in_another_case() {
            assertThat(new EmailAddress("Anthony@example.org")).isNotEqualTo(new EmailAddress("anthony@example.org"));
        }

        @Test
        void is_not_null() {
            assertThatNullPointerException()
                    .isThrownBy(() -> new EmailAddress(null))
                    .withMessage("value");
        }

        @Test
        @Tag("T46")
        void is_not_printed() {
            EmailAddress address = new EmailAddress("anthony@example.org");
            assertThat(address).hasToString("EmailAddress[redacted]");
            assertThat(address.mailbox()).hasToString("Mailbox[redacted]");
        }
    }

    @Nested
    @Requirement({"PA-018", "PA-019"})
    class A_mailbox {

        @ParameterizedTest
        @CsvSource({
            "a@example.org,             a@example.org",
            "Anthony@Example.ORG,       anthony@example.org",
            "anthony+portal@example.org, anthony@example.org",
            "anthony+a+b@example.org,   anthony@example.org",
            "anthony+@example.org,      anthony@example.org",
            "a.b@example.org,           a.b@example.org",
            "+tag@example.org,          +tag@example.org",
            "a@exa+mple.org,            a@exa+mple.org",
            "\u00C9MILE@example.org,       \u00C9mile@example.org",
            "AZ^_`{@x.org,              az^_`{@x.org",
        })
        void is_folded_in_ascii_and_without_its_tag(String address, String key) {
            assertThat(EmailAddress.parse(address)
                            .map(some -> some.mailbox().key())
                            .orElse(""))
                    .isEqualTo(key);
        }

        @Test
        void is_shared_by_addresses_that_differ_in_case_or_tag() {
            EmailAddress one = new EmailAddress("Amelie+Camille@example.org");
            EmailAddress other = new EmailAddress("amelie@example.org");
            assertThat(one.mailbox()).isEqualTo(other.mailbox());
            assertThat(one).isNotEqualTo(other);
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 255})
        void has_a_key_of_1_to_254_characters(int length) {
            assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress.Mailbox("k".repeat(length)));
        }
    }
}
