package dev.portalaccess.activation;

import static dev.portalaccess.activation.ActivationRefusal.BUSY;
import static dev.portalaccess.activation.ActivationRefusal.CHANGED_MEANWHILE;
import static dev.portalaccess.activation.ActivationRefusal.WITHDRAWN;
import static dev.portalaccess.activation.ActivationRefusal.WRONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.portalaccess.activation.CredentialPresentation.Accepted;
import dev.portalaccess.activation.CredentialPresentation.NotAccepted;
import dev.portalaccess.fixture.InvitationCodeIssuer.Printed;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.internal.secret.TemporaryUserName;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.stored.InvitationState.Voided;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.model.stored.TemporaryCredentials;
import dev.portalaccess.model.stored.TryCount;
import dev.portalaccess.spi.storage.AccessStoreException;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.recording.FaultPoint;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PA-045: every try is counted before it is made, and only so many are borne. */
class TriesTest {

    private final InvitedGuests guests = InvitedGuests.create();
    private final TestPortal portal = guests.portal;
    private final InvitationId invitation = guests.printedFather();
    private final Printed printed = guests.minting.print(invitation);

    @Nested
    @Requirement("PA-045")
    class A_try {

        @Test
        void is_on_record_before_the_password_is_checked() {
            portal.hashing.meanwhile(() -> assertThat(tries()).isEqualTo(new TryCount(1, 0)));

            assertThat(guests.presentWrong(printed.userName())).isEqualTo(wrong());
            assertThat(portal.hashing.checked()).hasSize(1);
        }

        @Test
        void that_cannot_be_charged_is_not_made() {
            portal.faults.reset();
            portal.faults.failCall(3, FaultPoint.BEFORE_EFFECT);

            assertThatExceptionOfType(AccessStoreException.class).isThrownBy(() -> guests.present(printed));
            assertThat(portal.faults.calls()).startsWith("invitations", "holders", "commit");
            assertThat(portal.hashing.checked()).isEmpty();
        }

        @Test
        @Requirement("PA-131")
        void that_is_overtaken_is_charged_again() {
            portal.faults.meanwhile("commit", () -> guests.presentWrong(printed.userName()));
            guests.presentWrong(printed.userName());

            assertThat(tries()).isEqualTo(new TryCount(2, 0));
            assertThat(portal.hashing.checked()).hasSize(2);
        }

        @Test
        void that_is_overtaken_for_ever_is_not_made_and_costs_nothing() {
            overtake();

            portal.faults.reset();

            assertThat(PrintedInvitations.why(guests.present(printed))).isEqualTo(BUSY);
            assertThat(portal.faults.calls())
                    .filteredOn("commit"::equals)
                    .hasSize(portal.commands().parts().policy().rounds());
            assertThat(tries()).isEqualTo(TryCount.NONE);
            assertThat(portal.hashing.checked()).isEmpty();
        }

        private void overtake() {
            portal.faults.meanwhile("commit", () -> {
                guests.backDoor.holder(portal.invitation(invitation).holder(), now -> now);
                overtake();
            });
        }
    }

    @Nested
    @Requirement("PA-045")
    class Wrong_passwords {

        @ParameterizedTest
        @CsvSource({"9, ACCEPTED", "10, WRONG", "11, WRONG"})
        void are_borne_ten_times(int wrong, String then) {
            tryWrong(printed, wrong);

            assertThat(PrintedInvitations.why(guests.present(printed))).isEqualTo(then);
        }

        @Test
        void beyond_ten_are_neither_checked_nor_charged() {
            tryWrong(printed, 10);
            String kept = portal.invitation(invitation)
                    .codes()
                    .credentials()
                    .flatMap(TemporaryCredentials::password)
                    .orElseThrow()
                    .phc();
            tryWrong(printed, 5);
            guests.present(printed);

            assertThat(tries()).isEqualTo(new TryCount(10, 0));
            assertThat(portal.hashing.checked())
                    .hasSize(16)
                    .filteredOn(hash -> hash.phc().equals(kept))
                    .hasSize(10);
        }

        @Test
        void never_lock_a_login_nor_a_link() {
            Secret link = guests.minting.link(invitation);
            tryWrong(printed, 20);

            assertThat(guests.redeem(link, guests.anthony())).isInstanceOf(Redemption.Redeemed.class);
        }

        @Test
        void get_ten_more_with_fresh_credentials() {
            tryWrong(printed, 12);
            Printed fresh = issuedAgain();
            tryWrong(fresh, 9);

            assertThat(guests.present(fresh)).isInstanceOf(Accepted.class);
        }

        @Test
        void are_borne_a_hundred_times_in_all() {
            guests.backDoor.holder(portal.invitation(invitation).holder(), now -> now.with(new TryCount(99, 0)));
            Printed fresh = issuedAgain();
            tryWrong(fresh, 1);

            assertThat(PrintedInvitations.why(guests.present(fresh))).isEqualTo(WRONG);
        }

        @Test
        void are_counted_from_the_last_success() {
            tryWrong(printed, 9);
            guests.present(printed);
            tryWrong(printed, 9);

            assertThat(guests.present(printed)).isInstanceOf(Accepted.class);
        }

