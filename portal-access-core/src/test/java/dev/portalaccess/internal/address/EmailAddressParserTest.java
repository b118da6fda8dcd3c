package dev.portalaccess.internal.address;

import static dev.portalaccess.internal.address.AddressFault.BAD_DOMAIN;
import static dev.portalaccess.internal.address.AddressFault.EMPTY;
import static dev.portalaccess.internal.address.AddressFault.LOOKALIKE;
import static dev.portalaccess.internal.address.AddressFault.NOT_AN_ADDRESS;
import static dev.portalaccess.internal.address.AddressFault.QUOTED;
import static dev.portalaccess.internal.address.AddressFault.SEVERAL_ADDRESSES;
import static dev.portalaccess.internal.address.AddressFault.SUSPICIOUS_CHARACTERS;
import static dev.portalaccess.internal.address.AddressFault.TOO_LONG;
import static dev.portalaccess.internal.address.AddressFault.UNSAFE_LETTER;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.portalaccess.internal.address.ParsedAddress.InvalidAddress;
import dev.portalaccess.internal.address.ParsedAddress.ValidAddress;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.testkit.Requirement;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Requirement("PA-018")
class EmailAddressParserTest {

    private static Optional<String> read(String typed) {
        return EmailAddressParser.parse(typed).fold(address -> Optional.of(address.value()), why -> Optional.empty());
    }

    @Nested
    class A_typed_address {

