package dev.portalaccess.internal.wiring;

import dev.portalaccess.spi.Randomness;
import java.security.SecureRandom;
import java.time.InstantSource;

/** The one place that refers to the platform's clock and its source of randomness. */
public final class SystemDefaults {

    private SystemDefaults() {}

    /** Returns the system clock. */
    public static InstantSource clock() {
        return InstantSource.system();
    }

    /** Returns the platform's strong randomness. */
    public static Randomness randomness() {
        SecureRandom random = new SecureRandom();
        return random::nextBytes;
    }
}
