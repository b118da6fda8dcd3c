package dev.portalaccess.internal.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.model.PasswordHash;
import dev.portalaccess.model.Secret;
import dev.portalaccess.spi.PasswordHashing;
import dev.portalaccess.testkit.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PasswordVerifierTest {

    private static final Secret PASSWORD = Secret.of("K7QM4XTR9WHF2C5P");

    private final Counting hashing = new Counting();
    private final HashingGate gate = new HashingGate(1);
    private final PasswordVerifier checks = new PasswordVerifier(hashing, gate);
    private final PasswordHash kept = hashing.real.hash(PASSWORD);

    @Test
    void the_password_is_right_and_another_is_wrong() {
        assertThat(checks.isRight(PASSWORD, Optional.of(kept))).isTrue();
        assertThat(checks.isRight(Secret.of("K7QM4XTR9WHF2C5Q"), Optional.of(kept)))
                .isFalse();
    }

    @Test
    @Requirement("PA-044")
    void an_unknown_user_name_costs_one_hash_of_todays_rounds_like_a_known_one() {
        checks.isRight(PASSWORD, Optional.of(kept));
        checks.isRight(PASSWORD, Optional.empty());

        assertThat(hashing.verified).hasSize(2).allMatch(hash -> hash.phc().startsWith("$pbkdf2-sha256$i=1000$"));
    }

    @Test
    void nothing_is_right_for_an_unknown_user_name() {
        PasswordVerifier gullible = new PasswordVerifier(new Gullible(), gate);

        assertThat(gullible.isRight(PASSWORD, Optional.of(kept))).isTrue();
        assertThat(gullible.isRight(PASSWORD, Optional.empty())).isFalse();
    }

    @Test
    void checks_wait_in_line_for_their_turn() {
        assertThat(checks.runAdmitted(() -> checks.isRight(PASSWORD, Optional.of(kept))))
                .contains(true);
    }

    @Test
    void when_too_many_wait_nothing_is_done() throws Exception {
        try (GateCrowd crowd = new GateCrowd(gate, 66, 1)) {
            crowd.gather();

            assertThat(checks.runAdmitted(() -> checks.isRight(PASSWORD, Optional.of(kept))))
                    .isEmpty();
            assertThat(hashing.verified).isEmpty();
            crowd.leave();
        }
    }

    /** Remembers what it was asked. */
    private static final class Counting implements PasswordHashing {

        private final PasswordHashing real = new Pbkdf2Hashing(new SplittableRandom(11)::nextBytes, 1_000);
        private final List<PasswordHash> verified = new ArrayList<>();

        @Override
        public PasswordHash hash(Secret password) {
            return real.hash(password);
        }

        @Override
        public boolean verify(Secret password, PasswordHash hash) {
            verified.add(hash);
            return real.verify(password, hash);
        }

        @Override
        public boolean isOutdated(PasswordHash hash) {
            return real.isOutdated(hash);
        }
    }

    /** Finds everything right. */
    private static final class Gullible implements PasswordHashing {

        @Override
        public PasswordHash hash(Secret password) {
            return new PasswordHash("$any");
        }

        @Override
        public boolean verify(Secret password, PasswordHash hash) {
            return true;
        }

        @Override
        public boolean isOutdated(PasswordHash hash) {
            return false;
        }
    }
}
