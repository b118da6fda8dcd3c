package dev.portalaccess.internal.secret;

import static dev.portalaccess.internal.secret.TypedCodes.clear;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.model.Secret;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ChecksummedFormatTest {

    private final ChecksummedFormat form = new ChecksummedFormat("x_", 4);

    @Test
    void ends_in_the_crc_of_all_that_comes_before() {
        Secret text = form.issue("ab", bytes -> Arrays.fill(bytes, (byte) 3));

        assertThat(clear(text)).isEqualTo("x_ab331qr5z8v");
    }

    @Test
    void is_read_if_it_is_whole() {
        assertThat(form.parse(Secret.of("X_AB331qr5z8v")))
                .map(TypedCodes::clear)
                .contains("x_ab331qr5z8v");
        assertThat(form.parse(Secret.of("y_ab331qr5z8v"))).isEmpty();
    }
}
