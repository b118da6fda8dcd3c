package dev.portalaccess.activation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.HoldId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.stored.AccessBlock;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.PendingGrant;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Two charts in one invitation; by the time it is redeemed, something stands against the second. */
class RefusedChartsTest {

    private final InvitedGuests guests = InvitedGuests.create();
    private final TestPortal portal = guests.portal;
    private final InvitationId invitation = guests.father();
    private final Secret link = guests.minting.link(invitation);
    private final AccountId anthony = guests.anthony();
    private final Instant issuedAt = portal.clock.instant();

    @Nested
    @Requirement("PA-026")
    class The_host {

        @ParameterizedTest
        @Tag("T26")
        @EnumSource(mode = Mode.EXCLUDE, names = "OPEN")
        void may_have_closed_it(ChartStatus status) {
            portal.family.charts().close(portal.practice, portal.amelie, status);

            assertRefused("CHART_CLOSED", "PA-026");
        }

        @Test
        @Tag("T26")
        void may_no_longer_know_it() {
            portal.family.charts().remove(portal.practice, portal.amelie);

            assertRefused("CHART_UNKNOWN", "PA-026");
        }
    }

    @Nested
    @Requirement({"PA-026", "PA-048"})
    class A_bar {

        @Test
        void may_name_the_holder() {
            bar(Optional.of(holder().id()), Optional.empty(), Optional.empty());

            assertRefused("HOLDER_BARRED", "PA-026");
        }

        @Test
        void may_name_the_login() {
            bar(Optional.empty(), Optional.of(anthony), Optional.empty());

            assertRefused("HOLDER_BARRED", "PA-026");
        }

        @Test
        void may_name_the_mailbox_that_the_invitation_went_to() {
            guests.backDoor.holder(
                    holder().id(), now -> now.withAddress(new EmailAddress("anthony@elsewhere.example.org")));
            bar(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(new EmailAddress("anthony.patient+portal@example.org").mailbox()));

            assertRefused("HOLDER_BARRED", "PA-026");
        }

        @Test
        void may_name_the_login_that_the_holder_used_before() {
            AccountId former = new AccountId("login-anthony-1");
            guests.backDoor.holder(holder().id(), now -> now.withAccount(former));
            bar(Optional.empty(), Optional.of(former), Optional.empty());

            assertRefused("HOLDER_BARRED", "PA-026");
        }

        @Test
        void may_name_another_holder_who_uses_the_same_login() {
            HolderId twin = redeemedAsTwin();
            bar(Optional.of(twin), Optional.empty(), Optional.empty());

            assertRefused("HOLDER_BARRED", "PA-026");
        }

        @Test
        void that_names_somebody_else_does_not_matter() {
            bar(
                    Optional.of(new HolderId("somebody")),
                    Optional.of(guests.stranger()),
                    Optional.of(new EmailAddress("else@example.org").mailbox()));

            assertThat(redeemed().refused()).isEmpty();
        }

        private void bar(
                Optional<HolderId> holder, Optional<AccountId> account, Optional<EmailAddress.Mailbox> mailbox) {
            AccessBlock block = new AccessBlock(
                    "block-1", holder, account, mailbox, issuedAt, portal.family.clerk(), Reason.SAFETY);
            guests.backDoor.chart(
                    portal.amelie,
                    now -> new ChartAccess(
                            now.practice(), now.chart(), now.grants(), List.of(block), now.mergedInto(), now.head()));
        }
    }

    @Nested
    @Requirement("PA-048")
    class A_grant_of_theirs {

        @Test
        void may_be_held_back() {
            former(grant(anthony).heldBy(hold()));

            assertRefused("HELD_BACK", "PA-048");
        }

        @Test
        void may_be_held_back_under_another_login_of_theirs() {
            former(grant(guests.stranger()).heldBy(hold()));

            assertRefused("HELD_BACK", "PA-048");
        }

        @Test
        void may_be_held_back_under_another_holder_with_the_same_login() {
            former(GrantCopies.of(redeemedAsTwin(), grant(guests.stranger())).heldBy(hold()));

            assertRefused("HELD_BACK", "PA-048");
        }

        @Test
        void may_be_held_back_under_another_holder_with_the_login_they_used_before() {
            AccountId before = new AccountId("login-anthony-1");
            guests.backDoor.holder(holder().id(), now -> now.withAccount(before));
            former(GrantCopies.of(new HolderId("twin"), grant(before)).heldBy(hold()));

            assertRefused("HELD_BACK", "PA-048");
        }

        @Test
        void is_not_a_grant_of_somebody_else() {
            former(GrantCopies.of(new HolderId("somebody"), grant(guests.stranger()))
                    .heldBy(hold()));

            assertThat(redeemed().refused()).isEmpty();
        }

        @Test
        void that_was_held_back_and_is_over_does_not_matter() {
            former(grant(anthony).heldBy(hold()).endingAt(issuedAt));

            assertThat(redeemed().refused()).isEmpty();
        }

        @Test
        @Tag("T26")
        void may_have_been_revoked_in_the_instant_of_issue() {
            former(grant(anthony).revoked(revokedAt(issuedAt)));

            assertRefused("REVOKED_SINCE", "PA-048");
        }

