package dev.portalaccess.internal.engine;

import com.google.common.util.concurrent.Striped;
import dev.portalaccess.model.id.PracticeId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;

/**
 * Repeats rounds of deciding that another commit has overtaken (PA-131). The first round runs at once. Whoever loses it
 * queues with the other losers of the practice in this process, so that they do not overtake each other again.
 * Thread-safe.
 */
final class RoundQueue {

    private static final int STRIPES = 64;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Striped<Lock> losers = Striped.lock(STRIPES);

    /**
     * Runs rounds until one answers.
     *
     * @param most the maximum number of rounds
     * @param round one attempt; it answers nothing if something has changed before its commit
     * @return the first answer; empty if something had changed in every round
     */
    <T> Optional<T> run(PracticeId practice, int most, Supplier<Optional<T>> round) {
        Optional<T> answer = round.get();
        return answer.isPresent() || most == 1 ? answer : runQueued(losers.get(practice), most - 1, round);
    }

    private static <T> Optional<T> runQueued(Lock queue, int most, Supplier<Optional<T>> round) {
        boolean isFirst = tryLock(queue);
        try {
            Optional<T> answer = Optional.empty();
            for (int number = 0; number < most && answer.isEmpty(); number++) {
                answer = round.get();
            }
            return answer;
        } finally {
            if (isFirst) {
                queue.unlock();
            }
        }
    }

    /** Waits for the others in the queue, but not for ever: a slow host must not stop everybody. */
    private static boolean tryLock(Lock queue) {
        try {
            return queue.tryLock(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
