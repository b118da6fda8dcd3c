package dev.portalaccess.testkit.recording;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.spi.Randomness;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Randomness that is predictable for anyone who has the seed: SHA-256 over the seed and a count. The same seed gives
 * the same bits in the same order of calls. A test can make it repeat itself.
 *
 * <p>For tests only. Safe for use by several threads; which thread gets which bits is then undefined.
 */
public final class SeededRandomness implements Randomness {

    private static final int BLOCK = 32;

    private final byte[] seed;
    private final Map<Integer, Long> latest = new HashMap<>();
    private final Map<Integer, Integer> repeats = new HashMap<>();
    private long calls;
    private long replayed;
    private long replayUntil;

    private SeededRandomness(String seed) {
        this.seed = seed.getBytes(StandardCharsets.UTF_8);
    }

    /** Creates a source with that seed. */
    public static SeededRandomness of(long seed) {
        return new SeededRandomness(Long.toString(seed));
    }

    /** Creates a source with that seed, for instance the name of the test. */
    public static SeededRandomness of(String seed) {
        return new SeededRandomness(requireNonNull(seed, "seed"));
    }

    @Override
    public synchronized void nextBytes(byte[] target) {
        fill(target, position(target.length));
    }

    /** Returns the number of calls that got fresh bits, as a mark for {@link #replayFrom}. */
    public synchronized long mark() {
        return calls;
    }

    /**
     * Makes the next calls return the bits of the calls since {@code mark} again, in the same order; later calls get
     * fresh bits.
     *
     * @param mark a result of {@link #mark}
     */
    public synchronized void replayFrom(long mark) {
        if (mark < 0 || mark > calls) {
            throw new IllegalArgumentException("mark must lie between 0 and the calls so far");
        }
        replayed = mark;
        replayUntil = calls;
    }

    /**
     * Makes the next calls for exactly {@code length} bytes return the bytes of the latest such call, so that only one
     * kind of code collides.
     *
     * @param length the number of bytes per call
     * @param times the number of calls
     */
    public synchronized void repeat(int length, int times) {
        if (!latest.containsKey(length)) {
            throw new IllegalStateException("nobody has asked for so many bytes yet");
        }
        repeats.put(length, times);
    }

    private long position(int length) {
        int left = repeats.getOrDefault(length, 0);
        if (left > 0) {
            repeats.put(length, left - 1);
            return latest.getOrDefault(length, 0L);
        }
        long position = replayed < replayUntil ? replayed++ : calls++;
        latest.put(length, position);
        return position;
    }

    private void fill(byte[] target, long position) {
        for (int from = 0; from < target.length; from += BLOCK) {
            byte[] block = Sha256Digests.of(seed, number(position), number(from));
            System.arraycopy(block, 0, target, from, Math.min(BLOCK, target.length - from));
        }
    }

    private static byte[] number(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }
}
