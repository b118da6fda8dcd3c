package dev.portalaccess.activation;

import static dev.portalaccess.activation.ActivationRefusal.EXPIRED;
import static dev.portalaccess.activation.ActivationRefusal.NOTHING_LEFT;
import static dev.portalaccess.activation.ActivationRefusal.UNREADABLE;
import static dev.portalaccess.activation.ActivationRefusal.USED;
import static dev.portalaccess.activation.ActivationRefusal.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.portalaccess.activation.CredentialPresentation.NotAccepted;
import dev.portalaccess.activation.Inspection.NotLive;
import dev.portalaccess.fixture.InvitationCodeIssuer;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.model.stored.InvitationState.Cancelled;
import dev.portalaccess.model.stored.InvitationState.Kind;
import dev.portalaccess.model.stored.InvitationState.Unrecognised;
import dev.portalaccess.model.stored.InvitationState.Voided;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.recording.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What an invitation in each of its states says at each of the three doors. */
class FateTest {

    private static final Instant AT = MovableClock.START;

    private final InvitedGuests guests = InvitedGuests.create();
    private final InvitationId invitation = guests.printedFather();
    private final InvitationCodeIssuer.Printed printed = guests.minting.print(invitation);
    private final Secret link = guests.minting.link(invitation);
    private final AccountId anthony = guests.anthony();

    static Stream<Arguments> deadStates() {
        return Stream.of(
                arguments(new InvitationState.Redeemed(AT, new AccountId("login-jane"), List.of()), USED),
                arguments(new Cancelled(AT, Actor.staff("clerk-17"), Reason.PATIENT_REQUEST), WITHDRAWN),
                arguments(new Voided(AT, Voided.REISSUED), WITHDRAWN),
                arguments(new Voided(AT, Voided.ADDRESS_CHANGED), WITHDRAWN),
                arguments(new Voided(AT, Voided.PASSWORD_GENERATED), WITHDRAWN),
                arguments(new Voided(AT, "of-a-later-version"), WITHDRAWN),
                arguments(new Voided(AT, Voided.NOTHING_LEFT), NOTHING_LEFT),
                arguments(new Unrecognised("FROZEN"), UNREADABLE));
    }

    /** The account that used the letter, for the host to compare; only whoever has the right password gets it. */
    private static Optional<AccountId> usedBy(InvitationState state) {
        return state instanceof InvitationState.Redeemed redeemed ? Optional.of(redeemed.account()) : Optional.empty();
    }

    @Nested
    @Requirement({"PA-044", "PA-048"})
    class A_dead_invitation {

        @ParameterizedTest
        @MethodSource("dev.portalaccess.activation.FateTest#deadStates")
        void tells_whoever_has_the_right_secret_what_became_of_it(InvitationState state, String why) {
            guests.backDoor.state(invitation, state);

            assertThat(guests.inspect(link)).isEqualTo(new NotLive(why, riverside()));
            assertThat(guests.redeem(link, anthony)).isEqualTo(new Redemption.NotRedeemed(why, riverside()));
            assertThat(guests.present(printed)).isEqualTo(new NotAccepted(why, riverside(), usedBy(state)));
        }

        @ParameterizedTest
        @MethodSource("dev.portalaccess.activation.FateTest#deadStates")
        void tells_nobody_else(InvitationState state) {
            guests.backDoor.state(invitation, state);
            Secret wrong = guests.minting.wrongLink(invitation);

            assertThat(guests.inspect(wrong)).isEqualTo(guests.inspect(guests.minting.unknownLink()));
            assertThat(guests.redeem(wrong, anthony)).isEqualTo(guests.redeem(guests.minting.unknownLink(), anthony));
            assertThat(guests.presentWrong(printed.userName())).isEqualTo(guests.presentWrong("P-00000000"));
        }

        @ParameterizedTest
        @MethodSource("dev.portalaccess.activation.FateTest#deadStates")
        void never_comes_back_to_life(InvitationState state) {
            guests.backDoor.state(invitation, state);
            guests.redeem(link, anthony);
            guests.present(printed);

            assertThat(portalState()).isEqualTo(state);
            assertThat(guests.portal.grantsOf(anthony)).isEmpty();
        }

        @ParameterizedTest
        @MethodSource("dev.portalaccess.activation.FateTest#deadStates")
        void stays_what_it_was_when_its_window_is_over(InvitationState state, String why) {
            guests.backDoor.state(invitation, state);
            guests.portal.clock.advance(Duration.ofDays(100));

            assertThat(guests.inspect(link)).isEqualTo(new NotLive(why, riverside()));
        }
    }

    @Test
    void every_state_but_live_is_in_the_table() {
        assertThat(deadStates().map(row -> ((InvitationState) row.get()[0]).kind()))
                .contains(Stream.of(Kind.values())
                        .filter(kind -> kind != Kind.LIVE)
                        .toArray(Kind[]::new));
    }

    @Nested
    @Requirement({"PA-013", "PA-015", "PA-017"})
    class The_instant_of_expiry {

        @ParameterizedTest
        @Tag("T33")
        @CsvSource({"-1, true", "0, false", "1, false"})
        void ends_what_is_printed_after_ten_days(long millis, boolean usable) {
            guests.portal.clock.set(AT.plusSeconds(864_000).plusMillis(millis));

            assertOpen(link, usable);
            assertThat(PrintedInvitations.why(guests.present(printed))).isEqualTo(usable ? USED : EXPIRED);
        }

        @ParameterizedTest
        @Tag("T33")
        @CsvSource({"-1, true", "0, false", "1, false"})
        void ends_what_is_mailed_after_five_days(long millis, boolean usable) {
            Secret mailed = guests.minting.link(guests.mother());
            guests.portal.clock.set(AT.plusSeconds(432_000).plusMillis(millis));

            assertOpen(mailed, usable);
        }

        @Test
        @Tag("T33")
        void is_told_in_whole_milliseconds() {
            guests.portal.clock.set(AT.plusSeconds(864_000).minusNanos(1));

            assertOpen(link, true);
        }

        @Test
        @Requirement("PA-044")
        void tells_whom_to_call_afterwards() {
            guests.portal.clock.set(AT.plusSeconds(864_000));

            assertThat(guests.redeem(link, anthony)).isEqualTo(new Redemption.NotRedeemed(EXPIRED, riverside()));
        }

        private void assertOpen(Secret code, boolean usable) {
            assertThat(guests.inspect(code) instanceof Inspection.Live).isEqualTo(usable);
            assertThat(guests.redeem(code, anthony) instanceof Redemption.Redeemed)
                    .isEqualTo(usable);
        }
    }

    private InvitationState portalState() {
        return guests.portal.invitation(invitation).state();
    }

    private Optional<PracticeContact> riverside() {
        return Optional.of(new PracticeContact(
                "Riverside Family Practice", guests.portal.family.practice().phone()));
    }
}
