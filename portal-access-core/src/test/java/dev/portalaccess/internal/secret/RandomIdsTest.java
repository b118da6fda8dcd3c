package dev.portalaccess.internal.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.spi.Randomness;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RandomIdsTest {

    private final Randomness randomness = new SplittableRandom(4)::nextBytes;

    @Test
    void an_id_has_26_lower_case_symbols() {
        assertThat(RandomIds.nextId(randomness))
                .matches("[0-9a-hjkmnp-tv-z]{26}")
                .isNotEqualTo(RandomIds.nextId(randomness));
    }

    @Test
    void a_serial_is_read_out_in_two_groups_of_four() {
        assertThat(LetterSerial.next(randomness)).matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
    }

    @Test
    void a_source_that_repeats_itself_repeats_the_id_so_that_unique_keys_notice() {
        Randomness stuck = bytes -> bytes[0] = 7;

        assertThat(RandomIds.nextId(stuck)).isEqualTo(RandomIds.nextId(stuck));
    }
}
