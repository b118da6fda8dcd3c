package dev.portalaccess.benchmarks.desk;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/** The time that a person looks at a page before the next click: half to one and a half times the usual time. */
final class ThinkTime {

    private final SplittableRandom random;
    private final long usual;

    private ThinkTime(SplittableRandom random, long usual) {
        this.random = random;
        this.usual = usual;
    }

    /** Returns think times of {@code usual} milliseconds on average. */
    static ThinkTime of(long usual) {
        return new ThinkTime(new SplittableRandom(usual), usual);
    }

    /** Returns independent think times for another person. */
    ThinkTime another() {
        return new ThinkTime(random.split(), usual);
    }

    void think() {
        sleep(usual / 2 + random.nextLong(usual + 1));
    }

    private static void sleep(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
