package dev.portalaccess.benchmarks;

import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Which copies' logins to ask for, in an order that no cache foresees. */
final class AccountSequence {

    private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    private final int known;

    /**
     * Over a filled database.
     *
     * @param known how many logins have a grant
     */
    AccountSequence(int known) {
        this.known = known;
    }

    /** Logins with one grant each. */
    ComparedSide hits(String name, IntFunction<Runnable> task) {
        return side(name, task, () -> 1 + random.nextInt(known));
    }

    /** Logins that nobody knows. */
    ComparedSide misses(String name, IntFunction<Runnable> task) {
        return side(name, task, () -> -1 - random.nextInt(known));
    }

    private static ComparedSide side(String name, IntFunction<Runnable> task, IntSupplier copies) {
        return new ComparedSide(
                name,
                count -> IntStream.generate(copies).limit(count).mapToObj(task).toList());
    }
}
