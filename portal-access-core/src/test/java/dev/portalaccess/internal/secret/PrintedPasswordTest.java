package dev.portalaccess.internal.secret;

import static dev.portalaccess.internal.secret.TypedCodes.clear;
import static org.assertj.core.api.Assertions.assertThat;
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

class PrintedPasswordTest {

    /** Its check symbol was computed by another program. */
    private static final String KNOWN = "27CHPV05AFMSY38A";

    private final Randomness randomness = new SplittableRandom(6)::nextBytes;

    @Nested
    @Requirement("PA-014")
    class An_issued_password {

        private final PrintedPassword password = PrintedPassword.issue(randomness);

        @Test
        void is_shown_in_four_groups_of_four() {
            assertThat(clear(password.inGroups())).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}");
        }

        @Test
        void is_hashed_without_the_dashes() {
            assertThat(clear(password.canonical()))
                    .isEqualTo(clear(password.inGroups()).replace("-", ""));
        }

        @Test
        void differs_from_the_next() {
            assertThat(clear(PrintedPassword.issue(randomness).inGroups())).isNotEqualTo(clear(password.inGroups()));
        }

        @Test
        void is_wiped_when_its_canonical_form_is_closed() {
            password.canonical().close();

            assertThatIllegalStateException().isThrownBy(password::inGroups);
        }

        @Test
        void outlives_what_was_shown() {
            password.inGroups().close();

            assertThat(password.inGroups().length()).isEqualTo(19);
        }
    }

    @Nested
    class A_typed_password {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    KNOWN,
                    "27CH-PV05-AFMS-Y38A",
                    "27ch pvo5 afms y38a",
                    " 27CH\u2013PV05\u2014AFMS\u2212Y38A\r\n",
                    "27CH\u2010PV05\u2011AFMS\u00a0Y38A",
                    "2 7 C H - P V O 5 - A F M S - Y 3 8 A",
                    "27CHPV05AFMSY38A----"
                })
        void is_read_however_it_is_copied(String typed) {
            assertThat(PrintedPassword.parse(Secret.of(typed)).map(password -> clear(password.canonical())))
                    .contains(KNOWN);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "27CHPV05AFMSY38",
                    "27CHPV05AFMSY38AA",
                    "27CHPV05AFMSY38B",
                    "27CHPV05AFMSY38U",
                    "27CH_PV05_AFMS_Y38A",
                    "27CH\u200bPV05AFMSY38A",
                    "\uff127CHPV05AFMSY38A",
                    "\u06627CHPV05AFMSY38A",
                    "27CHPV05AFMSY38\uff21"
                })
        @MethodSource("dev.portalaccess.internal.secret.TextEdits#junk")
        void is_refused_if_it_is_none(String typed) {
            assertThat(PrintedPassword.parse(Secret.of(typed))).isEmpty();
        }

        @Test
        void is_refused_unread_if_it_is_huge() {
            assertThat(PrintedPassword.parse(TypedCodes.hugeAndUnreadable())).isEmpty();
        }

        @Test
        void is_refused_if_blanks_make_it_too_long_to_read() {
            assertThat(PrintedPassword.parse(Secret.of(KNOWN + " ".repeat(48)))).isPresent();
            assertThat(PrintedPassword.parse(Secret.of(KNOWN + " ".repeat(49)))).isEmpty();
        }
    }
}
