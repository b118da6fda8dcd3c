package dev.portalaccess.internal.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.portalaccess.model.PasswordHash;
import dev.portalaccess.model.Secret;
import dev.portalaccess.spi.Randomness;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The known hashes were computed by another program. */
class Pbkdf2HashingTest {

    private static final String PASSWORD = "K7QM4XTR9WHF2C5P";
    private static final String SALT = "AAECAwQFBgcICQoLDA0ODw";
    private static final String HASH = "7+dex8IgANaZUTNC7a7FoVa7Wkv29DIbQAtcC4E8oEY";
    private static final PasswordHash KNOWN = phc("$pbkdf2-sha256$i=1000$" + SALT + '$' + HASH);
    private static final PasswordHash KNOWN_600_000 =
            phc("$pbkdf2-sha256$i=600000$" + SALT + "$qTZ10o3uFN9vhBnDITlfu6snpQqSkA+w3GbHUGh3NgU");

    private final Randomness randomness = new SplittableRandom(10)::nextBytes;
    private final Pbkdf2Hashing hashing = new Pbkdf2Hashing(randomness, 1_000);

    @Nested
    class A_hash {

        @Test
        void is_what_another_program_computes_with_the_default_rounds() {
            assertThat(new Pbkdf2Hashing(Pbkdf2HashingTest::counting).hash(Secret.of(PASSWORD)))
                    .isEqualTo(KNOWN_600_000);
        }

        @Test
        void has_a_salt_of_its_own() {
            PasswordHash one = hashing.hash(Secret.of(PASSWORD));

            assertThat(one.phc()).matches("\\$pbkdf2-sha256\\$i=1000\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
            assertThat(hashing.hash(Secret.of(PASSWORD))).isNotEqualTo(one);
        }

        @Test
        void is_made_of_at_most_256_code_points() {
            String longest = "\ud83d\ude00".repeat(256);

            assertThat(hashing.verify(Secret.of(longest), hashing.hash(Secret.of(longest))))
                    .isTrue();
            assertThatIllegalArgumentException().isThrownBy(() -> hashing.hash(Secret.of(longest + 'a')));
            assertThatIllegalArgumentException().isThrownBy(() -> hashing.hash(Secret.of("a".repeat(257))));
            assertThatIllegalArgumentException().isThrownBy(() -> hashing.hash(TypedCodes.hugeAndUnreadable()));
        }

        @Test
        void leaves_the_password_as_it_was() {
            Secret password = Secret.of(PASSWORD);
            hashing.hash(password);

            assertThat(password.reveal()).containsExactly(PASSWORD.toCharArray());
        }
    }

    @Nested
    class Verifying {

        @ParameterizedTest
        @CsvSource({
            PASSWORD + ",$pbkdf2-sha256$i=1000$" + SALT + '$' + HASH,
            "p\u00e4ssw\u00f6rd,$pbkdf2-sha256$i=1000$/////////////////////w$KAPvtehzr6dJAt7tLQsTylMhni5Qis4mwrt4fj2ydHg",
            "'',$pbkdf2-sha256$i=1000$AAAAAAAAAAAAAAAAAAAAAA$XZxuf925AX/BBp3qzXagkIsq8lTpYFt+mP77tz0u8CU"
        })
        void agrees_with_another_program(String password, String phc) {
            assertThat(hashing.verify(Secret.of(password), phc(phc))).isTrue();
        }

        @Test
        void refuses_passwords_that_differ_in_one_place() {
            assertThat(slips(PASSWORD)).noneMatch(slip -> hashing.verify(Secret.of(slip), KNOWN));
        }

        @Test
        void refuses_hashes_that_differ_in_one_place() {
            assertThat(slips(HASH))
                    .noneMatch(slip ->
                            hashing.verify(Secret.of(PASSWORD), phc(KNOWN.phc().replace(HASH, slip))));
        }

