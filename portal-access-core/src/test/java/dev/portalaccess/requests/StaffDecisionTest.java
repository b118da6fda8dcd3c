package dev.portalaccess.requests;

import static dev.portalaccess.requests.RequestDesk.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnablingResult.Answer;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.IndividualKind;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.RequestStatus;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.id.AccessRequestId;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.PendingGrant;
import dev.portalaccess.model.stored.RequestFilter;
import dev.portalaccess.model.stored.RequestState;
import dev.portalaccess.policy.RequestLimit;
import dev.portalaccess.policy.RuleStrictness;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What staff do with requests, and what the requester is told. */
@Requirement("PA-078")
class StaffDecisionTest {

    private final RequestDesk desk = new RequestDesk();

    private AccessRequestId applied(RequestDesk at) {
        Individual applicant = Individual.other(
                        "Nora",
                        "Neighbour",
                        Relationship.FRIEND,
                        DeliveryChoice.email(RequestDesk.NORA).in("es"))
                .onBasis(LegalBasis.COURT_ORDER, "Docket 12")
                .within(Scope.BILLING_ONLY);
        return at.requests()
                .apply(at.stranger(), RequestAccess.to(at.chart, applicant))
                .orThrow()
                .request();
    }

    @Nested
    class An_approval {

        @Test
        void enables_exactly_what_was_asked_for() {
            AccessRequestId id = applied(desk);
            Answer answer = desk.approve(desk.clerk(), id).orThrow();
            Invitation invitation = desk.portal.invitation(((Invited) answer).invitation());
            AccessRequest request = desk.stored(id);
            assertThat(invitation.delivery()).isEqualTo(request.delivery());
            PendingGrant grant = invitation.grants().get(0);
            assertThat(grant.terms()).isEqualTo(request.terms());
            assertThat(grant.chart()).isEqualTo(desk.chart);
            assertThat(grant.as()).isEqualTo(IndividualKind.OTHER);
            assertThat(invitation.issue().by()).isEqualTo(desk.clerk().actor());
            assertThat(request.state())
                    .isEqualTo(new RequestState.Approved(
                            desk.portal.clock.instant(), desk.clerk().actor(), Optional.of(invitation.id())));
        }

        @Test
        void is_one_commit_with_the_invitation() {
            AccessRequestId id = applied(desk);
            desk.portal.faults.reset();
            desk.approve(desk.clerk(), id).orThrow();
            assertThat(desk.portal.faults.calls()).filteredOn("commit"::equals).hasSize(1);
        }

        @Test
        void is_given_on_the_facts_of_that_moment() {
            AccessRequestId id = applied(desk);
            desk.portal.family.charts().close(desk.portal.practice, desk.chart, ChartStatus.DECEASED);
            assertThat(codes(desk.approve(desk.clerk(), id))).containsExactly("CHART_CLOSED");
            assertThat(desk.status(id)).isEqualTo(RequestStatus.WAITING);
        }

        @Test
        void tells_staff_everything_that_stands_against_it_and_the_requester_nothing() {
            desk.block(RequestDesk.NORA);
            AccessRequestId id = applied(desk);
            assertThat(desk.requests().check(desk.clerk(), new ApproveRequest(id)))
                    .extracting(finding -> finding.code())
                    .contains("HOLDER_BARRED");
            assertThat(codes(desk.approve(desk.clerk(), id))).contains("HOLDER_BARRED");
            assertThat(desk.status(id)).isEqualTo(RequestStatus.WAITING);
            assertThat(desk.invitations()).isZero();
        }

        @Test
        void is_refused_if_whoever_nominated_has_lost_access_meanwhile() {
            AccessRequestId id = desk.nominated();
            desk.block(desk.amelie);
            assertThat(RequestDesk.codes(desk.approve(desk.clerk(), id))).contains("REQUESTER_NOT_ENTITLED");
            RequestDesk ended = new RequestDesk();
            AccessRequestId other = ended.nominated();
            ended.change(grant -> grant.endingAt(grant.validity().from()));
            assertThat(RequestDesk.codes(ended.approve(ended.clerk(), other)))
                    .containsExactly("REQUESTER_NOT_ENTITLED");
            assertThat(ended.invitations()).isZero();
            ended.reject(ended.clerk(), other, Reason.SAFETY).orThrow();
        }

        @Test
        void is_refused_if_the_account_that_applied_is_barred() {
            desk.block(desk.portal.family.strangersAccount());
            assertThat(codes(desk.approve(desk.clerk(), applied(desk)))).containsExactly("HOLDER_BARRED");
        }

