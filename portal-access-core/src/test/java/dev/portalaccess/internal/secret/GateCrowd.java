package dev.portalaccess.internal.secret;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Callers who enter a gate together; those who get in stay until {@link #leave}. */
final class GateCrowd implements AutoCloseable {

    private final ExecutorService threads;
    private final CountDownLatch mayLeave = new CountDownLatch(1);
    private final CountDownLatch turnedAway;
    private final AtomicInteger working = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final List<Future<Optional<Integer>>> answers;

    GateCrowd(HashingGate gate, int callers, int turnedAway) {
        this.threads = Executors.newFixedThreadPool(callers);
        this.turnedAway = new CountDownLatch(turnedAway);
        this.answers = IntStream.range(0, callers)
                .mapToObj(caller -> threads.submit(() -> enter(gate, caller)))
                .toList();
    }

    private Optional<Integer> enter(HashingGate gate, int caller) {
        Optional<Integer> answer = gate.run(() -> work(caller));
        if (answer.isEmpty()) {
            turnedAway.countDown();
        }
        return answer;
    }

    private int work(int caller) {
        mostAtOnce.accumulateAndGet(working.incrementAndGet(), Math::max);
        awaitQuietly(mayLeave);
        working.decrementAndGet();
        return caller;
    }

    /** Waits until as many as expected were turned away, which proves that the gate is full. */
    void gather() {
        awaitQuietly(turnedAway);
    }

    /** Lets all finish; how many of them were served. */
    long leave() throws Exception {
        mayLeave.countDown();
        long served = 0;
        for (Future<Optional<Integer>> answer : answers) {
            served += answer.get(5, TimeUnit.MINUTES).stream().count();
        }
        return served;
    }

    int mostAtOnce() {
        return mostAtOnce.get();
    }

    @Override
    public void close() {
        mayLeave.countDown();
        threads.shutdown();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            if (!latch.await(5, TimeUnit.MINUTES)) {
                throw new IllegalStateException("nobody came");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
