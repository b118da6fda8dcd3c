package dev.portalaccess.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.portalaccess.activation.CredentialPresentation.Accepted;
import dev.portalaccess.fixture.InvitationCodeIssuer.Printed;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.storage.AccessStoreException;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.internal.FigureLog;
import dev.portalaccess.testkit.recording.FaultPoint;
import dev.portalaccess.testkit.recording.StagedFailure;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every call of the store fails once, before or after its effect. */
class FaultTest {

    @Nested
    class Redeeming {

        @ParameterizedTest
        @Tag("T57")
        @Tag("T58")
        @EnumSource
        @Requirement({"PA-042", "PA-043"})
        void is_done_or_not_done_and_a_repeat_finishes_it(FaultPoint moment) {
            int point = 1;
            while (redeemFailing(point, moment)) {
                point++;
            }
            assertEveryPoint("redeem", moment, point - 1, undisturbed());
        }

        private int undisturbed() {
            InvitedGuests guests = InvitedGuests.create();
            Secret link = guests.minting.link(guests.father());
            guests.portal.faults.reset();
            guests.redeem(link, guests.anthony());
            return guests.portal.faults.calls().size();
        }

        private boolean redeemFailing(int point, FaultPoint moment) {
            InvitedGuests guests = InvitedGuests.create();
            InvitationId invitation = guests.father();
            Secret link = guests.minting.link(invitation);

            Optional<Redemption> answer = failing(guests, point, moment, () -> guests.redeem(link, guests.anthony()));
            boolean struck = hasStruck(guests);
            assertAllOrNothing(guests, invitation, answer);
            assertThat(guests.redeem(link, guests.anthony())).isInstanceOf(Redemption.Redeemed.class);
            assertDone(guests, invitation);
            return struck;
        }

        private void assertAllOrNothing(InvitedGuests guests, InvitationId invitation, Optional<Redemption> answer) {
            if (guests.portal.invitation(invitation).state().kind() == InvitationState.Kind.REDEEMED) {
                assertDone(guests, invitation);
            } else {
                assertThat(answer).isEmpty();
                assertThat(guests.portal.grantsOf(guests.anthony())).isEmpty();
                assertThat(holder(guests, invitation).account()).isEmpty();
            }
        }

        private void assertDone(InvitedGuests guests, InvitationId invitation) {
            assertThat(guests.chartsOf(guests.anthony())).hasSize(2);
            assertThat(holder(guests, invitation).account()).contains(guests.anthony());
            for (ChartId chart : guests.portal.invitation(invitation).charts()) {
                assertThat(guests.actions(chart)).startsWith("invitation.issued", "access.activated");
                assertThat(guests.portal.store.invitation(
                                guests.portal.practice,
                                RecordKey.liveInvitation(
                                        holder(guests, invitation).id(), chart)))
                        .isEmpty();
            }
        }
    }

    @Nested
    class Presenting {

        @ParameterizedTest
        @Tag("T57")
        @Tag("T58")
        @EnumSource
        @Requirement("PA-045")
        void gives_a_ticket_or_none_and_a_repeat_gives_one(FaultPoint moment) {
            int point = 1;
            while (presentFailing(point, moment)) {
                point++;
            }
            assertEveryPoint("present", moment, point - 1, undisturbed());
        }

        private int undisturbed() {
            InvitedGuests guests = InvitedGuests.create();
            Printed printed = guests.minting.print(guests.printedFather());
            guests.portal.faults.reset();
            guests.present(printed);
            return guests.portal.faults.calls().size();
        }

        private boolean presentFailing(int point, FaultPoint moment) {
            InvitedGuests guests = InvitedGuests.create();
            InvitationId invitation = guests.printedFather();
            Printed printed = guests.minting.print(invitation);

            Optional<CredentialPresentation> answer = failing(guests, point, moment, () -> guests.present(printed));
            boolean struck = hasStruck(guests);
            assertThat(answer.stream()).allMatch(Accepted.class::isInstance);
            assertThat(guests.portal.grantsOf(guests.anthony())).isEmpty();
            Secret ticket = PrintedInvitations.accepted(guests.present(printed)).ticket();
            assertThat(holder(guests, invitation).tries().inAll()).isZero();
            assertThat(guests.redeem(ticket, guests.anthony())).isInstanceOf(Redemption.Redeemed.class);
            return struck;
        }