        @Test
        void overrides_what_can_be_overridden() {
            RequestDesk strict = new RequestDesk(policy -> policy.adultWithoutBasis(RuleStrictness.OVERRIDABLE));
            AccessRequestId id = strict.requests()
                    .apply(
                            strict.stranger(),
                            RequestAccess.to(strict.chart, RequestDesk.nora().onBasis(null, null)))
                    .orThrow()
                    .request();
            assertThat(codes(strict.approve(strict.clerk(), id))).containsExactly("ADULT_WITHOUT_BASIS");
            strict.approve(strict.clerk().waiving("ADULT_WITHOUT_BASIS", Reason.PATIENT_REQUEST), id)
                    .orThrow();
            assertThat(strict.actions()).contains("rule.waived");
        }

        @Test
        void with_an_idempotency_key_is_answered_alike() {
            AccessRequestId id = applied(desk);
            Answer first =
                    desk.approve(desk.clerk().withIdempotencyKey("once"), id).orThrow();
            Answer again =
                    desk.approve(desk.clerk().withIdempotencyKey("once"), id).orThrow();
            assertThat(again).isEqualTo(first);
            assertThat(desk.invitations()).isEqualTo(1);
        }
    }

    @Nested
    class Rights {

        @Test
        void are_asked_for_the_charts_of_the_request() {
            AccessRequestId id = applied(desk);
            desk.portal.rights.forbid(desk.chart);
            assertThat(codes(desk.approve(desk.clerk(), id))).contains("NOT_ALLOWED");
            assertThat(codes(desk.reject(desk.clerk(), id, Reason.NOT_ELIGIBLE)))
                    .contains("NOT_ALLOWED");
            assertThat(queue(RequestFilter.all(desk.portal.clock.instant()))).isEmpty();
        }

        @Test
        void show_the_queue_by_status_chart_and_requester() {
            AccessRequestId nominated = desk.nominated();
            AccessRequestId applied = applied(desk);
            desk.reject(desk.clerk(), applied, Reason.NOT_ELIGIBLE).orThrow();
            RequestFilter all = RequestFilter.all(desk.portal.clock.instant());
            assertThat(queue(all)).containsExactlyInAnyOrder(applied, nominated);
            assertThat(queue(all.in(Set.of(RequestStatus.WAITING)))).containsExactly(nominated);
            assertThat(queue(all.on(desk.portal.camille))).isEmpty();
            assertThat(queue(all.by(desk.stranger().actor()))).containsExactly(applied);
        }

        private List<AccessRequestId> queue(RequestFilter filter) {
            return desk.requests().queue(desk.clerk(), filter, Page.Request.first(10)).items().stream()
                    .map(one -> one.value().id())
                    .toList();
        }
    }

    @Nested
    class A_rejection {

        @Test
        void tells_a_reason_that_may_be_told() {
            for (String code : RejectRequest.toldCodes()) {
                RequestDesk fresh = new RequestDesk();
                AccessRequestId id = applied(fresh);
                fresh.reject(fresh.clerk(), id, Reason.of(code)).orThrow();
                assertThat(fresh.own(fresh.stranger()).get(0).told()).contains(code);
            }
        }

        @Test
        void keeps_every_other_reason_to_the_staff() {
            AccessRequestId id = applied(desk);
            desk.reject(desk.clerk(), id, Reason.SAFETY).orThrow();
            assertThat(desk.own(desk.stranger()).get(0).told()).contains("declined");
            assertThat(((RequestState.Rejected) desk.stored(id).state()).reason())
                    .isEqualTo(Reason.SAFETY);
        }

        @Test
        void of_a_person_with_a_block_reads_like_one_without_a_reason_byte_for_byte() {
            RequestDesk byMailbox = new RequestDesk();
            byMailbox.block(RequestDesk.NORA);
            RequestDesk byAccount = new RequestDesk();
            byAccount.block(byAccount.portal.family.strangersAccount());
            desk.blockNobody();
            for (RequestDesk at : List.of(desk, byMailbox, byAccount)) {
                at.reject(at.clerk(), applied(at), at == desk ? Reason.SAFETY : Reason.EVIDENCE_MISSING)
                        .orThrow();
            }
            String plain = desk.own(desk.stranger()).toString();
            assertThat(byMailbox.own(byMailbox.stranger()).toString()).isEqualTo(plain);
            assertThat(byAccount.own(byAccount.stranger()).toString()).isEqualTo(plain);
        }

        @Test
        void needs_a_reason_on_the_list() {
            AccessRequestId id = applied(desk);
            assertThat(codes(desk.reject(desk.clerk(), id, Reason.of("because"))))
                    .containsExactly("REASON_INVALID");
        }