        static Stream<Arguments> good() {
            return Stream.of(
                    arguments("plain", "anthony.patient@example.org", "anthony.patient@example.org"),
                    arguments("outer blanks", " \u00A0a@example.org\u3000", "a@example.org"),
                    arguments("case", "Anthony@EXAMPLE.Org", "Anthony@example.org"),
                    arguments("tag", "anthony+portal@example.org", "anthony+portal@example.org"),
                    arguments("apostrophe", "o'brien@example.ie", "o'brien@example.ie"),
                    arguments("accent", "ver\u00F3nica@example.org", "ver\u00F3nica@example.org"),
                    arguments("capital accent", "\u00C9mile@example.org", "\u00C9mile@example.org"),
                    arguments("Chinese", "\u5F20\u4F1F@example.org", "\u5F20\u4F1F@example.org"),
                    arguments(
                            "Russian", "\u0438\u0432\u0430\u043D@example.org", "\u0438\u0432\u0430\u043D@example.org"),
                    arguments("digits in the domain", "a@163.com", "a@163.com"),
                    arguments("T44 sharp s", "a@fa\u00DF.de", "a@xn--fa-hia.de"),
                    arguments("T44 double s", "a@fass.de", "a@fass.de"),
                    arguments("T44 sharp s in ASCII", "a@xn--fa-hia.de", "a@xn--fa-hia.de"),
                    arguments("T44 final sigma", "a@\u03B2\u03CC\u03BB\u03BF\u03C2.com", "a@xn--nxasmm1c.com"),
                    arguments("umlaut", "a@m\u00FCnchen.de", "a@xn--mnchen-3ya.de"),
                    arguments("capital umlaut", "a@M\u00DCNCHEN.de", "a@xn--mnchen-3ya.de"),
                    arguments("loose accent", "a@mu\u0308nchen.de", "a@xn--mnchen-3ya.de"),
                    arguments(
                            "all Cyrillic",
                            "a@\u043F\u0440\u0438\u043C\u0435\u0440.\u0440\u0444",
                            "a@xn--e1afmkfd.xn--p1ai"),
                    arguments("Japanese", "a@\u4F8B\u3048.jp", "a@xn--r8jz45g.jp"),
                    arguments("Hebrew", "a@\u05D0\u05D1.co.il", "a@xn--4dbc.co.il"),
                    arguments("Arabic", "a@\u0627\u0644\u0639\u0631\u0628\u064A\u0629.com", "a@xn--mgbcd4a2b0d2b.com"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("good")
        void is_stored_so_that_mail_can_be_sent(String what, String typed, String stored) {
            assertThat(EmailAddressParser.parse(typed)).isEqualTo(new ValidAddress(new EmailAddress(stored)));
        }

        @Test
        void has_at_most_254_octets_as_stored() {
            String label = "b".repeat(61);
            String domain = String.join(".", label, label, label, "org");
            assertThat(read("a".repeat(64) + "@" + domain)).isPresent();
        }
    }

    @Nested
    class What_is_refused {

        static Stream<Arguments> shapes() {
            return Stream.of(
                    arguments("empty", "", EMPTY),
                    arguments("blank", "  \u00A0", EMPTY),
                    arguments("no at", "anthony", NOT_AN_ADDRESS),
                    arguments("nothing before the at", "@example.org", NOT_AN_ADDRESS),
                    arguments("nothing after the at", "a@", BAD_DOMAIN),
                    arguments("blank inside", "a b@example.org", NOT_AN_ADDRESS),
                    arguments("blank before the at", "a @example.org", NOT_AN_ADDRESS),
                    arguments("blank after the at", "a@ example.org", BAD_DOMAIN),
                    arguments("dot in front", ".a@example.org", NOT_AN_ADDRESS),
                    arguments("dot at the end", "a.@example.org", NOT_AN_ADDRESS),
                    arguments("two dots", "a..b@example.org", NOT_AN_ADDRESS),
                    arguments("local part of 65", "a".repeat(65) + "@example.org", NOT_AN_ADDRESS),
                    arguments("local part of 65 octets", "\u00E9".repeat(32) + "e@example.org", NOT_AN_ADDRESS),
                    arguments("display name", "Anthony <a@example.org>", NOT_AN_ADDRESS),
                    arguments("angle brackets", "<a@example.org>", NOT_AN_ADDRESS),
                    arguments("comment", "a(b)@example.org", NOT_AN_ADDRESS),
                    arguments("comment in the domain", "a@example.org(b)", BAD_DOMAIN),
                    arguments("option of a mailer", "-oQ/tmp@example.org", NOT_AN_ADDRESS),
                    arguments("pipe", "|a@example.org", NOT_AN_ADDRESS),
                    arguments("percent route", "a%example.net@example.org", NOT_AN_ADDRESS),
                    arguments("bang route", "example.net!a@example.org", NOT_AN_ADDRESS),
                    arguments("backslash", "a\\b@example.org", NOT_AN_ADDRESS),
                    arguments("T22 two addresses", "a@example.org,b@example.org", SEVERAL_ADDRESSES),
                    arguments("T22 two addresses with a blank", "a@example.org b@example.org", SEVERAL_ADDRESSES),
                    arguments("T22 list with one at", "b,a@example.org", NOT_AN_ADDRESS),
                    arguments("source route", "@example.net:a@example.org", SEVERAL_ADDRESSES));
        }

        static Stream<Arguments> characters() {
            return Stream.of(
                    arguments("T39 CR", "a\rb@example.org", SUSPICIOUS_CHARACTERS),
                    arguments("T39 LF", "a\nb@example.org", SUSPICIOUS_CHARACTERS),
                    arguments("T39 CR LF before the domain", "a@\r\nexample.org", SUSPICIOUS_CHARACTERS),
                    arguments("T39 header", "a@example.org\r\nBcc: b@example.org", SUSPICIOUS_CHARACTERS),
                    arguments("T39 next line", "a\u0085@example.org", SUSPICIOUS_CHARACTERS),
                    arguments("T39 line separator", "a\u2028@example.org", SUSPICIOUS_CHARACTERS),
                    arguments("T39 paragraph separator", "a\u2029@example.org", SUSPICIOUS_CHARACTERS),
                    arguments("T39 NUL", "a\u0000@example.org", SUSPICIOUS_CHARACTERS),
                    arguments("T39 NUL in the domain", "a@exam\u0000ple.org", SUSPICIOUS_CHARACTERS),
                    arguments("T39 low byte CR", "a\u760D@example.org", UNSAFE_LETTER),
                    arguments("T39 low byte LF", "a\u760A@example.org", UNSAFE_LETTER),
                    arguments("T42 Cyrillic a", "\u0430nthony@example.org", LOOKALIKE),
                    arguments(
                            "T42 all Cyrillic, drawn as Latin",
                            "\u0430\u0440\u0440\u04CF\u0435@example.org",
                            LOOKALIKE),
                    arguments("T42 loose accent", "jose\u0301@example.org", LOOKALIKE),
                    arguments("T42 ligature", "\uFB01ona@example.org", LOOKALIKE),
                    arguments("T42 mark on nothing", "\u0301a@example.org", NOT_AN_ADDRESS),
                    arguments("T42 mark on a dot", "a.\u0301@example.org", NOT_AN_ADDRESS),
                    arguments("T42 Zalgo", "x\u0323\u0331\u032D\u0330\u0325@example.org", NOT_AN_ADDRESS),
                    arguments("T42 typographic quote", "o\u2019brien@example.org", NOT_AN_ADDRESS),
                    arguments("emoji", "\uD83D\uDE00@example.org", NOT_AN_ADDRESS),
                    arguments("T42 bidi override", "a\u202Eb@example.org", SUSPICIOUS_CHARACTERS),
                    arguments("T42 bidi isolate in the domain", "a@ex\u2067ample.org", SUSPICIOUS_CHARACTERS),
                    arguments("T42 zero-width space", "a\u200Bb@example.org", SUSPICIOUS_CHARACTERS),
                    arguments("T42 zero-width joiner in the domain", "a@ex\u200Dample.org", SUSPICIOUS_CHARACTERS),
                    arguments("T42 soft hyphen", "a@ex\u00ADample.org", SUSPICIOUS_CHARACTERS),
                    arguments("T42 Hangul filler", "a\u3164@example.org", SUSPICIOUS_CHARACTERS),
                    arguments("T42 combining flood", "a@z" + "\u0323".repeat(20) + ".org", LOOKALIKE),
                    arguments("T42 combining flood in front", "a@\u0323z.org", BAD_DOMAIN),
                    arguments("T42 half a pair", "a\uD842@example.org", SUSPICIOUS_CHARACTERS));
        }

        static Stream<Arguments> domains() {
            return Stream.of(
                    arguments("T44 mixed scripts", "a@\u0430pple.com", LOOKALIKE),
                    arguments("T44 mixed scripts in ASCII", "a@xn--pple-43d.com", LOOKALIKE),
                    arguments("T44 one script drawn as Latin", "a@\u0430\u0440\u0440\u04CF\u0435.com", LOOKALIKE),
                    arguments("T44 the same in ASCII", "a@xn--80ak6aa92e.com", LOOKALIKE),
                    arguments("T44 dotless i", "a@\u0131stanbul.com", LOOKALIKE),
                    arguments("T44 Roman numeral fifty", "a@paypa\u217C.com", LOOKALIKE),
                    arguments("T44 fullwidth letters", "a@\uFF45xample.com", LOOKALIKE),
                    arguments("T43 Kelvin sign", "a@\u212Ayoto.com", LOOKALIKE),
                    arguments("T43 long s", "a@e\u017Fample.com", LOOKALIKE),
                    arguments("T44 symbol", "a@\u2603.net", LOOKALIKE),
                    arguments("T44 digits of two scripts", "a@\u0661\u06F1\u0627.com", BAD_DOMAIN),
                    arguments("T44 trailing dot", "a@example.org.", BAD_DOMAIN),
                    arguments("T44 ideographic trailing dot", "a@example.org\u3002", BAD_DOMAIN),
                    arguments("T44 IP address", "a@127.0.0.1", BAD_DOMAIN),
                    arguments("T44 IP address in brackets", "a@[127.0.0.1]", BAD_DOMAIN),
                    arguments("T44 IPv6 address", "a@[IPv6:::1]", BAD_DOMAIN),
                    arguments("T44 one label", "a@b", BAD_DOMAIN),
                    arguments("T44 number on top", "a@b.123", BAD_DOMAIN),
                    arguments("T44 one letter on top", "a@example.o", BAD_DOMAIN),
                    arguments("T44 empty label", "a@example..org", BAD_DOMAIN),
                    arguments("T44 hyphen in front", "a@-example.org", BAD_DOMAIN),
                    arguments("T44 hyphen at the end", "a@example-.org", BAD_DOMAIN),
                    arguments("T44 hyphens of an unknown kind", "a@ab--cd.org", BAD_DOMAIN),
                    arguments("T44 underscore", "a@exam_ple.org", BAD_DOMAIN),
                    arguments("T44 label of 64", "a@" + "b".repeat(64) + ".org", BAD_DOMAIN),
                    arguments("T44 broken punycode", "a@xn--a.com", BAD_DOMAIN),
                    arguments("T44 punycode of plain ASCII", "a@xn--example-.com", BAD_DOMAIN),
                    arguments("T44 punycode of a capital", "a@xn--mnchen-psa.de", BAD_DOMAIN),
                    arguments("T44 both directions in a label", "a@a\u05D0.com", BAD_DOMAIN),
                    arguments("T44 fullwidth slash", "a@example.org\uFF0Fb.com", BAD_DOMAIN),
                    arguments("T44 sign that becomes a slash", "a@example.or\u2100.com", BAD_DOMAIN),
                    arguments("T44 two ats", "a@b@c", SEVERAL_ADDRESSES),
                    arguments("T44 fullwidth at", "a\uFF20example.org", NOT_AN_ADDRESS),
                    arguments("T44 quoted", "\"a b\"@example.org", QUOTED),
                    arguments("T44 quoted at", "\"a@b\"@example.org", QUOTED),
                    arguments("T44 encoded word", "=?utf-8?q?a?=@example.org", NOT_AN_ADDRESS),
                    arguments("T44 encoded word with an at", "=?utf-8?q?a=40b?=@example.org", NOT_AN_ADDRESS));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource({"shapes", "characters", "domains"})
        void is_told_why(String what, String typed, AddressFault why) {
            assertThat(EmailAddressParser.parse(typed)).isEqualTo(new InvalidAddress(why));
        }

        @Test
        @Tag("T39")
        void includes_whatever_a_careless_mailer_cuts_down_to_a_line_end() {
            Stream<String> letters = IntStream.rangeClosed(0, 0xFF)
                    .boxed()
                    .flatMap(high -> Stream.of(high << 8 | 0x0A, high << 8 | 0x0D))
                    .map(Character::toString);
            assertThat(letters)
                    .allMatch(letter -> read("a" + letter + "@example.org").isEmpty());
        }

        @Test
        @Tag("T47")
        void is_not_even_read_if_it_is_huge() {
            String huge = "a".repeat(10_000_000) + "@example.org";
            assertTimeout(ofSeconds(60), () -> {
                for (int i = 0; i < 1_000; i++) {
                    assertThat(EmailAddressParser.parse(huge)).isEqualTo(new InvalidAddress(TOO_LONG));
                }
            });
        }

        @Test
        @Tag("T47")
        void is_not_even_read_beyond_508_units() {
            String blanks = " ".repeat(508 - "a@example.org".length());
            assertThat(read(blanks + "a@example.org")).contains("a@example.org");
            assertThat(EmailAddressParser.parse(blanks + " a@example.org")).isEqualTo(new InvalidAddress(TOO_LONG));
        }

        @Test
        void includes_255_octets_and_more_as_stored() {
            String label = "b".repeat(62);
            String domain = String.join(".", label, label, label, "org");
            assertThat(EmailAddressParser.parse("a".repeat(64) + "@" + domain)).isEqualTo(new InvalidAddress(TOO_LONG));
        }
    }
}
