package dev.portalaccess.internal.secret;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Limits how many slow hashes run at once, so that strangers who try passwords cannot take the server's processors and
 * memory.
 *
 * <p>The callers' own threads do the work, in the order of their arrival; up to 64 wait, the next is turned away at
 * once. Work must not enter the gate again. Safe for use by several threads.
 */
public final class HashingGate {

    /** The number of callers that may wait while others hash. */
    static final int WAITING = 64;

    private final Semaphore running;
    private final Semaphore inside;

    /** Creates a gate with one permit per processor. */
    public HashingGate() {
        this(Runtime.getRuntime().availableProcessors());
    }

    /** Creates a gate with {@code permits} permits, 1 or more. */
    public HashingGate(int permits) {
        this(permits, WAITING);
    }

    /**
     * Creates a gate with a limit on waiting callers.
     *
     * @param permits the number of concurrent hashes, 1 or more
     * @param waiting the number of callers that may wait meanwhile, 0 or more
     */
    public HashingGate(int permits, int waiting) {
        if (permits < 1 || waiting < 0) {
            throw new IllegalArgumentException("permits must be 1 or more, waiting 0 or more");
        }
        this.running = new Semaphore(permits, true);
        this.inside = new Semaphore(permits + waiting);
    }

    /**
     * Runs {@code work} when a permit is free. Empty means busy: too many callers are waiting, and nothing was done.
     */
    public <T> Optional<T> run(Supplier<T> work) {
        if (!inside.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return Optional.of(inTurn(work));
        } finally {
            inside.release();
        }
    }

    private <T> T inTurn(Supplier<T> work) {
        running.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            running.release();
        }
    }
}
