package dev.portalaccess.invitations;

import static dev.portalaccess.enabling.Individual.anotherPatient;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.access.AccessControl;
import dev.portalaccess.access.GrantOn;
import dev.portalaccess.access.HoldGrant;
import dev.portalaccess.access.RevokeGrant;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.finding.Severity;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.internal.access.AccessService;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.stored.AccessBlock;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which charts do not move to the new invitation, by the facts as they are when it is issued. */
@Requirement({"PA-048", "PA-063"})
class LeftOutTest {

    private static final ReasonInput WHY = ReasonInput.of(Reason.CUSTODY_CHANGED);
    private final InvitationOffice office = new InvitationOffice();
    private final Invited former = office.story.father();
    private final ChartId camille = office.portal.camille;
    private final ChartId amelie = office.portal.amelie;

    private AccessControl access() {
        return new AccessService(office.portal.commands());
    }

    /** The new invitation carries Amelie's chart only, and says why it does not carry Camille's. */
    private void assertCamilleIsLeftOut(String why) {
        Outcome<Invited> outcome = office.reissue(former.invitation());
        assertThat(outcome.orThrow().charts()).containsExactly(amelie);
        assertThat(outcome.findings())
                .filteredOn(finding -> finding.code().equals("CHART_LEFT_OUT"))
                .containsExactly(new Finding(
                        "CHART_LEFT_OUT", Severity.WARNING, "PA-063", "invitation", List.of(camille.value(), why)));
    }

    private void change(ChartId chart, java.util.function.UnaryOperator<ChartAccess> change) {
        office.backDoor.chart(chart, change);
    }

    /** What Anthony would have if he had redeemed. */
    private Grant asIfRedeemed(ChartId chart) {
        Invitation invitation = office.portal.invitation(former.invitation());
        return invitation.grants().stream()
                .filter(pending -> pending.chart().equals(chart))
                .map(pending -> pending.inForce(
                        invitation, office.portal.family.anthonysAccount(), office.portal.clock.instant()))
                .findFirst()
                .orElseThrow();
    }

    private GrantOn granted(ChartId chart) {
        Grant grant = asIfRedeemed(chart);
        change(chart, now -> now.with(grant));
        return GrantOn.of(grant);
    }

    @Nested
    class A_chart {

        @ParameterizedTest
        @EnumSource(value = ChartStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "OPEN")
        void that_is_closed_is_left_out(ChartStatus status) {
            office.portal.family.charts().close(office.portal.practice, camille, status);
            assertCamilleIsLeftOut("closed");
        }

        @Test
        void that_the_host_no_longer_knows_is_left_out() {
            office.portal.family.charts().remove(office.portal.practice, camille);
            assertCamilleIsLeftOut("closed");
        }

        @Test
        void from_which_the_person_is_barred_is_left_out() {
            bar(camille, Optional.of(former.holder()), Optional.empty());
            assertCamilleIsLeftOut("barred");
        }

        @Test
        void from_which_the_mailbox_is_barred_is_left_out() {
            bar(camille, Optional.empty(), Optional.of(new EmailAddress(FamilyStory.FATHERS_ADDRESS).mailbox()));
            assertCamilleIsLeftOut("barred");
        }

        @Test
        void from_which_the_newly_typed_mailbox_is_barred_is_left_out() {
            bar(camille, Optional.empty(), Optional.of(new EmailAddress("new@example.org").mailbox()));
            Outcome<Invited> outcome = office.reissue(former.invitation(), DeliveryChoice.email("new+tag@example.org"));
            assertThat(outcome.orThrow().charts()).containsExactly(amelie);
        }

        @Test
        void to_which_the_person_has_access_already_is_left_out() {
            granted(camille);
            assertCamilleIsLeftOut("active");
        }

        @Test
        void on_which_access_is_held_back_is_left_out() {
            GrantOn grant = granted(camille);
            access().hold(office.portal.clerk(), HoldGrant.of(grant, WHY)).orThrow();
            assertCamilleIsLeftOut("held");
        }

        @Test
        void on_which_access_was_revoked_since_is_left_out() {
            GrantOn grant = granted(camille);
            access().revoke(office.portal.clerk(), RevokeGrant.of(grant, WHY)).orThrow();
            assertCamilleIsLeftOut("revoked");
        }

