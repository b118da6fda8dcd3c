package dev.portalaccess.internal.wiring;

import dev.portalaccess.spi.Randomness;
import java.security.SecureRandom;
import java.time.InstantSource;

/** The one place that names the platform's clock and its source of randomness. */
public final class SystemDefaults {

    private SystemDefaults() {}

    /** The system's clock. */
    public static InstantSource clock() {
        return InstantSource.system();
    }

    /** The platform's strong randomness. */
    public static Randomness randomness() {
        SecureRandom random = new SecureRandom();
        return random::nextBytes;
    }
}
