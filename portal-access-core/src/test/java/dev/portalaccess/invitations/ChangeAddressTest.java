package dev.portalaccess.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.activation.ActivationRefusal;
import dev.portalaccess.activation.Redemption;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.internal.restriction.RestrictionService;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.InvitationStatus;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.stored.InvitationState.Voided;
import dev.portalaccess.restriction.RestrictionTerms;
import dev.portalaccess.restriction.SetBlock;
import dev.portalaccess.spi.CommandName;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Requirement("PA-064")
class ChangeAddressTest {

    private static final String NEW = "anthony.new@example.org";
    private final InvitationOffice office = new InvitationOffice();
    private final Invited father = office.story.father();

    private InvitationStatus status(InvitationId id) {
        return office.view(id).status();
    }

    @Nested
    @Tag("T13")
    class What_went_to_the_old_address {

        @Test
        void is_void_in_the_same_commit_and_named_in_the_answer() {
            Secret link = office.story.link(father.invitation());
            assertThat(office.changeAddress(father, NEW).orThrow()).containsExactly(father.invitation());
            assertThat(office.whyDead(link)).contains(ActivationRefusal.WITHDRAWN);
            assertThat(office.portal.invitation(father.invitation()).state())
                    .isEqualTo(new Voided(office.portal.clock.instant(), Voided.ADDRESS_CHANGED));
        }

        @Test
        void is_void_also_if_it_has_expired() {
            office.expire();
            assertThat(office.changeAddress(father, NEW).orThrow()).containsExactly(father.invitation());
        }

        @Test
        void can_be_issued_again_and_then_goes_to_the_new_one() {
            office.changeAddress(father, NEW).orThrow();
            Invited next = office.reissue(father.invitation()).orThrow();
            assertThat(office.view(next.invitation()).to().address()).contains(new EmailAddress(NEW));
            assertThat(next.charts()).isEqualTo(father.charts());
            assertThat(office.story.redeem(next, office.portal.family.anthonysAccount()))
                    .isInstanceOf(Redemption.Redeemed.class);
        }

        @Test
        @Requirement("PA-048")
        void can_be_issued_again_once() {
            office.changeAddress(father, NEW).orThrow();
            office.reissue(father.invitation()).orThrow();
            assertThat(FamilyStory.codes(office.reissue(father.invitation())))
                    .contains("NOTHING_TO_REISSUE@invitation");
        }
    }

    @Nested
    @Requirement({"PA-064", "PA-075"})
    class A_mailbox_that_is_barred {

        private void bar(ChartId chart) {
            new RestrictionService(office.portal.commands())
                    .block(
                            office.portal.clerk(),
                            SetBlock.ofMailbox(NEW, RestrictionTerms.of(ReasonInput.of(Reason.SAFETY)))
                                    .on(chart))
                    .orThrow();
        }

        private List<String> codes() {
            return FamilyStory.codes(office.changeAddress(father, NEW));
        }

        @Test
        void on_a_chart_that_the_person_has_is_refused() {
            office.story.redeem(father, office.portal.family.anthonysAccount());
            bar(office.portal.camille);
            assertThat(codes()).containsExactly("HOLDER_BARRED@email");
        }

        @Test
        void is_answered_alike_to_who_may_not_see_blocks() {
            office.story.redeem(father, office.portal.family.anthonysAccount());
            bar(office.portal.camille);
            office.portal.rights.forbid(question -> question.command().equals(CommandName.LIST_RESTRICTIONS));
            assertThat(codes()).isNotEmpty().doesNotContain("HOLDER_BARRED@email");
        }

        @Test
        void on_a_chart_of_others_is_nobodys_business() {
            Invited aunt = office.story.aunt();
            office.story.redeem(aunt, new AccountId("login-jane"));
            bar(office.portal.anthony);
            assertThat(FamilyStory.codes(office.changeAddress(aunt, NEW))).doesNotContain("HOLDER_BARRED@email");
        }
    }

    @Nested
    class What_stays {

        @Test
        void is_what_went_somewhere_else() {
            Invited elsewhere = office.reissue(father.invitation(), DeliveryChoice.email("office@example.org"))
                    .orThrow();
            assertThat(office.changeAddress(father, NEW).orThrow()).isEmpty();
            assertThat(status(elsewhere.invitation())).isEqualTo(InvitationStatus.LIVE);
        }

        @Test
        void is_what_went_by_paper() {
            Invited letter =
                    office.reissue(father.invitation(), DeliveryChoice.print()).orThrow();
            assertThat(office.changeAddress(father, NEW).orThrow()).isEmpty();
            assertThat(status(letter.invitation())).isEqualTo(InvitationStatus.LIVE);
        }

        @Test
        void is_what_others_got() {
            Invited aunt = office.story.aunt();
            office.changeAddress(father, NEW).orThrow();
            assertThat(status(aunt.invitation())).isEqualTo(InvitationStatus.LIVE);
        }

