package dev.portalaccess.internal.secret;

import static dev.portalaccess.internal.secret.TypedCodes.clear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.portalaccess.model.PasswordHash;
import dev.portalaccess.model.Secret;
import dev.portalaccess.spi.Randomness;
import dev.portalaccess.testkit.Requirement;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

@Requirement("PA-032")
class RedactionTest {

    private final Randomness randomness = new SplittableRandom(12)::nextBytes;

    @Test
    void a_link_is_not_printed() {
        LinkCode code = LinkCode.issue(LinkCode.newSelector(randomness), randomness);

        assertThat(code).hasToString("LinkCode[redacted]");
        assertThat(LinkCode.parse(code.text())).hasToString("Optional[LinkCode[redacted]]");
    }

    @Test
    void a_ticket_is_not_printed() {
        assertThat(TicketCode.issue("0".repeat(26), randomness)).hasToString("TicketCode[redacted]");
    }

    @Test
    void a_printed_password_is_not_printed_by_accident() {
        PrintedPassword password = PrintedPassword.issue(randomness);

        assertThat(password).hasToString("PrintedPassword[redacted]");
        assertThat(password.inGroups()).hasToString("Secret[redacted]");
        assertThat(password.canonical()).hasToString("Secret[redacted]");
    }

    @Test
    void a_hash_is_not_printed() {
        PasswordHash hash = new Pbkdf2Hashing(randomness, 1_000).hash(Secret.of("K7QM4XTR9WHF2C5P"));

        assertThat(hash.toString()).doesNotContain(hash.phc().substring(24));
        assertThat(Pbkdf2PhcString.parse(hash)).hasToString("Optional[Pbkdf2PhcString[redacted]]");
    }

    @Test
    void a_digest_does_not_contain_the_code() {
        TicketCode ticket = TicketCode.issue("0".repeat(26), randomness);
        CodeDigests digests = new CodeDigests(Optional.empty());

        assertThat(digests.of(new CodeDigests.DigestContext("p", "ticket", "i"), ticket))
                .hasToString("Digest[redacted]");
        assertThat(digests.toString()).doesNotContain(clear(ticket.text()));
    }

    @Test
    void an_exception_does_not_repeat_what_it_refuses() {
        String wrong = "not-a-selector";

        assertThat(catchThrowable(() -> LinkCode.issue(wrong, randomness))).hasMessageNotContaining(wrong);
    }

    @Test
    void a_password_too_long_to_hash_is_not_repeated() {
        String wrong = "abc".repeat(100);

        assertThat(catchThrowable(() -> new Pbkdf2Hashing(randomness, 1_000).hash(Secret.of(wrong))))
                .hasMessageNotContaining(wrong);
    }
}
