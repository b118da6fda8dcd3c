package dev.portalaccess.internal.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrockfordBase32Test {

    @Test
    void sixty_characters_of_all_are_symbols() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_VALUE).filter(c -> CrockfordBase32.isSymbol((char) c)))
                .hasSize(60)
                .allMatch(c -> c < 128 && Character.isLetterOrDigit(c));
    }

    @ParameterizedTest
    @ValueSource(chars = {'u', 'U', '_', '-', ' ', '\0', '\u0131', '\u017f', '\u212a', '\u0660', '\uff10', '\uff21'})
    void nothing_else_is(char typed) {
        assertThat(CrockfordBase32.isSymbol(typed)).isFalse();
        assertThat(CrockfordBase32.fold(typed)).isEqualTo(typed);
    }

    @Test
    void look_alikes_are_folded() {
        assertThat("oOiIlLzZ".chars().mapToObj(c -> CrockfordBase32.fold((char) c)))
                .containsExactly('0', '0', '1', '1', '1', '1', 'z', 'z');
    }

    @Test
    void every_value_is_written_and_read_in_both_cases() {
        byte[] values = CrockfordBase32.random(CrockfordBase32Test::counting, CrockfordBase32.BASE);

        assertThat(CrockfordBase32.upper(values)).containsExactly("0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray());
        for (byte value : values) {
            assertThat(CrockfordBase32.lower(value)).isEqualTo("0123456789abcdefghjkmnpqrstvwxyz".charAt(value));
            assertThat(CrockfordBase32.value(CrockfordBase32.lower(value))).isEqualTo(value);
            assertThat(CrockfordBase32.value(CrockfordBase32.upper(values)[value]))
                    .isEqualTo(value);
        }
    }

    @Test
    void of_a_random_byte_five_bits_count() {
        byte[] values = CrockfordBase32.random(bytes -> Arrays.fill(bytes, (byte) 0xff), 3);

        assertThat(values).containsExactly(31, 31, 31);
    }

    private static void counting(byte[] target) {
        for (int i = 0; i < target.length; i++) {
            target[i] = (byte) i;
        }
    }
}
