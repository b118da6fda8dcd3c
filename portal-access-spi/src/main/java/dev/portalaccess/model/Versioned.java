package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

/**
 * A record with the version that a store keeps it under.
 *
 * <p>A caller reads a record, changes it with {@link #to} and commits the result; the store replaces exactly that
 * version, or nothing.
 *
 * @param <T> the type of the record
 * @param value the record
 * @param version 1 for a record written once, then one more with each commit; 0 for a record that is not stored yet
 */
public record Versioned<T>(T value, long version) {

    /** Rejects a negative version. */
    public Versioned {
        requireNonNull(value, "value");
        if (version < 0) {
            throw new IllegalArgumentException("version must not be negative");
        }
    }

    /**
     * Returns a record that is not stored yet. Committing it inserts it, and fails if another commit has inserted it
     * meanwhile.
     */
    public static <T> Versioned<T> fresh(T value) {
        return new Versioned<>(value, 0);
    }

    /** Returns the value to write over this version. */
    public Versioned<T> to(T next) {
        return new Versioned<>(next, version);
    }
}
