package dev.portalaccess.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.finding.FindingCode;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.stored.DeliveryRoute;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.TryCount;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How an invitation that is issued again gets there, and how often that may be. */
@Requirement("PA-063")
class ReissueWayTest {

    private final InvitationOffice office = new InvitationOffice();

    private DeliveryRoute delivery(Outcome<Invited> outcome) {
        return office.portal.invitation(outcome.orThrow().invitation()).delivery();
    }

    @Nested
    class The_way {

        @Test
        @Tag("T13")
        void is_the_former_one_unless_another_is_chosen() {
            InvitationId mailed = office.story.father().invitation();
            assertThat(delivery(office.reissue(mailed)))
                    .isEqualTo(office.portal.invitation(mailed).delivery());
        }

        @Test
        void can_go_from_mail_to_paper() {
            Outcome<Invited> outcome = office.reissue(office.story.father().invitation(), DeliveryChoice.print());
            assertThat(delivery(outcome).channel()).isEqualTo(Channel.PRINT);
            assertThat(outcome.orThrow().until())
                    .isEqualTo(office.portal.clock.instant().plus(Duration.ofDays(10)));
            assertThat(office.view(outcome.orThrow().invitation()).onPaper().userName())
                    .isPresent();
        }

        @Test
        void can_go_from_paper_to_mail() {
            Outcome<Invited> outcome =
                    office.reissue(office.story.payer().invitation(), DeliveryChoice.email("amelie@example.org"));
            assertThat(delivery(outcome).address()).contains(new EmailAddress("amelie@example.org"));
            assertThat(office.view(outcome.orThrow().invitation()).onPaper().userName())
                    .isEmpty();
        }

        @Test
        @Requirement("PA-010")
        void has_to_be_chosen_if_anything_is() {
            DeliveryChoice none = new DeliveryChoice(null, null, null);
            assertThat(FamilyStory.codes(office.reissue(office.story.father().invitation(), none)))
                    .containsExactly("METHOD_MISSING@deliver.channel");
        }

        @Test
        void keeps_the_language_unless_another_is_chosen() {
            InvitationId mailed = office.story.father().invitation();
            Invited spanish = office.reissue(
                            mailed,
                            DeliveryChoice.email(FamilyStory.FATHERS_ADDRESS).in("es"))
                    .orThrow();
            assertThat(delivery(office.reissue(spanish.invitation(), DeliveryChoice.print()))
                            .language())
                    .isEqualTo(Locale.forLanguageTag("es"));
        }
    }

    @Nested
    class A_typed_address {

        @Test
        @Requirement({"PA-006", "PA-063"})
        void is_where_it_goes_and_is_reported_and_changes_no_record() {
            Invited mailed = office.story.father();
            Outcome<Invited> outcome = office.reissue(mailed.invitation(), DeliveryChoice.email("tony@example.org"));
            assertThat(delivery(outcome).address()).contains(new EmailAddress("tony@example.org"));
            assertThat(outcome.orThrow().typedAddress()).contains(new EmailAddress("tony@example.org"));
            assertThat(office.portal.holder(mailed.holder()).address())
                    .contains(new EmailAddress(FamilyStory.FATHERS_ADDRESS));
        }

        @Test
        void is_the_former_one_if_none_is_typed() {
            Outcome<Invited> outcome = office.reissue(office.story.father().invitation(), DeliveryChoice.email(" "));
            assertThat(delivery(outcome).address()).contains(new EmailAddress(FamilyStory.FATHERS_ADDRESS));
            assertThat(outcome.orThrow().typedAddress()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "no address, EMAIL_INVALID@deliver.email",
            "a@example.org;b@example.org, EMAIL_INVALID@deliver.email",
            "аnthony@example.org, EMAIL_SUSPICIOUS@deliver.email"
        })
        @Tag("T22")
        @Requirement("PA-018")
        void that_is_none_is_refused(String typed, String finding) {
            InvitationId mailed = office.story.father().invitation();
            assertThat(FamilyStory.codes(office.reissue(mailed, DeliveryChoice.email(typed))))
                    .containsExactly(finding);
            assertThat(office.portal.invitation(mailed).isLiveAt(office.portal.clock.instant()))
                    .isTrue();
        }

        @Test
        void that_is_too_long_is_refused() {
            assertThat(FamilyStory.codes(office.reissue(
                            office.story.father().invitation(), DeliveryChoice.email("a".repeat(1_001)))))
                    .contains("TEXT_TOO_LONG@deliver.email");
        }

        @Test
        void is_the_holders_own_if_none_is_typed_and_the_former_had_none() {
            Invited letter = office.story.payer();
            office.changeAddress(letter, "amelie@example.org").orThrow();
            assertThat(delivery(office.reissue(letter.invitation(), DeliveryChoice.email("")))
                            .address())
                    .contains(new EmailAddress("amelie@example.org"));
        }

        @Test
        @Requirement("PA-011")
        void has_to_be_there_even_on_paper_for_whoever_needs_one() {
            Invited aunt = office.story.aunt();
            office.backDoor.invitation(aunt.invitation(), ReissueWayTest::withoutAddress);
            office.backDoor.holder(aunt.holder(), ReissueWayTest::withoutAddress);
            assertThat(FamilyStory.codes(office.reissue(aunt.invitation())))
                    .containsExactly("EMAIL_MISSING@deliver.email");
        }

        @Test
        @Requirement("PA-011")
        void has_to_be_there_if_mail_is_chosen_and_none_is_on_record() {
            assertThat(FamilyStory.codes(office.reissue(office.story.payer().invitation(), DeliveryChoice.email(""))))
                    .containsExactly("EMAIL_MISSING@deliver.email");
        }

