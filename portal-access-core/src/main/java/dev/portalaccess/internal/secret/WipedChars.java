package dev.portalaccess.internal.secret;

import dev.portalaccess.model.Secret;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.function.Function;

/** Reads and creates secrets so that no clear copy outlives the step that needs it. */
final class WipedChars {

    private WipedChars() {}

    /** Returns the result of {@code reader} for the characters, which it may change and must not keep. */
    static <T> T read(Secret secret, Function<char[], T> reader) {
        char[] revealed = secret.reveal();
        try {
            return reader.apply(revealed);
        } finally {
            Arrays.fill(revealed, '\0');
        }
    }

    /** Returns a secret of these characters, which are then wiped. */
    static Secret moveToSecret(char[] characters) {
        Secret secret = Secret.of(CharBuffer.wrap(characters));
        Arrays.fill(characters, '\0');
        return secret;
    }
}
