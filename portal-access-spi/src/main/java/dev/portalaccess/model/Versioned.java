package dev.portalaccess.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A record with the version that a store keeps it under.
 *
 * <p>A caller reads a record, changes it with {@link #to} and commits the result; the store replaces exactly that
 * version, or nothing.
 *
 * @param <T> the type of the record
 * @param value the record
 * @param version 1 for a record written once, then one more with each commit; 0 for a record that is not stored yet
 * @param seal the seal to keep beside the record, or that is kept; empty if it has none
 */
public record Versioned<T>(T value, long version, Optional<Seal> seal) {

    /** Rejects a negative version. */
    public Versioned {
        requireNonNull(value, "value");
        requireNonNull(seal, "seal");
        if (version < 0) {
            throw new IllegalArgumentException("version must not be negative");
        }
    }

    /** Creates a record without a seal. */
    public Versioned(T value, long version) {
        this(value, version, Optional.empty());
    }

    /**
     * Returns a record that is not stored yet. Committing it inserts it, and fails if another commit has inserted it
     * meanwhile.
     */
    public static <T> Versioned<T> fresh(T value) {
        return new Versioned<>(value, 0);
    }

    /** Returns the value to write over this version; it has no seal yet. */
    public Versioned<T> to(T next) {
        return new Versioned<>(next, version);
    }

    /** Returns the same record and version with the seal. */
    public Versioned<T> withSeal(Optional<Seal> other) {
        return new Versioned<>(value, version, other);
    }
}
