package dev.portalaccess.benchmarks;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** The time that a list of tasks took. */
final class TaskTimer {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MICRO = 1e3;

    private final long nanos;
    private final long[] each;

    /**
     * Creates a timing from the total time and the time of each task.
     *
     * @param each the time of each task, shortest first
     */
    private TaskTimer(long nanos, long[] each) {
        this.nanos = nanos;
        this.each = each;
    }

    /** Runs each task once, on {@code threads} threads. Each thread takes the next task as soon as it is free. */
    static TaskTimer of(int threads, List<Runnable> tasks) {
        long[] each = new long[tasks.size()];
        AtomicInteger next = new AtomicInteger();
        Runnable worker = () -> {
            for (int i = next.getAndIncrement(); i < each.length; i = next.getAndIncrement()) {
                long begun = System.nanoTime();
                tasks.get(i).run();
                each[i] = System.nanoTime() - begun;
            }
        };
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            long begun = System.nanoTime();
            finish(pool.invokeAll(Collections.nCopies(threads, Executors.callable(worker))));
            long nanos = System.nanoTime() - begun;
            Arrays.sort(each);
            return new TaskTimer(nanos, each);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            pool.shutdown();
        }
    }

    private static void finish(List<Future<Object>> workers) throws InterruptedException {
        for (Future<Object> worker : workers) {
            try {
                worker.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    double seconds() {
        return nanos / NANOS_PER_SECOND;
    }

    double perSecond() {
        return each.length / seconds();
    }

    /** Returns the time that the fraction {@code part} of the tasks did not exceed, in microseconds. */
    double micros(double part) {
        return each[(int) Math.min(each.length - 1, each.length * part)] / NANOS_PER_MICRO;
    }
}