        @ParameterizedTest
        @EnumSource
        @Requirement("PA-045")
        void never_checks_more_passwords_than_were_charged(FaultPoint moment) {
            int point = 1;
            while (presentWrongFailing(point, moment)) {
                point++;
            }
            assertThat(point).isGreaterThan(3);
        }

        private boolean presentWrongFailing(int point, FaultPoint moment) {
            InvitedGuests guests = InvitedGuests.create();
            InvitationId invitation = guests.printedFather();
            Printed printed = guests.minting.print(invitation);

            failing(guests, point, moment, () -> guests.presentWrong(printed.userName()));
            assertThat(guests.portal.hashing.checked().size())
                    .isLessThanOrEqualTo(holder(guests, invitation).tries().wrong());
            return hasStruck(guests);
        }
    }

    @Nested
    class Inspecting {

        @ParameterizedTest
        @EnumSource
        @Requirement("PA-040")
        void never_answers_from_what_could_not_be_read(FaultPoint moment) {
            for (int point = 1; point <= 2; point++) {
                InvitedGuests guests = InvitedGuests.create();
                Secret link = guests.minting.link(guests.father());

                assertThat(failing(guests, point, moment, () -> guests.inspect(link)))
                        .isEmpty();
                assertThat(guests.inspect(link)).isInstanceOf(Inspection.Live.class);
            }
        }
    }

    @Nested
    class When_the_host_cannot_tell {

        private final InvitedGuests guests = InvitedGuests.create();
        private final InvitationId invitation = guests.father();
        private final Secret link = guests.minting.link(invitation);

        @Test
        @Requirement({"PA-026", "PA-043"})
        void what_its_charts_are_nothing_is_redeemed() {
            guests.portal.family.charts().outage().failNext(1);

            assertThatExceptionOfType(StagedFailure.class).isThrownBy(() -> guests.redeem(link, guests.anthony()));
            assertThat(guests.portal.grantsOf(guests.anthony())).isEmpty();
            assertThat(guests.redeem(link, guests.anthony())).isInstanceOf(Redemption.Redeemed.class);
        }

        @Test
        void whom_to_call_nothing_is_done_that_a_repeat_would_not_tell() {
            List.of(guests.portal.camille, guests.portal.amelie)
                    .forEach(chart -> guests.portal.family.charts().remove(guests.portal.practice, chart));
            guests.portal.family.practices().outage().failNext(1);

            assertThatExceptionOfType(StagedFailure.class).isThrownBy(() -> guests.redeem(link, guests.anthony()));
            assertThat(guests.portal.invitation(invitation).state()).isEqualTo(InvitationState.LIVE);
        }

        @Test
        void what_its_keys_are_nothing_is_redeemed() {
            guests.portal.keyring.outage().failNext(1);

            assertThatExceptionOfType(StagedFailure.class).isThrownBy(() -> guests.redeem(link, guests.anthony()));
            assertThat(guests.portal.grantsOf(guests.anthony())).isEmpty();
        }
    }

    /** What is answered while the call of that number fails; empty if the failure comes out. */
    private static <T> Optional<T> failing(InvitedGuests guests, int point, FaultPoint moment, Supplier<T> work) {
        guests.portal.faults.reset();
        guests.portal.faults.failCall(point, moment);
        try {
            return Optional.of(work.get());
        } catch (AccessStoreException e) {
            return Optional.empty();
        }
    }

    /** Whether there was such a call; from here on nothing fails. */
    private static boolean hasStruck(InvitedGuests guests) {
        boolean struck = guests.portal.faults.hasStruck();
        guests.portal.faults.reset();
        return struck;
    }

    /** Each call of an undisturbed run has failed once. */
    private static void assertEveryPoint(String name, FaultPoint moment, int points, int calls) {
        FigureLog.print(name + "-fault-points-" + moment, points, calls);
        assertThat(points).isEqualTo(calls);
    }

    private static Holder holder(InvitedGuests guests, InvitationId invitation) {
        return guests.portal.holder(guests.portal.invitation(invitation).holder());
    }
}
