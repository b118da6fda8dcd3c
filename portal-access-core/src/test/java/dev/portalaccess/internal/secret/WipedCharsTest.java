package dev.portalaccess.internal.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.portalaccess.model.Secret;
import dev.portalaccess.spi.Randomness;
import dev.portalaccess.testkit.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

@Requirement("PA-032")
class WipedCharsTest {

    private final SplittableRandom random = new SplittableRandom(13);
    private final List<byte[]> bytesSeen = new ArrayList<>();
    private final Secret secret = Secret.of("abc");

    @Test
    void what_was_read_is_wiped() {
        char[] read = WipedChars.read(secret, revealed -> revealed);

        assertThat(read).containsOnly('\0');
        assertThat(secret.reveal()).containsExactly('a', 'b', 'c');
    }

    @Test
    void what_was_read_is_wiped_even_if_reading_fails() {
        List<char[]> seen = new ArrayList<>();

        assertThatIllegalStateException()
                .isThrownBy(() -> WipedChars.read(secret, revealed -> failing(seen, revealed)));
        assertThat(seen.get(0)).containsOnly('\0');
    }

    @Test
    void what_was_moved_is_wiped() {
        char[] characters = {'x', 'y'};
        Secret moved = WipedChars.moveToSecret(characters);

        assertThat(characters).containsOnly('\0');
        assertThat(moved.reveal()).containsExactly('x', 'y');
    }

    @Test
    void the_random_bits_of_a_code_are_wiped() {
        Randomness randomness = this::remembered;
        LinkCode.issue("0".repeat(26), randomness);
        TicketCode.issue("0".repeat(26), randomness);
        PrintedPassword.issue(randomness);

        assertThat(bytesSeen).hasSize(3).allSatisfy(bytes -> assertThat(bytes).containsOnly(0));
    }

    @Test
    void what_a_keyring_was_given_is_wiped() {
        PepperKeyring peppers = PepperKeyring.only("k1", "pepper", bytesSeen::add);
        CodeDigests digests = new CodeDigests(Optional.of(peppers));
        digests.of(
                new CodeDigests.DigestContext("riverside", "ticket", "inv-1"),
                TicketCode.issue("0".repeat(26), random::nextBytes));

        assertThat(bytesSeen).hasSize(1).allSatisfy(bytes -> assertThat(bytes).containsOnly(0));
    }

    private void remembered(byte[] target) {
        random.nextBytes(target);
        bytesSeen.add(target);
    }

    private static Secret failing(List<char[]> seen, char[] revealed) {
        seen.add(revealed);
        throw new IllegalStateException("cannot read");
    }
}
