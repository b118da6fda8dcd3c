package dev.portalaccess.activation;

import static dev.portalaccess.activation.ActivationRefusal.CHANGED_MEANWHILE;
import static dev.portalaccess.activation.ActivationRefusal.NOT_RECOGNISED;
import static dev.portalaccess.activation.ActivationRefusal.REGISTRATION;
import static dev.portalaccess.activation.ActivationRefusal.USED;
import static dev.portalaccess.activation.ActivationRefusal.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.model.stored.InvitationState.Voided;
import dev.portalaccess.model.stored.PendingGrant;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RedeemTest {

    private final InvitedGuests guests = InvitedGuests.create();
    private final TestPortal portal = guests.portal;
    private final InvitationId invitation = guests.father();
    private final Secret link = guests.minting.link(invitation);
    private final AccountId anthony = guests.anthony();

    @Nested
    class Redeeming {

        @Test
        @Requirement({"PA-028", "PA-043"})
        void brings_every_grant_of_the_invitation_into_force_at_once() {
            assertThat(guests.redeem(link, anthony))
                    .isEqualTo(new Redemption.Redeemed(
                            invitation, List.of(portal.camille, portal.amelie), List.of(), portal.clock.instant()));
            assertThat(portal.grantsOf(anthony))
                    .allMatch(grant -> grant.isInForceAt(portal.clock.instant()))
                    .extracting(Grant::chart)
                    .containsExactlyInAnyOrder(portal.camille, portal.amelie);
        }

        @Test
        @Requirement("PA-027")
        void gives_what_was_pending_under_the_same_id_and_terms() {
            List<PendingGrant> pending = portal.invitation(invitation).grants();
            guests.redeem(link, anthony);

            assertThat(portal.grantsOf(anthony))
                    .extracting(Grant::terms)
                    .containsExactlyInAnyOrderElementsOf(
                            pending.stream().map(PendingGrant::terms).toList());
            assertThat(portal.grantsOf(anthony))
                    .extracting(Grant::id)
                    .containsExactlyInAnyOrderElementsOf(
                            pending.stream().map(PendingGrant::id).toList());
        }

        @Test
        @Requirement("PA-041")
        void binds_the_holder_to_the_login() {
            guests.redeem(link, anthony);

            assertThat(holder().account()).contains(anthony);
        }

        @Test
        @Requirement("PA-048")
        void ends_the_invitation_and_gives_its_keys_back() {
            guests.redeem(link, anthony);

            assertThat(portal.invitation(invitation).state())
                    .isEqualTo(new InvitationState.Redeemed(portal.clock.instant(), anthony, List.of()));
            assertThat(portal.store.invitation(
                            portal.practice, RecordKey.liveInvitation(holder().id(), portal.camille)))
                    .isEmpty();
        }

        @Test
        @Requirement("PA-110")
        void is_on_record_on_each_chart() {
            guests.redeem(link, anthony);

            assertThat(List.of(portal.camille, portal.amelie)).allSatisfy(chart -> {
                AuditEntry entry = guests.trail(chart).stream()
                        .filter(one -> one.action().equals("access.activated"))
                        .findFirst()
                        .orElseThrow();
                assertThat(entry.actor()).isEqualTo(Actor.account(anthony));
                assertThat(entry.details()).containsKeys("grant", "holder", "invitation");
            });
        }

        @Test
        @Requirement("PA-043")
        void takes_one_commit_and_no_read_twice() {
            portal.faults.reset();
            guests.redeem(link, anthony);

            assertThat(portal.faults.calls())
                    .containsExactly(
                            "invitations",
                            "practiceRecord",
                            "holders",
                            "charts",
                            "holdersOf",
                            "closedGrants",
                            // The patients, their own charts, and the mailbox of the notice.
                            "holders",
                            "charts",
                            "holders",
                            "commit");
        }

        @Test
        @Requirement("PA-017")
        void cuts_the_instant_to_what_every_store_keeps() {
            Instant start = portal.clock.instant();
            portal.clock.set(start.plusNanos(1_999_999));
            guests.redeem(link, anthony);

            assertThat(portal.grantsOf(anthony))
                    .allMatch(grant -> grant.validity().from().equals(start.plusMillis(1)));
        }

        @Test
        @Requirement("PA-132")
        void asks_no_staff_right() {
            int asked = portal.rights.asked().size();

            assertThat(guests.redeem(link, anthony)).isInstanceOf(Redemption.Redeemed.class);
            assertThat(portal.rights.asked()).hasSize(asked);
        }

        private AuditEntry last(ChartId chart) {
            List<AuditEntry> trail = guests.trail(chart);
            return trail.get(trail.size() - 1);
        }
    }

    @Nested
    class Redeeming_again {

        private final Redemption first = guests.redeem(link, anthony);
        private final List<String> stored = portal.store.everythingStored();

        @Test
        @Requirement("PA-042")
        void for_the_same_login_is_answered_as_the_first_time_and_changes_nothing() {
            portal.clock.advance(Duration.ofDays(30));

            assertThat(guests.redeem(link, anthony)).isEqualTo(first);
            assertThat(portal.store.everythingStored()).isEqualTo(stored);
        }

        @Test
        @Requirement({"PA-042", "PA-044"})
        @Tag("T02")
        void for_another_login_learns_that_it_was_used_and_whom_to_call() {
            assertThat(guests.redeem(link, guests.stranger()))
                    .isEqualTo(new Redemption.NotRedeemed(USED, Optional.of(riverside())));
            assertThat(portal.grantsOf(guests.stranger())).isEmpty();
        }

        @Test
        @Requirement("PA-110")
        void for_another_login_is_on_record_outside_the_chains() {
            guests.redeem(link, guests.stranger());

            AuditEntry refusal = portal.store
                    .refusals(portal.practice, Page.Request.first(10))
                    .items()
                    .get(0);
            assertThat(refusal.actor()).isEqualTo(Actor.account(guests.stranger()));
            assertThat(refusal.reason()).contains(USED);
            assertThat(refusal.details()).containsEntry("invitation", invitation.value());
        }

        @Test
        @Requirement("PA-044")
        void with_a_wrong_secret_learns_nothing() {
            assertThat(guests.redeem(guests.minting.wrongLink(invitation), anthony))
                    .isEqualTo(neutral());
        }
    }

    @Test
    @Requirement("PA-121")
    @Tag("T59")
    void any_copy_of_the_mail_opens_it_and_all_of_them_die() {
        Secret second = guests.minting.link(invitation);

        assertThat(guests.redeem(second, anthony)).isInstanceOf(Redemption.Redeemed.class);
        assertThat(why(guests.redeem(link, guests.stranger()))).isEqualTo(USED);
    }

    @Nested
    @Requirement("PA-044")
    class Whoever_has_not_the_right_secret {

        @Test
        void gets_one_and_the_same_answer_and_leaves_no_trace() {
            List<String> before = portal.store.everythingStored();

            assertThat(guests.redeem(guests.minting.wrongLink(invitation), anthony))
                    .isEqualTo(neutral());
            assertThat(guests.redeem(guests.minting.unknownLink(), anthony)).isEqualTo(neutral());
            assertThat(guests.redeem(Secret.of("let me in"), anthony)).isEqualTo(neutral());
            assertThat(portal.store.everythingStored()).isEqualTo(before);
        }

        @Test
        @Tag("T20")
        void gets_it_in_another_practice_too() {
            assertThat(portal.activation().redeem(new PracticeId("hillside"), link, anthony))
                    .isEqualTo(neutral());
        }
    }

    @Nested
    @Requirement("PA-054")
    class An_invitation_to_register {

        private final InvitationId newPatient = guests.newPatient();

        @Test
        void is_not_redeemed_here() {
            Secret code = guests.minting.link(newPatient);

            assertThat(guests.redeem(code, anthony))
                    .isEqualTo(new Redemption.NotRedeemed(REGISTRATION, Optional.of(riverside())));
            assertThat(portal.invitation(newPatient).state()).isEqualTo(InvitationState.LIVE);
        }

        @Test
        void is_not_given_away_to_a_wrong_secret() {
            assertThat(guests.redeem(guests.minting.wrongLink(newPatient), anthony))
                    .isEqualTo(neutral());
        }

        @Test
        void is_no_chart_for_the_login_that_registered_with_it() {
            Secret code = guests.minting.link(newPatient);
            guests.backDoor.state(newPatient, new InvitationState.Redeemed(portal.clock.instant(), anthony, List.of()));

            assertThat(why(guests.redeem(code, anthony))).isEqualTo(USED);
        }
    }

    @Nested
    class A_login {

        @Test
        @Requirement("PA-041")
        void that_the_holder_has_already_is_used_again() {
            guests.redeem(link, anthony);
            Secret second = guests.minting.link(guests.onOwnChart());
            portal.faults.reset();
            guests.redeem(second, anthony);

            assertThat(portal.faults.calls()).containsOnlyOnce("holders");
            assertThat(guests.chartsOf(anthony)).contains(portal.anthony, portal.camille, portal.amelie);
            assertThat(practiceTrail()).extracting(AuditEntry::action).doesNotContain("holder.login-changed");
        }

        @Test
        @Requirement({"PA-041", "PA-110"})
        void that_takes_the_place_of_another_is_on_record() {
            AccountId other = new AccountId("login-anthony-2");
            guests.redeem(link, anthony);
            guests.redeem(guests.minting.link(guests.onOwnChart()), other);

            assertThat(holder().account()).contains(other);
            assertThat(practiceTrail())
                    .filteredOn(entry -> entry.action().equals("holder.login-changed"))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.details())
                            .containsEntry("former-login", anthony.value())
                            .containsEntry("holder", holder().id().value()));
        }

        private List<AuditEntry> practiceTrail() {
            return portal.store
                    .trail(portal.practice, Optional.empty(), Page.Request.first(100))
                    .items();
        }
    }

    @Nested
    @Requirement("PA-131")
    class When_something_moves_meanwhile {

        @Test
        @Requirement("PA-048")
        @Tag("T18")
        void an_invitation_that_was_issued_again_is_not_redeemed() {
            Voided reissued = new Voided(portal.clock.instant(), Voided.REISSUED);
            portal.faults.meanwhile(
                    "commit", () -> guests.backDoor.invitation(invitation, now -> now.become(reissued)));

            assertThat(why(guests.redeem(link, anthony))).isEqualTo(WITHDRAWN);
            assertThat(portal.grantsOf(anthony)).isEmpty();
        }

        @Test
        @Requirement("PA-042")
        void another_login_may_have_been_first() {
            portal.faults.meanwhile("commit", () -> guests.redeem(link, guests.stranger()));

            assertThat(why(guests.redeem(link, anthony))).isEqualTo(USED);
            assertThat(guests.chartsOf(guests.stranger())).hasSize(2);
        }

        @Test
        void it_is_decided_again_on_the_new_facts() {
            portal.faults.meanwhile(
                    "commit", () -> guests.backDoor.holder(holder().id(), now -> now.withAccount(guests.stranger())));

            assertThat(guests.redeem(link, anthony)).isInstanceOf(Redemption.Redeemed.class);
            assertThat(holder().account()).contains(anthony);
        }

        @Test
        void again_and_again_it_is_given_up_and_nothing_is_done() {
            keepsMoving();
            portal.faults.reset();

            assertThat(guests.redeem(link, anthony))
                    .isEqualTo(new Redemption.NotRedeemed(CHANGED_MEANWHILE, Optional.of(riverside())));
            assertThat(portal.faults.calls())
                    .filteredOn("commit"::equals)
                    .hasSize(portal.commands().parts().policy().rounds());
            assertThat(portal.invitation(invitation).state()).isEqualTo(InvitationState.LIVE);
            assertThat(portal.grantsOf(anthony)).isEmpty();
        }

        private void keepsMoving() {
            portal.faults.meanwhile("commit", () -> {
                guests.backDoor.invitation(invitation, now -> now);
                keepsMoving();
            });
        }
    }

    @Test
    void a_practice_a_code_and_a_login_are_needed() {
        Activation activation = portal.activation();

        assertThatNullPointerException().isThrownBy(() -> activation.redeem(null, link, anthony));
        assertThatNullPointerException().isThrownBy(() -> activation.redeem(portal.practice, null, anthony));
        assertThatNullPointerException().isThrownBy(() -> activation.redeem(portal.practice, link, null));
    }

    private Holder holder() {
        Invitation father = portal.invitation(invitation);
        return portal.holder(father.holder());
    }

    private PracticeContact riverside() {
        return new PracticeContact(
                "Riverside Family Practice", portal.family.practice().phone());
    }

    private static Redemption neutral() {
        return new Redemption.NotRedeemed(NOT_RECOGNISED, Optional.empty());
    }

    private static String why(Redemption redemption) {
        return redemption.fold(redeemed -> "REDEEMED", Redemption.NotRedeemed::why);
    }
}
