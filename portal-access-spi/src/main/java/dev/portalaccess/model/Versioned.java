package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

/**
 * A record with the version under which a store keeps it.
 *
 * <p>What is read is changed with {@link #to} and committed; the
 * store replaces exactly that version, or nothing.
 *
 * @param <T> the kind of record
 * @param value the record
 * @param version 1 for a record written once, then one more with each commit; 0 for one that is not stored yet
 */
public record Versioned<T>(T value, long version) {

    /** Versions are not negative. */
    public Versioned {
        requireNonNull(value, "value");
        if (version < 0) {
            throw new IllegalArgumentException("version must not be negative");
        }
    }

    /** Not stored yet: committing it inserts, and fails if somebody else has inserted it meanwhile. */
    public static <T> Versioned<T> fresh(T value) {
        return new Versioned<>(value, 0);
    }

    /** What is to be written over this version. */
    public Versioned<T> to(T next) {
        return new Versioned<>(next, version);
    }
}
