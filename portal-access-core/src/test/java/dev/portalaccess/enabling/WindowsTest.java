package dev.portalaccess.enabling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.activation.Inspection;
import dev.portalaccess.age.AgePolicy;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.fixture.ArticleHousehold;
import dev.portalaccess.fixture.FrontDeskHistory;
import dev.portalaccess.fixture.InvitationCodeIssuer;
import dev.portalaccess.fixture.TamperedStore;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.InvitationPurpose;
import dev.portalaccess.model.InvitationStatus;
import dev.portalaccess.model.Issuance;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Secret;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.registration.InviteToRegister;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.recording.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowsTest {

    private enum Preset {
        STANDARD(PortalPolicy.standard()),
        NIST_24H(PortalPolicy.nist24h());

        private final PortalPolicy.Preset policy;

        Preset(PortalPolicy.Preset policy) {
            this.policy = policy;
        }

        TestPortal portal() {
            return TestPortal.with(standard -> policy.agePolicy(AgePolicy.none()));
        }
    }

    private static Issuance enabled(TestPortal portal, Channel channel) {
        Individual mother = channel == Channel.EMAIL ? ArticleHousehold.mother() : ArticleHousehold.motherOnPaper();
        return portal.invitation(new FrontDeskHistory(portal)
                        .invite(portal.camille, mother)
                        .invitation())
                .issue();
    }

    private static Issuance registering(TestPortal portal) {
        return portal.invitation(portal.registrations()
                        .invite(portal.clerk(), InviteToRegister.of("Nina", "Novak", "nina@example.org", null))
                        .orThrow()
                        .invitation())
                .issue();
    }

    @Nested
    class An_invitation {

        @ParameterizedTest
        @CsvSource({
            "STANDARD, EMAIL, 432000",
            "STANDARD, PRINT, 864000",
            "NIST_24H, EMAIL,  86400",
            "NIST_24H, PRINT, 864000"
        })
        @Requirement({"PA-013", "PA-015", "PA-016", "PA-017"})
        void is_good_for_so_many_seconds_exactly(Preset preset, Channel channel, long seconds) {
            Issuance issue = enabled(preset.portal(), channel);
            assertThat(issue.at()).isEqualTo(MovableClock.START);
            assertThat(Duration.between(issue.at(), issue.until())).isEqualTo(Duration.ofSeconds(seconds));
        }

        @ParameterizedTest
        @CsvSource({"STANDARD, 432000", "NIST_24H, 86400"})
        @Requirement({"PA-013", "PA-016", "PA-057"})
        void to_register_is_good_for_as_long_as_other_mail(Preset preset, long seconds) {
            Issuance issue = registering(preset.portal());
            assertThat(Duration.between(issue.at(), issue.until())).isEqualTo(Duration.ofSeconds(seconds));
        }

        @ParameterizedTest
        @CsvSource({"EMAIL, PT1M", "EMAIL, P365D", "PRINT, PT1M", "PRINT, P365D"})
        @Requirement("PA-016")
        void is_good_for_what_the_policy_says(Channel channel, Duration window) {
            UnaryOperator<PortalPolicy.Builder> own =
                    policy -> policy.window(channel, InvitationPurpose.ENABLING, window);
            Issuance issue = enabled(TestPortal.with(own), channel);
            assertThat(Duration.between(issue.at(), issue.until())).isEqualTo(window);
        }

        @ParameterizedTest(name = "{1} after expiry of {0}: {2}")
        @CsvSource({
            "EMAIL, PT-0.001S,         LIVE",
            "EMAIL, PT-0.000000001S,   LIVE",
            "EMAIL, PT0S,              EXPIRED",
            "EMAIL, PT0.000000001S,    EXPIRED",
            "PRINT, PT-0.001S,         LIVE",
            "PRINT, PT-0.000000001S,   LIVE",
            "PRINT, PT0S,              EXPIRED",
            "PRINT, PT240H,            EXPIRED"
        })
        @Requirement("PA-017")
        @Tag("T33")
        void is_usable_strictly_before_it_expires(Channel channel, Duration offset, InvitationStatus status) {
            TestPortal portal = TestPortal.create();
            Individual mother = channel == Channel.EMAIL ? ArticleHousehold.mother() : ArticleHousehold.motherOnPaper();
            Invited invited = new FrontDeskHistory(portal).invite(portal.camille, mother);
            Secret link = new InvitationCodeIssuer(portal).link(invited.invitation());
            portal.clock.set(invited.until().plus(offset));
            assertThat(portal.invitation(invited.invitation()).statusAt(portal.clock.instant()))
                    .isEqualTo(status);
            assertThat(portal.activation().inspect(portal.practice, link) instanceof Inspection.Live)
                    .isEqualTo(status == InvitationStatus.LIVE);
        }

        @Test
        @Requirement("PA-017")
        @Tag("T33")
        void counts_whole_milliseconds_from_the_start() {
            TestPortal portal = TestPortal.create();
            portal.clock.set(Instant.parse("2026-03-02T15:00:00.123999999Z"));
            Issuance issue = enabled(portal, Channel.EMAIL);
            assertThat(issue.at()).isEqualTo(Instant.parse("2026-03-02T15:00:00.123Z"));
            assertThat(issue.until()).isEqualTo(Instant.parse("2026-03-07T15:00:00.123Z"));
        }

        @Test
        @Requirement("PA-016")
        void begins_with_the_round_that_commits() {
            TestPortal portal = TestPortal.create();
            portal.faults.meanwhile("commit", () -> {
                new TamperedStore(portal).chart(portal.camille, chart -> chart);
                portal.clock.advance(Duration.ofMinutes(3));
            });
            assertThat(enabled(portal, Channel.EMAIL).at()).isEqualTo(MovableClock.START.plus(Duration.ofMinutes(3)));
        }
    }

    @Nested
    class A_message {

        @ParameterizedTest
        @CsvSource({"EMAIL, 388800", "PRINT, 777600"})
        @Requirement("PA-016")
        void is_handed_over_until_a_tenth_of_the_window_is_left(Channel channel, long seconds) {
            TestPortal portal = TestPortal.create();
            Individual mother = channel == Channel.EMAIL ? ArticleHousehold.mother() : ArticleHousehold.motherOnPaper();
            Message message = portal.store
                    .message(
                            portal.practice,
                            new FrontDeskHistory(portal)
                                    .invite(portal.camille, mother)
                                    .message())
                    .orElseThrow();
            assertThat(message.window().until()).contains(MovableClock.START.plusSeconds(seconds));
        }
    }
}
