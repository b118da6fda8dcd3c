package dev.portalaccess.age;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.NotAllowedException;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnablingResult;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.finding.FindingCode;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.internal.restriction.RestrictionService;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.RequestStatus;
import dev.portalaccess.model.id.AccessRequestId;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.model.stored.RequestFilter;
import dev.portalaccess.model.stored.RequestState;
import dev.portalaccess.policy.SecondApproval;
import dev.portalaccess.requests.ApproveRequest;
import dev.portalaccess.requests.RejectRequest;
import dev.portalaccess.requests.SubmittedRequest;
import dev.portalaccess.restriction.RestrictionPlace;
import dev.portalaccess.restriction.SetFreeze;
import dev.portalaccess.spi.CommandName;
import dev.portalaccess.testkit.Requirement;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The patient's own invitation is prepared for the birthday: nothing is sent or valid before, and the rules of that day count. */
@Requirement("PA-092")
class StagedInvitationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate BIRTHDAY = TODAY.plusDays(10);
    private static final Page.Request ALL = Page.Request.first(100);

    private AgedFamily family = new AgedFamily(AgePolicies.australia());

    @BeforeEach
    void almostFourteen() {
        family.born(BIRTHDAY.minusYears(14));
    }

    private Outcome<SubmittedRequest> stage(LocalDate day) {
        return family.portal
                .ages()
                .stage(
                        family.portal.clerk(),
                        new StageInvitation(family.portal.camille, DeliveryChoice.email("camille@example.org"), day));
    }

    private StagedStep open() {
        return family.portal.ages().openStaged(family.portal.clerk(), ALL);
    }

    private AccessRequest stored(AccessRequestId id) {
        return family.portal
                .store
                .request(family.portal.practice, RecordKey.of(id))
                .orElseThrow()
                .value();
    }

    private Outcome<EnablingResult.Answer> approve(AccessRequestId id) {
        return family.portal.requests().approve(family.portal.clerk(), new ApproveRequest(id));
    }

    private List<Message> mails() {
        return family.portal
                .store
                .messages(family.portal.practice, EnumSet.allOf(MessageState.class), ALL)
                .items();
    }

    private void birthday() {
        family.portal.clock.set(AgedFamily.midnight(BIRTHDAY));
    }

    @Test
    void waits_in_the_queue_and_nothing_is_sent_or_valid_before_the_day() {
        AccessRequestId id = stage(BIRTHDAY).orThrow().request();
        assertThat(family.portal
                        .requests()
                        .queue(
                                family.portal.clerk(),
                                RequestFilter.all(family.portal.clock.instant()).in(Set.of(RequestStatus.WAITING)),
                                ALL)
                        .items())
                .extracting(
                        found -> found.value().id(),
                        found -> found.value().submission().dueOn())
                .containsExactly(tuple(id, Optional.of(BIRTHDAY)));
        family.portal.clock.set(AgedFamily.midnight(BIRTHDAY).minusMillis(1));
        assertThat(open()).isEqualTo(new StagedStep(List.of(), List.of(), Optional.empty()));
        assertThat(approve(id).findings())
                .filteredOn(finding -> finding.code().equals(FindingCode.REQUEST_NOT_DUE))
                .extracting(Finding::arguments)
                .containsExactly(List.of(BIRTHDAY.toString()));
        assertThat(mails()).isEmpty();
        assertThat(stored(id).statusAt(family.portal.clock.instant())).isEqualTo(RequestStatus.WAITING);
    }

    @Test
    void is_sent_on_the_day_once_however_often_it_is_run() {
        AccessRequestId id = stage(BIRTHDAY).orThrow().request();
        birthday();
        assertThat(open().opened()).containsExactly(id);
        assertThat(open().opened()).isEmpty();
        assertThat(mails()).extracting(Message::kind).containsExactly(Message.Kind.ACTIVATION_LINK);
        assertThat(stored(id).state().kind()).isEqualTo(RequestState.Kind.APPROVED);
    }

    @Test
    @Requirement("PA-090")
    void stays_for_staff_if_the_rules_of_the_day_forbid_it_and_is_named_each_time() {
        AccessRequestId id = stage(BIRTHDAY).orThrow().request();
        family.born(BIRTHDAY.minusYears(13));
        birthday();
        for (int i = 0; i < 2; i++) {
            assertThat(open().left()).singleElement().satisfies(left -> {
                assertThat(left.request()).isEqualTo(id);
                assertThat(left.chart()).isEqualTo(family.portal.camille);
                assertThat(left.findings()).extracting(Finding::code).contains(FindingCode.OWN_ACCOUNT_TOO_EARLY);
            });
        }
        assertThat(mails()).isEmpty();
        assertThat(stored(id).statusAt(family.portal.clock.instant())).isEqualTo(RequestStatus.WAITING);
    }

    @Test
    @Requirement("PA-072")
    void stays_for_staff_while_the_chart_is_frozen() {
        stage(BIRTHDAY).orThrow();
        new RestrictionService(family.portal.commands())
                .freeze(
                        family.portal.clerk(),
                        new SetFreeze(RestrictionPlace.of(family.portal.camille), AgedFamily.TERMS))
                .orThrow();
        birthday();
        assertThat(open().left()).hasSize(1);
        assertThat(mails()).isEmpty();
    }

    @Test
    void is_taken_back_by_staff() {
        AccessRequestId id = stage(BIRTHDAY).orThrow().request();
        family.portal
                .requests()
                .reject(family.portal.clerk(), new RejectRequest(id, ReasonInput.of(Reason.PATIENT_REQUEST)))
                .orThrow();
        birthday();
        assertThat(open()).isEqualTo(new StagedStep(List.of(), List.of(), Optional.empty()));
    }

    @Test
    void is_one_request_if_repeated_and_another_day_takes_its_place() {
        SubmittedRequest first = stage(BIRTHDAY).orThrow();
        assertThat(stage(BIRTHDAY).orThrow()).isEqualTo(first);
        SubmittedRequest second = stage(BIRTHDAY.plusDays(1)).orThrow();
        assertThat(stored(first.request()).state().kind()).isEqualTo(RequestState.Kind.WITHDRAWN);
        birthday();
        assertThat(open().opened()).isEmpty();
        family.portal.clock.set(AgedFamily.midnight(BIRTHDAY.plusDays(1)));
        assertThat(open().opened()).containsExactly(second.request());
    }

    @Test
    void is_for_a_day_ahead_within_a_year() {
        for (LocalDate day : List.of(TODAY, TODAY.minusDays(1), TODAY.plusDays(367))) {
            assertThat(FamilyStory.codes(stage(day))).containsExactly("STAGE_DAY_INVALID@dueOn");
        }
        assertThat(stage(TODAY.plusDays(1)).findings()).isEmpty();
        assertThat(stage(TODAY.plusDays(366)).findings()).isEmpty();
    }

    @Test
    void waits_past_its_day_as_long_as_a_request_does() {
        SubmittedRequest staged = stage(BIRTHDAY).orThrow();
        assertThat(staged.until())
                .isEqualTo(AgedFamily.midnight(BIRTHDAY)
                        .plus(family.portal.commands().parts().policy().requestLifetime()));
    }

    @Test
    @Requirement("PA-079")
    void needs_a_second_member_of_staff_where_the_policy_says_so() {
        family = new AgedFamily(
                AgePolicies.australia(), policy -> policy.secondApproval(SecondApproval.of(IndividualKind.PATIENT)));
        almostFourteen();
        AccessRequestId id = stage(BIRTHDAY).orThrow().request();
        birthday();
        assertThat(open().left())
                .singleElement()
                .satisfies(left ->
                        assertThat(left.findings()).extracting(Finding::code).contains(FindingCode.SAME_APPROVER));
        assertThat(FamilyStory.codes(approve(id))).contains("SAME_APPROVER@actor");
        family.portal
                .requests()
                .approve(Caller.of(family.portal.practice, family.portal.family.otherClerk()), new ApproveRequest(id))
                .orThrow();
        assertThat(mails()).hasSize(1);
    }

    @Test
    @Requirement("PA-118")
    void only_by_those_who_may() {
        family.portal.rights.forbid(question -> question.command().equals(CommandName.STAGE_INVITATION));
        assertThat(FamilyStory.codes(stage(BIRTHDAY))).containsExactly("NOT_ALLOWED@actor");
        family.portal.rights.forbid(question -> question.command().equals(CommandName.LIST_REQUESTS));
        assertThatThrownBy(this::open).isInstanceOf(NotAllowedException.class);
    }
}
