package dev.portalaccess.internal.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.spi.Randomness;
import dev.portalaccess.testkit.Requirement;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Requirement("PA-014")
class TemporaryUserNameTest {

    private final Randomness randomness = new SplittableRandom(5)::nextBytes;

    @Test
    void is_P_and_eight_random_symbols() {
        assertThat(TemporaryUserName.issue(randomness))
                .matches("P-[0-9A-HJKMNP-TV-Z]{8}")
                .isNotEqualTo(TemporaryUserName.issue(randomness));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"P-01AB2CD3", "p-oiab2cd3", " P \u2014 OlAb 2cD3\n", "PO1AB2CD3", "p\u2212O1AB\u20102CD3\u00a0"})
    void is_read_however_it_is_copied(String typed) {
        assertThat(TemporaryUserName.parse(typed)).contains("P-01AB2CD3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01AB2CD3",
                "Q-01AB2CD3",
                "P-01AB2CD",
                "P-01AB2CD34",
                "P-01AB2CDU",
                "P_01AB2CD3",
                "\uff30-01AB2CD3",
                "P-01AB2CD\u0663"
            })
    @MethodSource("dev.portalaccess.internal.secret.TextEdits#junk")
    void is_refused_if_it_is_none(String typed) {
        assertThat(TemporaryUserName.parse(typed)).isEmpty();
    }

    @Test
    void is_refused_if_it_is_too_long_to_read() {
        assertThat(TemporaryUserName.parse("P-01AB2CD3" + " ".repeat(54))).isPresent();
        assertThat(TemporaryUserName.parse("P-01AB2CD3" + " ".repeat(55))).isEmpty();
        assertThat(TemporaryUserName.parse("P-01AB2CD3" + " ".repeat(10_000_000)))
                .isEmpty();
    }
}
