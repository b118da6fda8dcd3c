package dev.portalaccess.requests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.fixture.ConcurrentCallers;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.internal.requests.RequestService;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.RequestStatus;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.id.AccessRequestId;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.policy.RequestLimit;
import dev.portalaccess.seal.SealMode;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Decisions at the same moment, and a request that was edited by hand. */
@Requirement("PA-078")
class RequestRaceTest {

    private void onlyOneWins(
            BiFunction<RequestDesk, AccessRequestId, Outcome<?>> one,
            BiFunction<RequestDesk, AccessRequestId, Outcome<?>> other) {
        RequestDesk desk = new RequestDesk();
        AccessRequestId id = desk.nominated();
        List<Outcome<?>> outcomes = ConcurrentCallers.all(4, caller -> (caller % 2 == 0 ? one : other).apply(desk, id));
        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes.stream()
                        .filter(outcome -> !(outcome instanceof Outcome.Done))
                        .flatMap(outcome -> outcome.findings().stream())
                        .map(Finding::code))
                .containsOnly("ACCESS_REQUEST_NOT_WAITING");
        boolean approved = desk.status(id) == RequestStatus.APPROVED;
        assertThat(desk.invitations()).isEqualTo(approved ? 1 : 0);
    }

    @RepeatedTest(3)
    void of_an_approval_and_a_rejection_one_wins() {
        onlyOneWins(
                (desk, id) -> desk.approve(desk.clerk(), id),
                (desk, id) -> desk.reject(desk.otherClerk(), id, Reason.SAFETY));
    }

    @RepeatedTest(3)
    void of_two_approvals_one_wins() {
        onlyOneWins((desk, id) -> desk.approve(desk.clerk(), id), (desk, id) -> desk.approve(desk.otherClerk(), id));
    }

    @Test
    void of_an_approval_and_a_withdrawal_in_the_midst_of_it_the_first_commit_wins() {
        RequestDesk desk = new RequestDesk();
        AccessRequestId id = desk.nominated();
        desk.portal.faults.meanwhile(
                "commit", () -> desk.withdraw(desk.patient(), id).orThrow());
        assertThat(RequestDesk.codes(desk.approve(desk.clerk(), id))).containsExactly("ACCESS_REQUEST_NOT_WAITING");
        assertThat(desk.status(id)).isEqualTo(RequestStatus.WITHDRAWN);
        assertThat(desk.invitations()).isZero();
    }

    @Test
    void a_nomination_fails_if_its_requester_loses_access_in_the_midst_of_it() {
        for (String step : List.of("access", "charts", "commit")) {
            RequestDesk desk = new RequestDesk(policy -> policy.approveOwnNominations());
            desk.portal.faults.meanwhile(
                    step,
                    () -> desk.change(grant -> grant.endingAt(grant.validity().from())));
            assertThat(RequestDesk.codes(desk.requests().nominate(desk.patient(), desk.nomination())))
                    .as(step)
                    .containsExactly("NOT_ENTITLED");
            assertThat(desk.invitations()).as(step).isZero();
        }
    }

    @RepeatedTest(3)
    void a_double_click_makes_one_request() {
        RequestDesk desk = new RequestDesk();
        List<AccessRequestId> ids = ConcurrentCallers.all(4, caller -> desk.nominated());
        assertThat(ids).containsOnly(ids.get(0));
        assertThat(desk.actions()).filteredOn("request.submitted"::equals).hasSize(1);
    }

    @RepeatedTest(3)
    void no_more_applications_than_the_limit_come_through_at_once() {
        RequestDesk desk = new RequestDesk(policy -> policy.requestLimit(new RequestLimit(5, 2, Duration.ofHours(1))));
        List<Outcome<SubmittedRequest>> outcomes = ConcurrentCallers.all(
                6,
                caller -> desk.requests()
                        .apply(
                                Caller.of(desk.portal.practice, Actor.account(new AccountId("account-" + caller))),
                                desk.nomination()));
        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(2);
    }

    @Test
    @Requirement("PA-115")
    void a_request_whose_scope_was_widened_by_hand_is_not_approved() {
        RequestDesk desk = new RequestDesk(TestPortal.sealed(SealMode.ADOPTING));
        AccessRequestId id = desk.nominated();
        desk.backDoor.request(id, RequestRaceTest::widened);
        RequestService sealed = new RequestService(desk.portal.commandsIn(SealMode.REQUIRED));
        assertThat(RequestDesk.codes(sealed.approve(desk.clerk(), new ApproveRequest(id))))
                .containsExactly("SEAL_BROKEN");
        assertThat(desk.invitations()).isZero();
    }

    private static AccessRequest widened(AccessRequest of) {
        return new AccessRequest(
                of.practice(),
                of.id(),
                of.purpose(),
                of.chart(),
                of.person(),
                of.terms().withScope(Scope.BILLING_ONLY),
                of.delivery(),
                of.also(),
                of.submission(),
                of.endorsement(),
                of.state());
    }
}
