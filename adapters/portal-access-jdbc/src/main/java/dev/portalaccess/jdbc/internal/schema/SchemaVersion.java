package dev.portalaccess.jdbc.internal.schema;

import java.util.Comparator;

/**
 * The version of a schema. An addition raises {@code minor}; programs with the same major version run on it.
 *
 * @param major the number that rises when older programs can no longer use the schema
 * @param minor the number that rises with every script
 */
public record SchemaVersion(long major, long minor) implements Comparable<SchemaVersion> {

    /** The version with access, messages and audit trail. */
    public static final SchemaVersion FIRST = new SchemaVersion(1, 0);

    /** The version that added the practices' own texts. */
    public static final SchemaVersion WITH_TEXTS = new SchemaVersion(1, 1);

    /** The version that took closed grants out of the table of grants. */
    public static final SchemaVersion WITH_CLOSED_GRANTS = new SchemaVersion(1, 2);

    /** The version that added the indexes of work lists. */
    public static final SchemaVersion WITH_WORK_LISTS = new SchemaVersion(1, 3);

    /** The version that added seals. */
    public static final SchemaVersion WITH_SEALS = new SchemaVersion(1, 4);

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