        @Test
        void sends_nothing() {
            desk.reject(desk.clerk(), applied(desk), Reason.NOT_ELIGIBLE).orThrow();
            assertThat(desk.portal
                            .store
                            .messages(desk.portal.practice, EnumSet.allOf(MessageState.class), Page.Request.first(10))
                            .items())
                    .isEmpty();
        }
    }

    @Nested
    class Words {

        @ParameterizedTest
        @EnumSource(RequestStatus.class)
        void tell_every_status_in_both_languages(RequestStatus status) {
            OwnRequest request = own(status, Optional.empty());
            String english = request.message(Locale.ENGLISH);
            String spanish = request.message(Locale.forLanguageTag("es-MX"));
            assertThat(english).isNotEqualTo(status.name()).endsWith(".");
            assertThat(spanish).isNotEqualTo(english).endsWith(".");
        }

        @Test
        void tell_every_reason_that_may_be_told_and_no_other() {
            String plain = own(RequestStatus.REJECTED, Optional.empty()).message(Locale.ENGLISH);
            RejectRequest.toldCodes().forEach(code -> {
                OwnRequest request = own(RequestStatus.REJECTED, Optional.of(code));
                assertThat(request.message(Locale.ENGLISH)).isNotEqualTo(plain);
                assertThat(request.message(Locale.forLanguageTag("es"))).isNotEqualTo(request.message(Locale.ENGLISH));
            });
            for (String other : List.of("declined", "safety", "a-code-of-a-later-version")) {
                assertThat(own(RequestStatus.REJECTED, Optional.of(other)).message(Locale.ENGLISH))
                        .isEqualTo(plain);
            }
        }

        private OwnRequest own(RequestStatus status, Optional<String> told) {
            return new OwnRequest(
                    new AccessRequestId("request-1"),
                    AccessRequest.Purpose.APPLICATION,
                    desk.chart,
                    IndividualKind.OTHER,
                    Optional.empty(),
                    desk.portal.clock.instant(),
                    desk.portal.clock.instant(),
                    status,
                    told);
        }
    }

    @Nested
    class The_limit {

        private final RequestDesk limited = new RequestDesk(policy ->
                policy.requestLimit(new RequestLimit(2, 3, Duration.ofHours(1))).requestLifetime(Duration.ofHours(2)));

        private Outcome<SubmittedRequest> apply(String account, String name) {
            Individual applicant = Individual.other(
                    name, "Stranger", Relationship.FRIEND, DeliveryChoice.email(name + "@example.org"));
            return limited.requests()
                    .apply(
                            Caller.of(limited.portal.practice, Actor.account(new AccountId(account))),
                            RequestAccess.to(limited.chart, applicant));
        }

        @Test
        void keeps_one_requester_from_filling_the_queue() {
            apply("one", "ann").orThrow();
            apply("one", "ben").orThrow();
            assertThat(codes(apply("one", "cyd"))).containsExactly("TOO_MANY_ACCESS_REQUESTS");
            apply("one", "ann").orThrow();
            apply("two", "cyd").orThrow();
        }

        @Test
        void counts_what_was_submitted_lately_though_it_was_withdrawn() {
            for (String name : List.of("ann", "ben")) {
                AccessRequestId id = apply("one", name).orThrow().request();
                limited.withdraw(Caller.of(limited.portal.practice, Actor.account(new AccountId("one"))), id)
                        .orThrow();
            }
            assertThat(codes(apply("one", "cyd"))).containsExactly("TOO_MANY_ACCESS_REQUESTS");
            limited.portal.clock.advance(Duration.ofHours(1));
            apply("one", "cyd").orThrow();
        }

        @Test
        void counts_what_waits_however_old_it_is_until_it_has_expired() {
            apply("one", "ann").orThrow();
            apply("one", "ben").orThrow();
            limited.portal.clock.advance(Duration.ofMinutes(119));
            assertThat(codes(apply("one", "cyd"))).containsExactly("TOO_MANY_ACCESS_REQUESTS");
            limited.portal.clock.advance(Duration.ofMinutes(1));
            apply("one", "cyd").orThrow();
        }

        @Test
        void keeps_strangers_from_a_chart_and_no_patient_from_nominating() {
            for (String account : List.of("one", "two", "three")) {
                apply(account, "ann" + account).orThrow();
            }
            assertThat(codes(apply("four", "dan"))).containsExactly("TOO_MANY_ACCESS_REQUESTS");
            limited.nominated();
        }
    }
}
