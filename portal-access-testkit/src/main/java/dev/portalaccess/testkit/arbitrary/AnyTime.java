package dev.portalaccess.testkit.arbitrary;

import dev.portalaccess.model.ValidityPeriod;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generators for instants, zones and time spans. */
@SuppressWarnings("exports")
public final class AnyTime {

    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2099-12-31T23:59:59.999Z");

    /**
     * A clock change in a zone.
     *
     * @param zone the zone
     * @param at the instant of the change
     */
    public record ClockChange(ZoneId zone, Instant at) {}

    private AnyTime() {}

    /** Generates instants from 1970 to 2099 as they are stored: truncated to milliseconds. */
    public static Arbitrary<Instant> stored() {
        return Arbitraries.longs()
                .between(FIRST.toEpochMilli(), LAST.toEpochMilli())
                .map(Instant::ofEpochMilli);
    }

    /** Generates instants from 1970 to 2099 as a clock shows them: with nanoseconds. */
    public static Arbitrary<Instant> instant() {
        return Combinators.combine(stored(), Arbitraries.integers().between(0, 999_999))
                .as(Instant::plusNanos);
    }

    /** Generates instants just before, at, just after and some distance from the given instant. */
    public static Arbitrary<Instant> around(Instant instant) {
        Arbitrary<Duration> close = Arbitraries.of(
                Duration.ofNanos(-1), Duration.ZERO, Duration.ofNanos(1), Duration.ofMillis(-1), Duration.ofMillis(1));
        Arbitrary<Duration> away =
                Arbitraries.longs().between(-40_000_000, 40_000_000).map(Duration::ofSeconds);
        return Arbitraries.oneOf(close, away).map(instant::plus);
    }

    /** Generates every zone that Java knows. */
    public static Arbitrary<ZoneId> zone() {
        return Arbitraries.of(new TreeSet<>(ZoneId.getAvailableZoneIds())).map(ZoneId::of);
    }

    /** Generates clock changes all over the world, from 1970 on. */
    public static Arbitrary<ClockChange> clockChange() {
        return Combinators.combine(zone(), stored())
                .as((zone, from) -> transition(zone, from).map(at -> new ClockChange(zone, at)))
                .filter(Optional::isPresent)
                .map(Optional::orElseThrow);
    }

    /** Generates half-open spans: without an end, empty, a millisecond long, and years long. */
    public static Arbitrary<ValidityPeriod> validity() {
        Arbitrary<Duration> length = Arbitraries.oneOf(
                Arbitraries.of(Duration.ZERO, Duration.ofMillis(1), Duration.ofDays(5), Duration.ofDays(10)),
                Arbitraries.longs().between(0, 400_000_000_000L).map(Duration::ofMillis));
        return Combinators.combine(stored(), length.optional(0.7))
                .as((from, span) -> new ValidityPeriod(from, span.map(from::plus)));
    }

    private static Optional<Instant> transition(ZoneId zone, Instant from) {
        Optional<ZoneOffsetTransition> next =
                Optional.ofNullable(zone.getRules().nextTransition(from));
        return next.or(() -> Optional.ofNullable(zone.getRules().previousTransition(from)))
                .map(ZoneOffsetTransition::getInstant);
    }
}
