package dev.portalaccess.model;

/**
 * How far somebody may go within an {@link Area}; each level includes the ones before it (PA-081).
 *
 * <p>Public because hosts ask for one in every decision, and scopes are made of them.
 */
public enum Level {
    /** Nothing; also how a level reads that this version does not know. */
    NONE,
    /** Look at it. */
    VIEW,
    /** Look at it, write, ask, pay. */
    ACT;

    /** Whether this level allows all that {@code asked} allows. */
    public boolean includes(Level asked) {
        return compareTo(asked) >= 0;
    }

    /** The lower of the two. */
    public Level and(Level other) {
        return includes(other) ? other : this;
    }

    /** The higher of the two. */
    public Level or(Level other) {
        return includes(other) ? this : other;
    }

    /** Reads a stored name; one that is not known is {@link #NONE}, so that a newer row never opens more. */
    public static Level read(String stored) {
        for (Level level : values()) {
            if (level.name().equals(stored)) {
                return level;
            }
        }
        return NONE;
    }
}