        @Test
        void on_which_access_stands_as_this_version_cannot_read_is_left_out() {
            Grant grant = asIfRedeemed(camille);
            change(
                    camille,
                    now -> now.with(new Grant(
                            new GrantId("of-another-invitation"),
                            grant.chart(),
                            grant.holder(),
                            grant.account(),
                            grant.terms(),
                            grant.validity(),
                            new GrantState.Unrecognised("frozen"),
                            grant.provenance())));
            assertCamilleIsLeftOut("changed");
        }

        @Test
        void on_which_the_same_grant_came_and_went_is_left_out() {
            Grant over = asIfRedeemed(camille).endingAt(office.portal.clock.instant());
            change(camille, now -> now.with(over));
            office.portal.clock.advance(Duration.ofSeconds(1));
            assertCamilleIsLeftOut("changed");
        }

        @Test
        void that_another_live_invitation_covers_is_left_out() {
            office.expire();
            office.story.invite(anotherPatient(
                    office.portal.anthony, Relationship.FATHER, DeliveryChoice.email(FamilyStory.FATHERS_ADDRESS)));
            assertCamilleIsLeftOut("invited");
        }

        @Test
        void that_was_left_out_can_be_given_anew_once_it_may() {
            office.portal.family.charts().close(office.portal.practice, camille, ChartStatus.INACTIVE);
            office.reissue(former.invitation()).orThrow();
            office.portal.family.charts().close(office.portal.practice, camille, ChartStatus.OPEN);
            assertThat(office.story
                            .invite(anotherPatient(
                                    office.portal.anthony,
                                    Relationship.FATHER,
                                    DeliveryChoice.email(FamilyStory.FATHERS_ADDRESS)))
                            .charts())
                    .containsExactly(camille);
        }
    }

    @Nested
    class A_chart_moves {

        @Test
        void if_access_to_it_was_revoked_before_the_invitation() {
            GrantOn grant = granted(camille);
            access().revoke(office.portal.clerk(), RevokeGrant.of(grant, WHY)).orThrow();
            office.portal.clock.advance(Duration.ofDays(6));
            Invited again = office.story.invite(anotherPatient(
                    office.portal.anthony, Relationship.FATHER, DeliveryChoice.email(FamilyStory.FATHERS_ADDRESS)));
            assertThat(office.reissue(again.invitation()).orThrow().charts()).containsExactly(camille);
        }

        @Test
        void if_somebody_else_has_access_or_is_barred() {
            bar(camille, Optional.of(new HolderId("somebody-else")), Optional.empty());
            office.story.redeem(office.story.aunt(), office.portal.family.janesAccount());
            assertThat(office.reissue(former.invitation()).orThrow().charts()).hasSize(2);
        }
    }

    @Nested
    class If_nothing_is_left {

        @Test
        void nothing_is_done_and_each_chart_says_why() {
            office.portal.family.charts().close(office.portal.practice, camille, ChartStatus.DECEASED);
            bar(amelie, Optional.of(former.holder()), Optional.empty());
            Outcome<Invited> outcome = office.reissue(former.invitation());
            assertThat(FamilyStory.codes(outcome))
                    .containsExactly(
                            "CHART_LEFT_OUT@invitation", "CHART_LEFT_OUT@invitation", "NOTHING_TO_REISSUE@invitation");
            assertThat(office.portal.invitation(former.invitation()).isLiveAt(office.portal.clock.instant()))
                    .isTrue();
        }
    }

    @Nested
    class The_words {

        @ParameterizedTest
        @ValueSource(strings = {"closed", "barred", "active", "held", "revoked", "invited", "changed"})
        @Requirement("PA-141")
        void say_why_in_the_readers_language(String why) {
            Finding finding =
                    new Finding("CHART_LEFT_OUT", Severity.WARNING, "PA-063", "invitation", List.of("chart-7", why));
            assertThat(finding.message(Locale.ENGLISH)).contains("chart-7: ").doesNotContain(why + "}", "{", "select");
            assertThat(finding.message(Locale.forLanguageTag("es")))
                    .contains("chart-7: ")
                    .isNotEqualTo(finding.message(Locale.ENGLISH));
        }
    }

    private void bar(ChartId chart, Optional<HolderId> holder, Optional<EmailAddress.Mailbox> mailbox) {
        AccessBlock block = new AccessBlock(
                "block-1",
                holder,
                Optional.empty(),
                mailbox,
                office.portal.clock.instant(),
                office.portal.family.clerk(),
                Reason.SAFETY);
        change(
                chart,
                now -> new ChartAccess(
                        now.practice(), now.chart(), now.grants(), List.of(block), now.mergedInto(), now.head()));
    }
}
