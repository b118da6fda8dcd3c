package dev.portalaccess.enabling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.fixture.ArticleHousehold;
import dev.portalaccess.fixture.FrontDeskHistory;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Issuance;
import dev.portalaccess.model.Practice;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.recording.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Requirement("PA-017")
class ExpiryProperties {

    private static final Duration FIVE_DAYS = Duration.ofSeconds(432_000);
    private static final Duration TEN_DAYS = Duration.ofSeconds(864_000);
    /** A zone that changes its clocks, some time within the ten days before it does. */
    record Eve(ZoneId zone, ZoneOffsetTransition change, Duration before) {

        Instant instant() {
            return change.getInstant().minus(before);
        }
    }

    @Property
    @Tag("T34")
    void a_window_has_the_same_length_on_every_eve_of_a_change_of_clocks(
            @ForAll("eves") Eve eve, @ForAll Channel channel) {
        Issuance issue = issued(eve, channel);
        assertThat(Duration.between(issue.at(), issue.until()))
                .isEqualTo(channel == Channel.EMAIL ? FIVE_DAYS : TEN_DAYS);
        assertThat(issue.at()).isEqualTo(eve.instant());
    }

    @Property
    void a_window_is_half_open(
            @ForAll("instants") Instant begin, @ForAll("instants") Instant end, @ForAll("instants") Instant when) {
        if (!begin.isBefore(end)) {
            return;
        }
        Issuance issue = new Issuance(begin, end, Actor.LIBRARY, Optional.empty(), List.of());
        assertThat(issue.hasExpiredAt(when)).isEqualTo(when.compareTo(end) >= 0);
        assertThat(issue.hasExpiredAt(end.minusNanos(1))).isFalse();
        assertThat(issue.hasExpiredAt(end)).isTrue();
    }

    private static Issuance issued(Eve eve, Channel channel) {
        TestPortal portal = TestPortal.create();
        portal.family.practices().put(in(eve.zone(), portal.family.practice()));
        portal.clock.set(eve.instant());
        Individual mother = channel == Channel.EMAIL ? ArticleHousehold.mother() : ArticleHousehold.motherOnPaper();
        return portal.invitation(new FrontDeskHistory(portal)
                        .invite(portal.camille, mother)
                        .invitation())
                .issue();
    }

    private static Practice in(ZoneId zone, Practice usual) {
        return new Practice(
                usual.id(),
                usual.slug(),
                usual.name(),
                usual.phone(),
                zone,
                usual.languages(),
                usual.portal(),
                usual.sender());
    }

    @Provide
    Arbitrary<Eve> eves() {
        Arbitrary<ZoneId> zones = Arbitraries.of(ZoneId.getAvailableZoneIds().stream()
                .sorted()
                .map(ZoneId::of)
                .filter(zone -> zone.getRules().nextTransition(MovableClock.START) != null)
                .toList());
        Arbitrary<Duration> before =
                Arbitraries.longs().between(1, TEN_DAYS.toMillis()).map(Duration::ofMillis);
        return Combinators.combine(zones, before)
                .as((zone, ahead) -> new Eve(zone, zone.getRules().nextTransition(MovableClock.START), ahead));
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs()
                .between(-4_000_000_000_000L, 250_000_000_000_000L)
                .map(Instant::ofEpochMilli);
    }
}
