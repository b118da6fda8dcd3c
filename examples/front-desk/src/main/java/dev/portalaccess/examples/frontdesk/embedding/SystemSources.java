package dev.portalaccess.examples.frontdesk.embedding;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The one place that asks the machine for its time and its randomness. */
public final class SystemSources {

    private static final int BYTES = 32;
    private static final Pattern FRESH = Pattern.compile("[0-9a-f]{" + 2 * BYTES + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private SystemSources() {}

    /** The machine's clock. */
    public static InstantSource clock() {
        return InstantSource.system();
    }

    /** 256 bits that nobody can guess, as 64 digits and letters. */
    public static String fresh() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /** Whether that can have come from {@link #fresh}. */
    public static boolean isFresh(String typed) {
        return FRESH.matcher(typed).matches();
    }
}
