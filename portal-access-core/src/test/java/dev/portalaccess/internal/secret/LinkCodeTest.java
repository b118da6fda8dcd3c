package dev.portalaccess.internal.secret;

import static dev.portalaccess.internal.secret.TypedCodes.clear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.portalaccess.model.Secret;
import dev.portalaccess.spi.Randomness;
import dev.portalaccess.testkit.Requirement;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkCodeTest {

    /** Written by another program: CRC-32 of zlib over the text before the last seven symbols. */
    private static final String KNOWN =
            "pa1_0123456789abcdefghjkmnpqrs3ahrz6dmv29gqy5ckt18fpx4bjs07enw3ahrz6dmv29gqy5ckt182re2mv0";

    private static final String SELECTOR = "0123456789abcdefghjkmnpqrs";

    private final Randomness randomness = new SplittableRandom(2)::nextBytes;

    @Nested
    class An_issued_code {

        private final LinkCode code = LinkCode.issue(SELECTOR, randomness);

        @Test
        @Requirement("PA-012")
        void is_one_word_that_mail_programs_link_to_its_end() {
            assertThat(clear(code.text())).matches("pa1_[0-9a-hjkmnp-tv-z]{85}");
        }

        @Test
        void carries_its_selector() {
            assertThat(code.selector()).isEqualTo(SELECTOR);
            assertThat(clear(code.text())).startsWith("pa1_" + SELECTOR);
        }

        @Test
        @Requirement("PA-121")
        void has_a_verifier_of_its_own() {
            LinkCode next = LinkCode.issue(SELECTOR, randomness);

            assertThat(next.selector()).isEqualTo(code.selector());
            assertThat(clear(next.text())).isNotEqualTo(clear(code.text()));
        }

        @Test
        void is_wiped_when_its_text_is_closed() {
            code.text().close();

            assertThatIllegalStateException().isThrownBy(() -> code.text().reveal());
        }
    }

    @Nested
    class A_selector {

        @Test
        void is_fresh_each_time() {
            assertThat(LinkCode.newSelector(randomness))
                    .matches("[0-9a-hjkmnp-tv-z]{26}")
                    .isNotEqualTo(LinkCode.newSelector(randomness));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "0123456789abcdefghjkmnpqr",
                    "0123456789abcdefghjkmnpqrst",
                    "0123456789ABCDEFGHJKMNPQRS",
                    "o123456789abcdefghjkmnpqrs",
                    "0123456789abcdefghjkmnpqr-"
                })
        void is_none_unless_it_is_canonical(String selector) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> LinkCode.issue(selector, randomness))
                    .withMessageContaining("selector");
        }
    }

    @Nested
    class A_typed_code {

        @Test
        void is_read_as_another_program_wrote_it() {
            LinkCode read = LinkCode.parse(Secret.of(KNOWN)).orElseThrow();

            assertThat(read.selector()).isEqualTo(SELECTOR);
            assertThat(clear(read.text())).isEqualTo(KNOWN);
        }

        @ParameterizedTest
        @ValueSource(strings = {" %s", "%s\r\n", "\t %s\u00a0", "\u2003%s\u3000"})
        void may_have_blanks_around_it(String form) {
            assertThat(LinkCode.parse(Secret.of(form.replace("%s", KNOWN)))).isPresent();
        }

        @ParameterizedTest
        @MethodSource("dev.portalaccess.internal.secret.TextEdits#junk")
        void is_refused_if_it_is_none(String typed) {
            assertThat(LinkCode.parse(Secret.of(typed))).isEmpty();
        }

        @Test
        void is_no_ticket() {
            assertThat(LinkCode.parse(TicketCode.issue(SELECTOR, randomness).text()))
                    .isEmpty();
        }

        @Test
        void is_refused_unread_if_it_is_huge() {
            assertThat(LinkCode.parse(TypedCodes.hugeAndUnreadable())).isEmpty();
        }

        @Test
        void is_refused_if_blanks_make_it_too_long_to_read() {
            assertThat(LinkCode.parse(Secret.of(KNOWN + " ".repeat(256 - 89)))).isPresent();
            assertThat(LinkCode.parse(Secret.of(KNOWN + " ".repeat(257 - 89)))).isEmpty();
        }
    }
}
