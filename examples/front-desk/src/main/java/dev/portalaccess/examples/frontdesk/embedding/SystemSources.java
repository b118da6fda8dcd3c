package dev.portalaccess.examples.frontdesk.embedding;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The only place that reads the machine's clock and its source of randomness. */
public final class SystemSources {

    private static final int BYTES = 32;
    private static final Pattern FRESH = Pattern.compile("[0-9a-f]{" + 2 * BYTES + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private SystemSources() {}

    /** Returns the machine's clock. */
    public static InstantSource clock() {
        return InstantSource.system();
    }

    /** Returns 256 bits that cannot be guessed, as 64 digits and letters. */
    public static String fresh() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /** Reports whether the text can be a result of {@link #fresh}. */
    public static boolean isFresh(String typed) {
        return FRESH.matcher(typed).matches();
    }
}
