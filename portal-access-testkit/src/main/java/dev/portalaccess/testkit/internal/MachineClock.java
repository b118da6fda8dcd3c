package dev.portalaccess.testkit.internal;

import java.time.InstantSource;

/** The one place that refers to the machine's clock, for a roster whose reader gives no other. */
public final class MachineClock {

    private MachineClock() {}

    /** Returns the machine's clock. */
    public static InstantSource clock() {
        return InstantSource.system();
    }
}
