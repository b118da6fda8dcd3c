package dev.portalaccess.internal.secret;

import static dev.portalaccess.internal.secret.TypedCodes.clear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.portalaccess.model.Secret;
import dev.portalaccess.spi.Randomness;
import dev.portalaccess.testkit.Requirement;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TicketCodeTest {

    /** Written by another program: CRC-32 of zlib over the text before the last seven symbols. */
    private static final String KNOWN =
            "pat1_0123456789abcdefghjkmnpqrs3ahrz6dmv29gqy5ckt18fpx4bjs07enw3ahrz6dmv29gqy5ckt183vdppwh";

    private static final String SELECTOR = "0123456789abcdefghjkmnpqrs";

    private final Randomness randomness = new SplittableRandom(3)::nextBytes;
    private final TicketCode ticket = TicketCode.issue(SELECTOR, randomness);

    @Test
    void has_a_prefix_the_selector_a_verifier_of_its_own_and_a_check() {
        assertThat(clear(ticket.text()))
                .matches("pat1_" + SELECTOR + "[0-9a-hjkmnp-tv-z]{59}")
                .isNotEqualTo(clear(TicketCode.issue(SELECTOR, randomness).text()));
    }

    @Test
    @Requirement("PA-045")
    void finds_its_invitation() {
        assertThat(ticket.selector()).isEqualTo(SELECTOR);
    }

    @Test
    void is_issued_for_a_selector_only() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TicketCode.issue("riverside", randomness))
                .withMessageContaining("selector");
    }

    @Test
    void is_read_as_another_program_wrote_it() {
        TicketCode read = TicketCode.parse(Secret.of(KNOWN)).orElseThrow();

        assertThat(read.selector()).isEqualTo(SELECTOR);
        assertThat(clear(read.text())).isEqualTo(KNOWN);
    }

    @ParameterizedTest
    @MethodSource("dev.portalaccess.internal.secret.TextEdits#junk")
    void is_refused_if_it_is_none(String typed) {
        assertThat(TicketCode.parse(Secret.of(typed))).isEmpty();
    }

    @Test
    void is_no_link() {
        assertThat(TicketCode.parse(LinkCode.issue(SELECTOR, randomness).text()))
                .isEmpty();
    }

    @Test
    void is_refused_unread_if_it_is_huge() {
        assertThat(TicketCode.parse(TypedCodes.hugeAndUnreadable())).isEmpty();
    }
}
