package dev.portalaccess.testkit.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Runs several threads that start at the same moment. A thread that hangs is abandoned after five minutes. */
public final class ConcurrentCalls {

    public static final int THREADS = 8;

    private static final long PATIENCE_IN_SECONDS = 300;

    private ConcurrentCalls() {}

    /** Returns the answer of each of {@link #THREADS} threads. */
    public static <T> List<T> ask(Supplier<T> question) {
        return each(thread -> question.get());
    }

    /** Returns the result of each of {@link #THREADS} threads, in the order of their numbers. */
    public static <T> List<T> each(IntFunction<T> work) {
        return each(THREADS, work);
    }

    /** Returns the result of each of that many threads, in the order of their numbers. */
    public static <T> List<T> each(int many, IntFunction<T> work) {
        ExecutorService threads = Executors.newFixedThreadPool(many);
        CountDownLatch ready = new CountDownLatch(many);
        try {
            List<Future<T>> all = new ArrayList<>();
            for (int thread = 0; thread < many; thread++) {
                int number = thread;
                all.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return work.apply(number);
                }));
            }
            return all.stream().map(ConcurrentCalls::result).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> T result(Future<T> thread) {
        try {
            return thread.get(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError("a call failed when several threads called at once", e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("a call did not come back when several threads called at once", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while several threads called at once", e);
        }
    }
}
