package dev.portalaccess.internal.roster;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/** The texts seen so far, as 64-bit hashes in an open table: about 12 bytes each. Used by one thread. */
final class SeenRows {

    private static final int FIRST_SIZE = 1_024;

    private final HashFunction hashing = Hashing.sipHash24();
    private long[] table = new long[FIRST_SIZE];
    private int count;

    /** Adds the text; reports whether it is new. */
    boolean add(String text) {
        long hash = hashing.hashString(text, StandardCharsets.UTF_8).asLong();
        long entry = hash == 0 ? 1 : hash;
        int place = place(table, entry);
        if (table[place] == entry) {
            return false;
        }
        table[place] = entry;
        count++;
        if (count > table.length / 4 * 3) {
            grow();
        }
        return true;
    }

    private void grow() {
        long[] larger = new long[table.length * 2];
        for (long entry : table) {
            if (entry != 0) {
                larger[place(larger, entry)] = entry;
            }
        }
        table = larger;
    }

    /** Returns the place of the entry, or of the free one where it belongs. */
    private static int place(long[] in, long entry) {
        int mask = in.length - 1;
        int place = (int) (entry ^ (entry >>> Integer.SIZE)) & mask;
        while (in[place] != 0 && in[place] != entry) {
            place = (place + 1) & mask;
        }
        return place;
    }
}
