package dev.portalaccess.jdbc.internal.schema;

import java.util.Comparator;

/**
 * The version of a schema. What adds to it raises {@code minor}, and programs of the same major version run on it.
 *
 * @param major raised when older programs can no longer run on it
 * @param minor raised with every script
 */
public record Version(long major, long minor) implements Comparable<Version> {

    /** Access, messages and audit trail. */
    public static final Version FIRST = new Version(1, 0);

    /** Practices' own texts. */
    public static final Version WITH_TEXTS = new Version(1, 1);

    @Override
    public int compareTo(Version other) {
        return Comparator.comparingLong(Version::major)
                .thenComparingLong(Version::minor)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
