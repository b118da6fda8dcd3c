package dev.portalaccess.keyvalue;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * The keys and values of a store, in the order of the keys, as one transaction sees them.
 *
 * <p>A key consists of printable ASCII characters ({@code U+0020} to {@code U+007E}). Most keys have fewer than 150 of
 * them; the longest have 800, or 4,000 if ids have characters outside ASCII. The order of keys is that of their
 * characters, which is also the order of their bytes in ASCII or UTF-8. A value is a text without line breaks, in any
 * script, from 1 character to some 100,000; most have fewer than 2,000. Both are compared and kept exactly.
 *
 * <p>Keys consist of ids, codes, instants and hashes. Values are records, with names, addresses and digests: keep them
 * as you keep charts, and write them to no log and into no exception.
 *
 * <ul>
 *   <li>Threads: one thread uses it, within the transaction that it belongs to.
 *   <li>Transactions: it sees the data as of one instant, and on top of that what it has written itself.
 *   <li>Failure: throws any {@link RuntimeException}; the transaction then ends without effect.
 * </ul>
 */
public interface OrderedMap {

    /**
     * A key and its value.
     *
     * @param key the key
     * @param value the value
     */
    record MapEntry(String key, String value) {
        public MapEntry {
            requireNonNull(key, "key");
            requireNonNull(value, "value");
        }

        /** Returns the key alone, because a value may name people. */
        @Override
        public String toString() {
            return "MapEntry[" + key + "]";
        }
    }

    /** Returns the value of the key; empty if it has none. */
    Optional<String> get(String key);

    /**
     * Returns entries in ascending order of their keys.
     *
     * @param from the lowest key that may be returned; it need not exist
     * @param until the lowest key beyond the range; greater than {@code from}
     * @param most the maximum number of entries, 1 or more
     * @return the first entries of the range; fewer than {@code most} only if the range has no more
     */
    List<MapEntry> range(String from, String until, int most);

    /** Gives the key the value, in place of the one it may have. Called within a write only. */
    void put(String key, String value);

    /** Removes the key; does nothing if it has no value. Called within a write only. */
    void remove(String key);
}