        @Test
        @Tag("T26")
        void may_have_been_revoked_since() {
            former(grant(anthony).revoked(revokedAt(issuedAt.plusSeconds(3))));

            assertRefused("REVOKED_SINCE", "PA-048");
        }

        @Test
        void that_was_revoked_before_does_not_matter() {
            former(grant(anthony).revoked(revokedAt(issuedAt.minusMillis(1))));

            assertThat(redeemed().charts()).contains(portal.amelie);
        }

        @Test
        void may_be_in_a_state_of_a_newer_version() {
            former(GrantCopies.with(new GrantState.Unrecognised("FROZEN"), grant(anthony)));

            assertRefused("STATE_UNKNOWN", "PA-048");
        }

        @Test
        @Requirement("PA-041")
        void may_belong_to_another_login() {
            former(grant(guests.stranger()));

            assertRefused("OTHER_LOGIN", "PA-041");
        }

        @Test
        @Tag("T17")
        void may_be_revoked_while_it_is_decided() {
            Grant grant = grant(anthony);
            portal.faults.meanwhile("commit", () -> former(grant.revoked(revokedAt(issuedAt))));

            assertRefused("REVOKED_SINCE", "PA-048");
        }
    }

    @Nested
    class A_grant_that_opens_the_chart_already {

        @Test
        @Requirement("PA-043")
        void counts_and_is_not_doubled() {
            former(grant(anthony));

            assertThat(redeemed().charts()).containsExactly(portal.camille, portal.amelie);
            assertThat(portal.grantsOf(anthony))
                    .filteredOn(grant -> grant.chart().equals(portal.amelie))
                    .singleElement()
                    .isEqualTo(grant(anthony));
            assertThat(guests.actions(portal.amelie)).endsWith("access.already-active");
        }

        @Test
        @Requirement("PA-048")
        void is_not_widened() {
            Grant narrow = grant(anthony).narrowedTo(Scope.BILLING_ONLY);
            former(narrow);
            redeemed();

            assertThat(portal.grantsOf(anthony)).contains(narrow);
        }

        @Test
        void counts_beside_another_under_another_login() {
            former(grant(anthony));
            former(GrantCopies.withId(grant(guests.stranger()), "grant-elsewhere"));

            assertThat(redeemed().refused()).isEmpty();
        }
    }

    @Test
    @Requirement("PA-042")
    void a_repeat_tells_the_same_charts_even_if_they_are_open_again() {
        portal.family.charts().close(portal.practice, portal.amelie, ChartStatus.INACTIVE);
        Redemption first = guests.redeem(link, anthony);
        portal.family.charts().close(portal.practice, portal.amelie, ChartStatus.OPEN);
        portal.clock.advance(Duration.ofHours(1));

        assertThat(guests.redeem(link, anthony)).isEqualTo(first);
        assertThat(guests.chartsOf(anthony)).containsExactly(portal.camille);
    }

    /** The first chart is open all the same, the second is not, and staff read why. */
    private void assertRefused(String reason, String rule) {
        Redemption.Redeemed redeemed = redeemed();
        assertThat(redeemed.charts()).containsExactly(portal.camille);
        assertThat(redeemed.refused()).containsExactly(portal.amelie);
        assertThat(portal.grantsOf(anthony))
                .filteredOn(grant -> grant.isInForceAt(portal.clock.instant()))
                .extracting(Grant::chart)
                .doesNotContain(portal.amelie)
                .contains(portal.camille);
        AuditEntry last =
                guests.trail(portal.amelie).get(guests.trail(portal.amelie).size() - 1);
        assertThat(last.action()).isEqualTo("access.refused");
        assertThat(last.reason()).contains(reason);
        assertThat(last.rule()).contains(rule);
    }

    private Redemption.Redeemed redeemed() {
        Redemption redemption = guests.redeem(link, anthony);
        assertThat(redemption).isInstanceOf(Redemption.Redeemed.class);
        return (Redemption.Redeemed) redemption;
    }

    /** A grant on the second chart that is there before the invitation is redeemed. */
    private void former(Grant grant) {
        guests.backDoor.chart(portal.amelie, now -> now.with(grant));
    }

    private Grant grant(AccountId account) {
        Invitation father = portal.invitation(invitation);
        PendingGrant ticked = father.grants().get(1);
        return GrantCopies.withId(ticked.inForce(father, account, issuedAt.minus(Duration.ofDays(1))), "grant-before");
    }

    /** Another holder, whom the practice did not know to be Anthony until the same login was used. */
    private HolderId redeemedAsTwin() {
        InvitationId aunt = guests.aunt();
        guests.redeem(guests.minting.link(aunt), anthony);
        return portal.invitation(aunt).holder();
    }

    private Hold hold() {
        return new Hold(
                new HoldId("hold-1"), Hold.BY_STAFF, issuedAt, portal.family.clerk(), Reason.SAFETY, Optional.empty());
    }

    private static GrantState.Revoked revokedAt(Instant at) {
        return new GrantState.Revoked(at, Actor.staff("clerk-17"), Reason.CUSTODY_CHANGED);
    }

    private Holder holder() {
        return portal.holder(portal.invitation(invitation).holder());
    }
}