        @Test
        void is_everything_if_the_address_is_the_same() {
            List<String> before = office.portal.store.everythingStored();
            assertThat(office.changeAddress(father, " " + FamilyStory.FATHERS_ADDRESS)
                            .orThrow())
                    .isEmpty();
            assertThat(office.portal.store.everythingStored()).isEqualTo(before);
        }
    }

    @Nested
    class The_new_address {

        @Test
        void is_on_record_from_then_on() {
            office.changeAddress(father, NEW).orThrow();
            assertThat(office.portal.holder(father.holder()).address()).contains(new EmailAddress(NEW));
        }

        @Test
        @Requirement({"PA-011", "PA-018", "PA-064"})
        void has_to_be_one() {
            assertThat(FamilyStory.codes(office.changeAddress(father, " "))).containsExactly("EMAIL_MISSING@email");
            assertThat(FamilyStory.codes(office.changeAddress(father, "nobody")))
                    .containsExactly("EMAIL_INVALID@email");
        }

        @Test
        @Requirement("PA-019")
        void is_warned_of_if_somebody_else_has_it() {
            office.story.aunt();
            Outcome<List<InvitationId>> outcome = office.changeAddress(father, FamilyStory.AUNTS_ADDRESS);
            assertThat(outcome).isInstanceOf(Outcome.Done.class);
            assertThat(FamilyStory.codes(outcome)).containsExactly("SHARED_ADDRESS@email");
        }

        @Test
        void of_nobody_is_refused_with_all_that_is_wrong() {
            ChangeAddress command = new ChangeAddress(new HolderId("nobody"), "");
            assertThat(FamilyStory.codes(office.invitations().changeAddress(office.portal.clerk(), command)))
                    .containsExactlyInAnyOrder("EMAIL_MISSING@email", "HOLDER_UNKNOWN@holder");
        }
    }

    @Nested
    @Tag("T19")
    @Requirement({"PA-064", "PA-131"})
    class Racing {

        @Test
        void an_invitation_issued_meanwhile_is_void_too() {
            Invited paid = office.story.aunt();
            office.portal.faults.meanwhile(
                    "commit", () -> office.reissue(paid.invitation()).orThrow());
            ChangeAddress command = new ChangeAddress(paid.holder(), NEW);
            List<InvitationId> gone = office.invitations()
                    .changeAddress(office.portal.clerk(), command)
                    .orThrow();
            assertThat(gone).hasSize(1).doesNotContain(paid.invitation());
            assertThat(office.list(office.all().to(paid.holder())).items())
                    .extracting(InvitationView::status)
                    .containsOnly(InvitationStatus.VOIDED);
        }

        @Test
        void a_link_that_is_followed_first_has_won() {
            Secret link = office.story.link(father.invitation());
            office.portal.faults.meanwhile(
                    "commit",
                    () -> assertThat(office.redeem(link, office.portal.family.anthonysAccount()))
                            .isInstanceOf(Redemption.Redeemed.class));
            assertThat(office.changeAddress(father, NEW).orThrow()).isEmpty();
            assertThat(status(father.invitation())).isEqualTo(InvitationStatus.REDEEMED);
        }

        @Test
        void a_link_that_is_followed_second_has_lost() {
            Secret link = office.story.link(father.invitation());
            office.portal.faults.meanwhile(
                    "commit", () -> office.changeAddress(father, NEW).orThrow());
            assertThat(office.redeem(link, office.portal.family.anthonysAccount()))
                    .isInstanceOf(Redemption.NotRedeemed.class);
            assertThat(office.portal.grantsOf(office.portal.family.anthonysAccount()))
                    .isEmpty();
        }
    }

    @Test
    void every_page_of_what_was_sent_is_seen_to() {
        Invited last = father;
        for (int i = 0; i < 120; i++) {
            office.portal.clock.advance(Duration.ofDays(6));
            InvitationId former = last.invitation();
            last = office.reissue(former).orThrow();
            office.backDoor.state(former, dev.portalaccess.model.stored.InvitationState.LIVE);
        }
        assertThat(office.changeAddress(father, NEW).orThrow()).hasSize(121);
    }

    @Test
    @Requirement("PA-110")
    void the_practices_chain_names_the_holder_and_no_address() {
        office.changeAddress(father, NEW).orThrow();
        List<AuditEntry> trail = office.trail(Optional.empty());
        AuditEntry last = trail.get(trail.size() - 1);
        assertThat(last.action()).isEqualTo("holder.address-changed");
        assertThat(last.details()).containsEntry("holder", father.holder().value());
        assertThat(trail.toString()).doesNotContain("@example.org");
        assertThat(office.actions(office.portal.amelie)).endsWith("invitation.voided");
    }
}
