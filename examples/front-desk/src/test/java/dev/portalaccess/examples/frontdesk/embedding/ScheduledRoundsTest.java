package dev.portalaccess.examples.frontdesk.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduledRoundsTest {

    private static final Duration SOON = Duration.ofMillis(1);

    private final ScheduledRounds rounds = new ScheduledRounds();

    @AfterEach
    void close() {
        rounds.close();
    }

    @ParameterizedTest
    @ValueSource(classes = {IllegalStateException.class, OutOfMemoryError.class})
    void go_on_after_one_that_failed(Class<? extends Throwable> failure) throws InterruptedException {
        CountDownLatch three = new CountDownLatch(3);
        rounds.every(SOON, () -> {
            three.countDown();
            fail(failure);
        });
        assertThat(three.await(5, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void do_not_wait_for_one_that_takes_long() throws InterruptedException {
        CountDownLatch other = new CountDownLatch(1);
        rounds.every(SOON, () -> awaited(other)).every(SOON, other::countDown);
        assertThat(other.await(5, TimeUnit.MINUTES)).isTrue();
    }

    private static void fail(Class<? extends Throwable> failure) {
        if (failure == OutOfMemoryError.class) {
            throw new OutOfMemoryError();
        }
        throw new IllegalStateException();
    }

    private static void awaited(CountDownLatch other) {
        try {
            other.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
