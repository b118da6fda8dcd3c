package dev.portalaccess.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.ref.Reference;
import java.util.function.Supplier;

/**
 * A meter of the heap that a sequence of calls needs: the live heap while one result is held, and the allocation of a
 * single call, which is an upper bound on the heap it uses on the way to its result. For one thread.
 */
final class HeapMeter {

    static final double MEBIBYTE = 1024.0 * 1024.0;
    private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final int callsBetweenLooks;
    private final long before = living();
    private int calls;
    private long mostLiving;
    private long mostAllocated;

    /**
     * Creates a meter that looks at the live heap once in every {@code callsBetweenLooks} calls, because each look
     * collects all garbage.
     */
    HeapMeter(int callsBetweenLooks) {
        this.callsBetweenLooks = Math.max(1, callsBetweenLooks);
    }

    <T> T call(Supplier<T> call) {
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        T answer = call.get();
        mostAllocated = Math.max(mostAllocated, THREADS.getCurrentThreadAllocatedBytes() - allocated);
        try {
            look();
        } finally {
            Reference.reachabilityFence(answer);
        }
        return answer;
    }

    private void look() {
        if (calls++ % callsBetweenLooks == 0) {
            mostLiving = Math.max(mostLiving, living() - before);
        }
    }

    /** Returns the largest live heap above that at the start, in MiB. */
    double mostLiving() {
        return mostLiving / MEBIBYTE;
    }

    /** Returns the largest allocation of one call, in MiB. */
    double mostAllocated() {
        return mostAllocated / MEBIBYTE;
    }

    /** Returns the heap in use after a full collection, in bytes. */
    static long living() {
        System.gc();
        return MEMORY.getHeapMemoryUsage().getUsed();
    }
}
