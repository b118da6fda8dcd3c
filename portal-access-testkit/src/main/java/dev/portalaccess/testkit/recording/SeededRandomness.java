package dev.portalaccess.testkit.recording;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.spi.Randomness;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Randomness that anybody with the seed can foresee: SHA-256 over the seed and a count. The same seed gives the same
 * bits in the same order of calls, and it can be made to repeat itself.
 *
 * <p>For tests only. Safe for several threads; which thread gets which bits is then a matter of chance.
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

    /** A source with that seed. */
    public static SeededRandomness of(long seed) {
        return new SeededRandomness(Long.toString(seed));
    }

    /** A source with that seed, such as the name of the test. */
    public static SeededRandomness of(String seed) {
        return new SeededRandomness(requireNonNull(seed, "seed"));
    }

    @Override
    public synchronized void nextBytes(byte[] target) {
        fill(target, position(target.length));
    }

    /** How many calls were answered with fresh bits: a place to {@link #replayFrom}. */
    public synchronized long mark() {
        return calls;
    }

    /**
     * The next calls get the bits of the calls since {@code mark} once more, in the same order; then come fresh ones.
     *
     * @param mark what {@link #mark} said
     */
    public synchronized void replayFrom(long mark) {
        if (mark < 0 || mark > calls) {
            throw new IllegalArgumentException("mark must lie between 0 and the calls so far");
        }
        replayed = mark;
        replayUntil = calls;
    }

    /**
     * The next so many calls for exactly {@code length} bytes get what the latest such call got, so that one kind of
     * code collides and nothing else.
     *
     * @param length how many bytes are asked for
     * @param times how often
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