        @Test
        @Requirement("PA-019")
        void that_somebody_else_has_is_warned_of() {
            office.story.aunt();
            Outcome<Invited> outcome =
                    office.reissue(office.story.father().invitation(), DeliveryChoice.email(FamilyStory.AUNTS_ADDRESS));
            assertThat(outcome).isInstanceOf(Outcome.Done.class);
            assertThat(FamilyStory.codes(outcome))
                    .containsExactly("SHARED_ADDRESS@deliver.email", "ADDRESS_NOT_ON_FILE@deliver.email");
        }
    }

    @Nested
    @Tag("T29")
    @Requirement({"PA-063", "PA-124"})
    class Issuing_again {

        private Invited fifth() {
            Invited last = office.story.father();
            for (int i = 2; i <= 5; i++) {
                last = office.reissue(last.invitation()).orThrow();
            }
            return last;
        }

        @Test
        void is_refused_for_the_sixth_time_in_a_day() {
            Invited fifth = fifth();
            Outcome<Invited> sixth = office.reissue(fifth.invitation());
            assertThat(FamilyStory.codes(sixth)).containsExactly("TOO_MANY_INVITATIONS@invitation");
            assertThat(office.portal.invitation(fifth.invitation()).isLiveAt(office.portal.clock.instant()))
                    .isTrue();
        }

        @Test
        void is_possible_again_a_day_later() {
            Invited fifth = fifth();
            office.portal.clock.advance(Duration.ofDays(1));
            assertThat(office.reissue(fifth.invitation())).isInstanceOf(Outcome.Done.class);
        }

        @Test
        @Requirement("PA-110")
        void can_be_taken_on_with_a_reason_that_is_audited() {
            Caller taking = office.portal.clerk().waiving("TOO_MANY_INVITATIONS", Reason.HOLDER_REQUEST);
            ReissueInvitation command = ReissueInvitation.asBefore(fifth().invitation());
            office.invitations().reissue(taking, command).orThrow();
            assertThat(office.actions(office.portal.camille)).endsWith("invitation.issued", "rule.waived");
        }
    }

    @Nested
    @Requirement("PA-045")
    class Wrong_passwords {

        private final Invited letter = office.story.payer();

        private void wrong(int times) {
            office.backDoor.holder(letter.holder(), holder -> holder.with(new TryCount(times, 0)));
        }

        @ParameterizedTest
        @ValueSource(ints = {10, 99})
        void are_borne_ten_more_times_after_issuing_again(int before) {
            wrong(before);
            assertThat(office.view(letter.invitation()).onPaper().isLocked()).isTrue();
            Invited next = office.reissue(letter.invitation()).orThrow();
            assertThat(office.view(next.invitation()).onPaper().isLocked()).isFalse();
            wrong(Math.min(before + 10, 100));
            assertThat(office.view(next.invitation()).onPaper().isLocked()).isTrue();
        }

        @Test
        void end_printing_after_a_hundred_and_leave_mail() {
            wrong(100);
            assertThat(FamilyStory.codes(office.reissue(letter.invitation())))
                    .containsExactly("PRINT_TRIES_EXHAUSTED@deliver.channel");
            assertThat(office.reissue(letter.invitation(), DeliveryChoice.email("amelie@example.org")))
                    .isInstanceOf(Outcome.Done.class);
        }
    }

    @Test
    void an_invitation_whose_holder_is_gone_is_refused() {
        InvitationId mailed = office.story.father().invitation();
        office.backDoor.invitation(mailed, now -> copy(now, new HolderId("nobody"), now.delivery()));
        assertThat(FamilyStory.codes(office.reissue(mailed))).containsExactly("HOLDER_UNKNOWN@invitation");
    }

    private static Invitation withoutAddress(Invitation now) {
        return copy(now, now.holder(), new DeliveryRoute(Channel.PRINT, Optional.empty(), Locale.ENGLISH));
    }

    private static Invitation copy(Invitation now, HolderId holder, DeliveryRoute delivery) {
        return new Invitation(
                now.practice(),
                now.id(),
                now.purpose(),
                holder,
                now.issue(),
                delivery,
                now.grants(),
                now.codes(),
                now.state());
    }

    private static Holder withoutAddress(Holder now) {
        return new Holder(
                now.practice(),
                now.id(),
                now.chart(),
                now.person(),
                now.name(),
                Optional.empty(),
                now.account(),
                now.tries(),
                now.invitedAt());
    }

    @Test
    @Requirement({"PA-019", "PA-110"})
    void a_check_finds_what_the_command_finds_and_writes_nothing() {
        office.story.aunt();
        ReissueInvitation command = ReissueInvitation.by(
                office.story.father().invitation(), DeliveryChoice.email(FamilyStory.AUNTS_ADDRESS));
        List<String> before = office.portal.store.everythingStored();
        List<Finding> found = office.invitations().check(office.portal.clerk(), command);
        assertThat(office.portal.store.everythingStored()).isEqualTo(before);
        assertThat(found)
                .extracting(Finding::code)
                .containsExactly(FindingCode.SHARED_ADDRESS, FindingCode.ADDRESS_NOT_ON_FILE);
        assertThat(office.invitations().reissue(office.portal.clerk(), command).findings())
                .isEqualTo(found);
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        InvitationId mailed = office.story.father().invitation();
        office.cancel(mailed).orThrow();
        assertThat(FamilyStory.codes(office.reissue(mailed, new DeliveryChoice(null, "nobody", null))))
                .containsExactly(
                        "INVITATION_NOT_LIVE@invitation",
                        "METHOD_MISSING@deliver.channel",
                        "EMAIL_INVALID@deliver.email");
        assertThat(office.list().items()).hasSize(1);
    }
}
