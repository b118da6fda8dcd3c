package dev.portalaccess.testkit.recording;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is moved, forwards or backwards. Safe for several threads. */
public final class MovableClock implements InstantSource {

    /** Where a new clock stands: Monday, 2 March 2026, ten in the morning in New York. */
    public static final Instant START = Instant.parse("2026-03-02T15:00:00Z");

    private Instant now;

    /** A clock at {@link #START}. */
    public MovableClock() {
        this(START);
    }

    /** A clock at that instant. */
    public MovableClock(Instant start) {
        this.now = requireNonNull(start, "start");
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    /** Moves on; a negative duration moves back. */
    public synchronized void advance(Duration by) {
        now = now.plus(by);
    }

    /** Moves to that instant, wherever it lies. */
    public synchronized void set(Instant instant) {
        now = requireNonNull(instant, "instant");
    }
}
