package dev.portalaccess.model;

/** The level of access to a {@link ChartArea}; each level includes the ones before it (PA-081). */
public enum AccessLevel {
    /** No access; also the reading of a stored level that this version does not know. */
    NONE,
    /** The right to look. */
    VIEW,
    /** The right to look, write, ask and pay. */
    ACT;

    /** Reports whether this level allows everything that {@code asked} allows. */
    public boolean includes(AccessLevel asked) {
        return compareTo(asked) >= 0;
    }

    /** Returns the lower of the two levels. */
    public AccessLevel and(AccessLevel other) {
        return includes(other) ? other : this;
    }

    /** Returns the higher of the two levels. */
    public AccessLevel or(AccessLevel other) {
        return includes(other) ? this : other;
    }

    /** Reads a stored name. An unknown name is {@link #NONE}, so that a newer row never grants more access. */
    public static AccessLevel read(String stored) {
        for (AccessLevel level : values()) {
            if (level.name().equals(stored)) {
                return level;
            }
        }
        return NONE;
    }
}
