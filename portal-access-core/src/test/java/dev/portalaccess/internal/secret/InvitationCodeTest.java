package dev.portalaccess.internal.secret;

import static dev.portalaccess.internal.secret.TypedCodes.clear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.portalaccess.model.Secret;
import dev.portalaccess.spi.Randomness;
import dev.portalaccess.testkit.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InvitationCodeTest {

    private static final String SELECTOR = "0123456789abcdefghjkmnpqrs";

    private final Randomness randomness = new SplittableRandom(5)::nextBytes;

    @Test
    void may_be_a_link() {
        LinkCode link = LinkCode.issue(SELECTOR, randomness);

        assertThat(InvitationCode.parse(link.text()).orElseThrow())
                .isInstanceOf(LinkCode.class)
                .satisfies(code -> assertThat(clear(code.text())).isEqualTo(clear(link.text())));
    }

    @Test
    void may_be_a_ticket() {
        TicketCode ticket = TicketCode.issue(SELECTOR, randomness);

        assertThat(InvitationCode.parse(ticket.text()).orElseThrow())
                .isInstanceOf(TicketCode.class)
                .extracting(InvitationCode::selector)
                .isEqualTo(SELECTOR);
    }

    @ParameterizedTest
    @MethodSource("dev.portalaccess.internal.secret.TextEdits#junk")
    void is_refused_if_it_is_neither(String typed) {
        assertThat(InvitationCode.parse(Secret.of(typed))).isEmpty();
    }

    @Test
    @Requirement("PA-032")
    void is_wiped_when_it_was_used() {
        Secret typed = LinkCode.issue(SELECTOR, randomness).text();
        InvitationCode used = InvitationCode.useParsed(typed, code -> code).orElseThrow();

        assertThatIllegalStateException().isThrownBy(() -> used.text().reveal());
        assertThat(clear(typed)).startsWith("pa1_");
    }

    @Test
    @Requirement("PA-032")
    void is_wiped_even_if_using_it_fails() {
        List<InvitationCode> seen = new ArrayList<>();

        assertThatIllegalStateException()
                .isThrownBy(() -> InvitationCode.useParsed(
                        TicketCode.issue(SELECTOR, randomness).text(), code -> failing(seen, code)));
        assertThatIllegalStateException().isThrownBy(() -> seen.get(0).text().reveal());
    }

    private static Object failing(List<InvitationCode> seen, InvitationCode code) {
        seen.add(code);
        throw new IllegalStateException("cannot be used");
    }
}
