package dev.portalaccess.model;

/**
 * How far somebody may go within an {@link ChartArea}; each level includes the ones before it (PA-081).
 */
public enum AccessLevel {
    /** Nothing; also how a level reads that this version does not know. */
    NONE,
    /** Look at it. */
    VIEW,
    /** Look at it, write, ask, pay. */
    ACT;

    /** Whether this level allows all that {@code asked} allows. */
    public boolean includes(AccessLevel asked) {
        return compareTo(asked) >= 0;
    }

    /** The lower of the two. */
    public AccessLevel and(AccessLevel other) {
        return includes(other) ? other : this;
    }

    /** The higher of the two. */
    public AccessLevel or(AccessLevel other) {
        return includes(other) ? this : other;
    }

    /** Reads a stored name; one that is not known is {@link #NONE}, so that a newer row never opens more. */
    public static AccessLevel read(String stored) {
        for (AccessLevel level : values()) {
            if (level.name().equals(stored)) {
                return level;
            }
        }
        return NONE;
    }
}
