package dev.portalaccess.internal.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.portalaccess.internal.secret.CodeDigests.DigestContext;
import dev.portalaccess.model.Digest;
import dev.portalaccess.model.Secret;
import dev.portalaccess.testkit.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CodeDigestsTest {

    private static final DigestContext DOMAIN = new DigestContext("riverside", "link", "inv-1");

    private final LinkCode code = LinkCode.parse(Secret.of(
                    "pa1_0123456789abcdefghjkmnpqrs3ahrz6dmv29gqy5ckt18fpx4bjs07enw3ahrz6dmv29gqy5ckt182re2mv0"))
            .orElseThrow();
    private final LinkCode sibling = LinkCode.issue(code.selector(), new SplittableRandom(8)::nextBytes);
    private final CodeDigests plain = new CodeDigests(Optional.empty());
    private final CodeDigests peppered = new CodeDigests(Optional.of(PepperKeyring.only("k1", "pepper")));
    private final CodeDigests rotated =
            new CodeDigests(Optional.of(new PepperKeyring("k2", Map.of("k1", "pepper", "k2", "salt"), data -> {})));

    @Nested
    class Without_a_keyring {

        @Test
        void it_is_the_sha_256_that_another_program_computes() {
            assertThat(plain.of(DOMAIN, code))
                    .isEqualTo(Digest.ofHex(
                            "445aa30e0fc0787ef69c40a47fcceaac4de23fe7c70b9519f54deb0e23a574d5", Optional.empty()));
        }

        @Test
        @Requirement("PA-121")
        void the_code_matches_and_another_attempts_code_does_not() {
            assertThat(plain.matches(DOMAIN, code, plain.of(DOMAIN, code))).isTrue();
            assertThat(plain.matches(DOMAIN, sibling, plain.of(DOMAIN, code))).isFalse();
        }

        @Test
        void a_digest_under_a_key_is_not_matched() {
            assertThat(plain.matches(DOMAIN, code, peppered.of(DOMAIN, code))).isFalse();
        }
    }

    @Nested
    class With_a_keyring {

        @Test
        void it_is_the_hmac_that_another_program_computes() {
            assertThat(peppered.of(DOMAIN, code))
                    .isEqualTo(Digest.ofHex(
                            "89ebf677e9070f5a72c2d0f404fbf147ff455db36808f7b351cc4e071bffeacc", Optional.of("k1")));
        }

        @Test
        void the_code_matches_and_another_attempts_code_does_not() {
            assertThat(peppered.matches(DOMAIN, code, peppered.of(DOMAIN, code)))
                    .isTrue();
            assertThat(peppered.matches(DOMAIN, sibling, peppered.of(DOMAIN, code)))
                    .isFalse();
        }

        @Test
        void an_older_key_still_answers_and_the_current_one_is_used_for_new_digests() {
            assertThat(rotated.matches(DOMAIN, code, peppered.of(DOMAIN, code))).isTrue();
            assertThat(rotated.of(DOMAIN, code).keyId()).contains("k2");
        }

        @Test
        void a_key_that_answers_no_longer_matches_nothing() {
            assertThat(peppered.matches(DOMAIN, code, rotated.of(DOMAIN, code))).isFalse();
        }

        @Test
        void digests_from_the_time_before_it_still_match() {
            assertThat(peppered.matches(DOMAIN, code, plain.of(DOMAIN, code))).isTrue();
        }

        @Test
        void a_digest_filed_under_another_key_is_not_matched() {
            Digest misfiled = Digest.keyed(peppered.of(DOMAIN, code).bytes(), "k2");

            assertThat(rotated.matches(DOMAIN, code, misfiled)).isFalse();
        }
    }

    @Nested
    class Nothing {

        @Test
        @Requirement("PA-044")
        void is_compared_at_the_cost_of_a_kept_digest_and_matches_no_code() {
            List<byte[]> asked = new ArrayList<>();
            CodeDigests counted = new CodeDigests(Optional.of(PepperKeyring.only("k1", "pepper", asked::add)));

            assertThat(counted.matches(DOMAIN, code, counted.digestOfNothing())).isFalse();
            assertThat(plain.matches(DOMAIN, code, plain.digestOfNothing())).isFalse();
            assertThat(asked).hasSize(1);
        }
    }

    @Nested
    class A_domain {

        @Test
        void needs_all_its_parts() {
            assertThatNullPointerException().isThrownBy(() -> new DigestContext(null, "link", "inv-1"));
            assertThatNullPointerException().isThrownBy(() -> new DigestContext("riverside", null, "inv-1"));
            assertThatNullPointerException().isThrownBy(() -> new DigestContext("riverside", "link", null));
        }
    }
}