        @Test
        void refuses_a_password_of_more_than_256_code_points_unread() {
            assertThat(hashing.verify(TypedCodes.hugeAndUnreadable(), KNOWN)).isFalse();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "$",
                    "$$$$",
                    "$pbkdf2-sha256",
                    "$pbkdf2-sha256$i=1000$" + SALT,
                    "$pbkdf2-sha1$i=1000$" + SALT + '$' + HASH,
                    "$PBKDF2-SHA256$i=1000$" + SALT + '$' + HASH,
                    "$pbkdf2-sha256$1000$" + SALT + '$' + HASH,
                    "$pbkdf2-sha256$i=01000$" + SALT + '$' + HASH,
                    "$pbkdf2-sha256$i=+1000$" + SALT + '$' + HASH,
                    "$pbkdf2-sha256$i=\u0661000$" + SALT + '$' + HASH,
                    "$pbkdf2-sha256$i=1000,l=32$" + SALT + '$' + HASH,
                    "$pbkdf2-sha256$i=1000$" + SALT + "==$" + HASH,
                    "$pbkdf2-sha256$i=1000$" + SALT + '$' + HASH + '=',
                    "$pbkdf2-sha256$i=1000$" + SALT + '$' + HASH + '$',
                    "$pbkdf2-sha256$i=1000$" + SALT + '$' + HASH + '\n',
                    "$pbkdf2-sha256$i=1000$" + SALT + "A$" + HASH,
                    "$pbkdf2-sha256$i=1000$AAECAwQFBgcICQoLDA0ODx$" + HASH,
                    "$pbkdf2-sha256$i=1000$" + SALT + "$7+dex8IgANaZUTNC7a7FoVa7Wkv29DIbQAtcC4E8oEZ",
                    "$pbkdf2-sha256$i=1000$" + SALT + "$7-dex8IgANaZUTNC7a7FoVa7Wkv29DIbQAtcC4E8oEY",
                    "$argon2id$v=19$m=47104,t=1,p=1$" + SALT + '$' + HASH
                })
        void refuses_what_is_not_written_as_it_writes(String phc) {
            assertThat(hashing.verify(Secret.of(PASSWORD), phc(phc))).isFalse();
            assertThat(hashing.isOutdated(phc(phc))).isTrue();
        }

        @ParameterizedTest
        @ValueSource(strings = {"0", "1", "999", "10000001", "99999999", "100000000", "2147483647", "99999999999"})
        void refuses_a_planted_number_of_rounds(String rounds) {
            PasswordHash planted = phc(KNOWN.phc().replace("1000", rounds));

            assertThat(hashing.verify(Secret.of(PASSWORD), planted)).isFalse();
            assertThat(hashing.isOutdated(planted)).isTrue();
        }
    }

    @Nested
    class A_hash_is_outdated {

        @Test
        void when_it_has_fewer_rounds_than_a_new_one_would() {
            assertThat(new Pbkdf2Hashing(randomness, 1_001).isOutdated(KNOWN)).isTrue();
            assertThat(hashing.isOutdated(KNOWN)).isFalse();
            assertThat(hashing.isOutdated(KNOWN_600_000)).isFalse();
        }

        @Test
        void but_not_at_the_ceiling() {
            assertThat(hashing.isOutdated(phc(KNOWN.phc().replace("1000", "10000000"))))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 999, 10_000_001})
    void rounds_have_limits(int rounds) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Pbkdf2Hashing(randomness, rounds));
    }

    @Test
    void the_highest_number_of_rounds_is_accepted() {
        assertThat(new Pbkdf2Hashing(randomness, 10_000_000).isOutdated(KNOWN)).isTrue();
    }

    private static Stream<String> slips(String text) {
        Stream<String> substituted = IntStream.range(0, text.length())
                .mapToObj(at -> text.substring(0, at) + (text.charAt(at) == 'Q' ? 'c' : 'Q') + text.substring(at + 1));
        return Stream.of(substituted, TextEdits.deletions(text), TextEdits.swaps(text))
                .flatMap(edits -> edits);
    }

    private static PasswordHash phc(String text) {
        return new PasswordHash(text);
    }

    private static void counting(byte[] target) {
        for (int i = 0; i < target.length; i++) {
            target[i] = (byte) i;
        }
    }
}
