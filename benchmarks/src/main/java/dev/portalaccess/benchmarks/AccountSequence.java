package dev.portalaccess.benchmarks;

import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** A random sequence of the copies' accounts, which no cache can predict. */
final class AccountSequence {

    private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    private final int known;

    /**
     * Creates a sequence for a filled database.
     *
     * @param known the number of accounts that have a grant
     */
    AccountSequence(int known) {
        this.known = known;
    }

    /** Returns a side whose tasks ask for accounts with one grant each. */
    ComparedSide hits(String name, IntFunction<Runnable> task) {
        return side(name, task, () -> 1 + random.nextInt(known));
    }

    /** Returns a side whose tasks ask for unknown accounts. */
    ComparedSide misses(String name, IntFunction<Runnable> task) {
        return side(name, task, () -> -1 - random.nextInt(known));
    }

    private static ComparedSide side(String name, IntFunction<Runnable> task, IntSupplier copies) {
        return new ComparedSide(
                name,
                count -> IntStream.generate(copies).limit(count).mapToObj(task).toList());
    }
}
