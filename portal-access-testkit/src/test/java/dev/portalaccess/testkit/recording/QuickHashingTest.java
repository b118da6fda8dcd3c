package dev.portalaccess.testkit.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.model.PasswordHash;
import dev.portalaccess.model.Secret;
import org.junit.jupiter.api.Test;

class QuickHashingTest {

    private final QuickHashing hashing = new QuickHashing(SeededRandomness.of(1));

    @Test
    void tells_passwords_apart() {
        PasswordHash hash = hashing.hash(Secret.of("right"));
        assertThat(hashing.verify(Secret.of("right"), hash)).isTrue();
        assertThat(hashing.verify(Secret.of("wrong"), hash)).isFalse();
    }

    @Test
    void salts() {
        assertThat(hashing.hash(Secret.of("same"))).isNotEqualTo(hashing.hash(Secret.of("same")));
    }
}
