package dev.portalaccess.testkit.recording;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until a test moves it, forwards or backwards. Safe for use by several threads. */
public final class MovableClock implements InstantSource {

    /** The time of a new clock: Monday, 2 March 2026, ten in the morning in New York. */
    public static final Instant START = Instant.parse("2026-03-02T15:00:00Z");

    private Instant now;

    /** Creates a clock at {@link #START}. */
    public MovableClock() {
        this(START);
    }

    /** Creates a clock at that instant. */
    public MovableClock(Instant start) {
        this.now = requireNonNull(start, "start");
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    /** Moves the clock forwards, or backwards if the duration is negative. */
    public synchronized void advance(Duration by) {
        now = now.plus(by);
    }

    /** Sets the clock to any instant. */
    public synchronized void set(Instant instant) {
        now = requireNonNull(instant, "instant");
    }
}
