package dev.portalaccess.testkit.internal;

import java.util.Locale;

/**
 * The tier that this build's tests run in, from the system property {@code portal.tier}; the quick one where it is not
 * set.
 */
public enum TestTier {
    /** {@code mvn verify}. */
    QUICK,
    /** {@code mvn verify -Pthorough}. */
    THOROUGH,
    /** {@code mvn verify -Plong}. */
    LONG;

    /** Returns the tier of this run. */
    public static TestTier current() {
        return valueOf(System.getProperty("portal.tier", "quick").toUpperCase(Locale.ROOT));
    }

    /** Reports whether this run may take hours. */
    public static boolean isLong() {
        return current() == LONG;
    }

    /** Returns the size of a test in the tier of this run. */
    public static int size(int quick, int thorough, int many) {
        return switch (current()) {
            case QUICK -> quick;
            case THOROUGH -> thorough;
            case LONG -> many;
        };
    }
}