        @Test
        @Requirement("PA-110")
        void are_on_record_outside_the_chains() {
            tryWrong(printed, 1);

            AuditEntry tried = portal.store
                    .refusals(portal.practice, Page.Request.first(1))
                    .items()
                    .get(0);
            assertThat(tried.action()).isEqualTo("credentials.tried");
            assertThat(tried.details()).containsEntry("invitation", invitation.value());
        }

        @Test
        void with_user_names_that_nobody_has_leave_nothing_that_grows() {
            for (int i = 0; i < 600; i++) {
                guests.presentWrong(TemporaryUserName.issue(portal.randomness));
            }
            assertThat(portal.store
                            .refusals(portal.practice, Page.Request.first(10))
                            .items())
                    .isEmpty();
            assertThat(String.join("\n", portal.store.everythingStored()).split("unknown-names-\\d+").length)
                    .isBetween(100, 3 * 256);
        }

        @Test
        void after_the_last_one_leave_no_entry() {
            tryWrong(printed, 10);
            int before = refusals();
            tryWrong(printed, 5);
            assertThat(refusals()).isEqualTo(before);
        }

        private int refusals() {
            return portal.store
                    .refusals(portal.practice, Page.Request.first(100))
                    .items()
                    .size();
        }

        /** What re-issuing does to the count: the new credentials begin with the tries so far. */
        private Printed issuedAgain() {
            int wrongBefore = tries().wrong();
            guests.backDoor.invitation(
                    invitation,
                    now -> now.withCodes(now.codes().with(TemporaryCredentials.unprinted("P-AAAAAAAA", wrongBefore))));
            guests.backDoor.key(RecordKey.userName("P-AAAAAAAA"), invitation.value());
            return guests.minting.print(invitation);
        }
    }

    @Nested
    class While_the_password_is_checked {

        @Test
        @Tag("T18")
        @Requirement("PA-048")
        void the_invitation_may_be_withdrawn() {
            Voided reissued = new Voided(portal.clock.instant(), Voided.REISSUED);
            portal.hashing.meanwhile(() -> guests.backDoor.invitation(invitation, now -> now.become(reissued)));

            assertThat(PrintedInvitations.why(guests.present(printed))).isEqualTo(WITHDRAWN);
        }

        @Test
        @Tag("T04")
        @Requirement("PA-045")
        void another_password_may_be_printed() {
            portal.hashing.meanwhile(() -> guests.minting.print(invitation));

            assertThat(guests.present(printed)).isEqualTo(wrong());
        }

        @Test
        @Requirement("PA-131")
        void somebody_else_may_try_too() {
            portal.hashing.meanwhile(() -> guests.backDoor.holder(
                    portal.invitation(invitation).holder(),
                    now -> now.with(now.tries().charged())));

            assertThat(guests.present(printed)).isInstanceOf(Accepted.class);
            assertThat(tries()).isEqualTo(new TryCount(2, 2));
        }
    }

    @Nested
    @Requirement("PA-131")
    class While_the_ticket_is_made_out {

        @Test
        void somebody_else_may_try_too() {
            portal.hashing.meanwhile(() -> portal.faults.meanwhile("commit", this::tryOnce));

            assertThat(guests.present(printed)).isInstanceOf(Accepted.class);
            assertThat(tries()).isEqualTo(new TryCount(2, 2));
        }

        @Test
        void things_that_keep_moving_are_given_up_with_the_try_charged() {
            portal.hashing.meanwhile(() -> {
                portal.faults.reset();
                portal.faults.meanwhile("commit", this::tryAgainAndAgain);
            });

            assertThat(guests.present(printed)).isEqualTo(new NotAccepted(CHANGED_MEANWHILE, riverside()));
            int rounds = portal.commands().parts().policy().rounds();
            assertThat(portal.faults.calls()).filteredOn("commit"::equals).hasSize(rounds);
            assertThat(tries()).isEqualTo(new TryCount(1 + rounds, 0));
        }

        private void tryAgainAndAgain() {
            tryOnce();
            portal.faults.meanwhile("commit", this::tryAgainAndAgain);
        }

        private void tryOnce() {
            guests.backDoor.holder(
                    portal.invitation(invitation).holder(),
                    now -> now.with(now.tries().charged()));
        }
    }

    private Optional<PracticeContact> riverside() {
        return Optional.of(new PracticeContact(
                "Riverside Family Practice", portal.family.practice().phone()));
    }

    @Test
    @Requirement("PA-045")
    void the_right_password_of_a_dead_invitation_forgives_no_try() {
        portal.clock.advance(Duration.ofDays(11));
        guests.present(printed);

        assertThat(tries()).isEqualTo(new TryCount(1, 0));
    }

    private void tryWrong(Printed credentials, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(guests.presentWrong(credentials.userName())).isEqualTo(wrong());
        }
    }

    private TryCount tries() {
        return portal.holder(portal.invitation(invitation).holder()).tries();
    }

    private static CredentialPresentation wrong() {
        return new NotAccepted(WRONG, Optional.empty());
    }
}
