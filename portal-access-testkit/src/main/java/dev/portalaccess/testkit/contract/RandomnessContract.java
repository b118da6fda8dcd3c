package dev.portalaccess.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portalaccess.spi.Randomness;
import dev.portalaccess.testkit.internal.ConcurrentCalls;
import java.util.BitSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The contract of a {@link Randomness}, as far as a test can observe it; a test cannot prove that the bits are
 * unpredictable. A good source fails about once in 2 to the power of 50 runs.
 */
public abstract class RandomnessContract {

    private static final int LONGEST = 64;
    private static final int DRAWS = 1_000;

    /** For subclasses. */
    protected RandomnessContract() {}

    /** Returns the source under test. */
    protected abstract Randomness randomness();

    @Test
    public final void fills_all_of_an_array_of_any_length() {
        for (int length = 1; length <= LONGEST; length++) {
            BitSet filled = new BitSet();
            for (int draw = 0; draw < 32; draw++) {
                byte[] bytes = draw(length);
                IntStream.range(0, length).filter(place -> bytes[place] != 0).forEach(filled::set);
            }
            assertEquals(length, filled.cardinality(), "how many bytes of so many were ever filled");
        }
    }

    @Test
    public final void gives_fresh_bits_with_each_call() {
        Set<String> drawn = new HashSet<>();
        IntStream.range(0, DRAWS).forEach(draw -> drawn.add(text()));
        assertEquals(DRAWS, drawn.size(), "how many different results of so many draws");
    }

    @Test
    public final void gives_ones_and_zeros_alike_in_every_place() {
        int[] ones = new int[LONGEST * Byte.SIZE];
        for (int draw = 0; draw < DRAWS; draw++) {
            BitSet.valueOf(draw(LONGEST)).stream().forEach(place -> ones[place]++);
        }
        for (int count : ones) {
            // More than nine standard deviations from the mean of a fair coin thrown a thousand times.
            assertTrue(count > 350 && count < 650, "a place is one much too often, or much too seldom");
        }
    }

    @Test
    public final void gives_neighbours_that_have_nothing_to_do_with_each_other() {
        int alike = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            byte[] bytes = draw(LONGEST);
            alike += (int) IntStream.range(1, LONGEST)
                    .filter(place -> bytes[place] == bytes[place - 1])
                    .count();
        }
        // 63,000 pairs, of which one in 256 is alike: 246 on average, with a standard deviation of about 16.
        assertTrue(alike > 60 && alike < 450, "bytes follow from the ones before them");
    }

    @Test
    public final void keeps_no_hold_of_the_array() {
        byte[] first = draw(LONGEST);
        byte[] copy = first.clone();
        draw(LONGEST);
        assertArrayEquals(copy, first, "a later call changed an earlier result");
    }

    @Test
    public final void gives_every_thread_bits_of_its_own() {
        List<List<String>> all = ConcurrentCalls.ask(
                () -> IntStream.range(0, DRAWS).mapToObj(draw -> text()).toList());
        Set<String> different = new HashSet<>();
        all.forEach(different::addAll);
        assertEquals(
                ConcurrentCalls.THREADS * DRAWS,
                different.size(),
                "how many different results all threads together got");
    }

    private String text() {
        return HexFormat.of().formatHex(draw(16));
    }

    private byte[] draw(int length) {
        byte[] target = new byte[length];
        randomness().nextBytes(target);
        return target;
    }
}
