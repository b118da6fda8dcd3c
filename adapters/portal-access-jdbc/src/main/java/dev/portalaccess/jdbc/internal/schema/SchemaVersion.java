package dev.portalaccess.jdbc.internal.schema;

import java.util.Comparator;

/**
 * The version of a schema. What adds to it raises {@code minor}, and programs of the same major version run on it.
 *
 * @param major raised when older programs can no longer run on it
 * @param minor raised with every script
 */
public record SchemaVersion(long major, long minor) implements Comparable<SchemaVersion> {

    /** Access, messages and audit trail. */
    public static final SchemaVersion FIRST = new SchemaVersion(1, 0);

    /** Practices' own texts. */
    public static final SchemaVersion WITH_TEXTS = new SchemaVersion(1, 1);

    @Override
    public int compareTo(SchemaVersion other) {
        return Comparator.comparingLong(SchemaVersion::major)
                .thenComparingLong(SchemaVersion::minor)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
