package dev.portalaccess.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.ref.Reference;
import java.util.function.Supplier;

/**
 * How much heap a sequence of calls needs: what lives while one of their answers is held, and what a single call
 * allocates, which is more than it can ever hold on the way to its answer. For one thread.
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

    /** Looks after so many calls each time, because a look collects all garbage. */
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

    /** In MiB, more than at the beginning. */
    double mostLiving() {
        return mostLiving / MEBIBYTE;
    }

    /** In MiB, by one call. */
    double mostAllocated() {
        return mostAllocated / MEBIBYTE;
    }

    /** In octets: what a full collection leaves. */
    static long living() {
        System.gc();
        return MEMORY.getHeapMemoryUsage().getUsed();
    }
}
