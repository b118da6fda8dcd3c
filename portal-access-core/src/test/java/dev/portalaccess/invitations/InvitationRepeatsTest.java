package dev.portalaccess.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.recording.FakeStaffRights.Question;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What all commands about an invitation have in common. */
class InvitationRepeatsTest {

    private final InvitationOffice office = new InvitationOffice();
    private final Invited father = office.story.father();

    enum Errand {
        CANCEL("cancel-invitation") {
            @Override
            Outcome<?> run(InvitationOffice office, Caller caller, Invited invited) {
                return office.invitations()
                        .cancel(caller, new CancelInvitation(invited.invitation(), InvitationOffice.WHY));
            }
        },
        REISSUE("reissue-invitation") {
            @Override
            Outcome<?> run(InvitationOffice office, Caller caller, Invited invited) {
                return office.invitations().reissue(caller, ReissueInvitation.asBefore(invited.invitation()));
            }
        },
        CHANGE_ADDRESS("change-address") {
            @Override
            Outcome<?> run(InvitationOffice office, Caller caller, Invited invited) {
                return office.invitations()
                        .changeAddress(caller, new ChangeAddress(invited.holder(), "anthony.new@example.org"));
            }
        };

        final String command;

        Errand(String command) {
            this.command = command;
        }

        abstract Outcome<?> run(InvitationOffice office, Caller caller, Invited invited);
    }

    @Nested
    @Tag("T23")
    @Requirement("PA-130")
    class A_repeat {

        private final Caller named = office.portal.clerk().withIdempotencyKey("request-1");

        @ParameterizedTest
        @EnumSource(Errand.class)
        void gives_the_same_answer_and_does_nothing(Errand errand) {
            Object first = errand.run(office, named, father).orThrow();
            List<String> after = office.portal.store.everythingStored();
            assertThat(errand.run(office, named, father).orThrow()).isEqualTo(first);
            assertThat(office.portal.store.everythingStored()).isEqualTo(after);
        }

        @ParameterizedTest
        @EnumSource(Errand.class)
        @Tag("T24")
        void with_other_content_is_refused(Errand errand) {
            errand.run(office, named, father).orThrow();
            assertThat(FamilyStory.codes(errand.run(office, named, office.story.aunt())))
                    .containsExactly("REQUEST_NAME_REUSED@requestName");
        }

        @Test
        void tells_the_warnings_again() {
            office.portal.family.charts().close(office.portal.practice, office.portal.camille, ChartStatus.INACTIVE);
            Outcome<?> first = Errand.REISSUE.run(office, named, father);
            assertThat(FamilyStory.codes(first)).containsExactly("CHART_LEFT_OUT@invitation");
            assertThat(Errand.REISSUE.run(office, named, father).findings()).isEqualTo(first.findings());
        }

        @Test
        void tells_a_typed_address_again() {
            ReissueInvitation command =
                    ReissueInvitation.by(father.invitation(), DeliveryChoice.email("tony@example.org"));
            Invited first = office.invitations().reissue(named, command).orThrow();
            assertThat(office.invitations().reissue(named, command).orThrow()).isEqualTo(first);
            assertThat(first.typedAddress()).isPresent();
        }
    }

    @Nested
    @Requirement("PA-132")
    class Staff_rights {

        @ParameterizedTest
        @EnumSource(Errand.class)
        void are_asked_for_each_chart_that_is_touched(Errand errand) {
            errand.run(office, office.portal.clerk(), father).orThrow();
            assertThat(office.portal.rights.asked())
                    .filteredOn(question -> question.command().equals(errand.command))
                    .extracting(Question::chart)
                    .contains(Optional.of(office.portal.camille), Optional.of(office.portal.amelie));
        }

        @ParameterizedTest
        @EnumSource(Errand.class)
        void that_are_missing_for_one_chart_refuse_it_all(Errand errand) {
            List<InvitationView> before = office.list().items();
            office.portal.rights.forbid(office.portal.amelie);
            assertThat(FamilyStory.codes(errand.run(office, office.portal.clerk(), father)))
                    .containsExactly("NOT_ALLOWED@actor");
            office.portal.rights.allowAll();
            assertThat(office.list().items()).isEqualTo(before);
        }

        @ParameterizedTest
        @EnumSource(Errand.class)
        @Requirement("PA-118")
        void are_asked_again_before_a_repeat_is_answered(Errand errand) {
            Caller named = office.portal.clerk().withIdempotencyKey("request-1");
            errand.run(office, named, father).orThrow();
            office.portal.rights.forbid(office.portal.camille);
            assertThat(FamilyStory.codes(errand.run(office, named, father))).containsExactly("NOT_ALLOWED@actor");
        }

        @Test
        @Requirement("PA-118")
        void are_asked_again_for_what_a_repeat_lists() {
            Caller named = office.portal.clerk().withIdempotencyKey("request-1");
            CancelIssuedBy all = new CancelIssuedBy(office.portal.clerk().actor(), InvitationOffice.WHY);
            office.invitations().cancelIssuedBy(named, all).orThrow();
            office.portal.rights.forbid(office.portal.amelie);
            assertThat(FamilyStory.codes(office.invitations().cancelIssuedBy(named, all)))
                    .containsExactly("NOT_ALLOWED@actor");
        }

        @Test
        void are_asked_about_no_chart_if_there_is_none() {
            office.cancel(new InvitationId("nothing"));
            assertThat(office.portal.rights.asked())
                    .filteredOn(question -> question.command().equals("cancel-invitation"))
                    .extracting(Question::chart)
                    .containsExactly(Optional.empty());
        }
    }

    @ParameterizedTest
    @EnumSource(Errand.class)
    @Requirement("PA-132")
    void another_practice_knows_nothing_of_it(Errand errand) {
        Caller elsewhere = Caller.staff(new PracticeId("elsewhere"), "clerk-17");
        assertThat(FamilyStory.codes(errand.run(office, elsewhere, father)))
                .contains("PRACTICE_UNKNOWN@practice")
                .anyMatch(code ->
                        Stream.of("INVITATION_UNKNOWN", "HOLDER_UNKNOWN").anyMatch(code::startsWith));
    }
}
