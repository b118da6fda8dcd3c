package dev.portalaccess.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.portalaccess.command.Outcome;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.RequestStatus;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.id.AccessRequestId;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.model.stored.RequestState;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state of a request, and every action on it. */
@Requirement("PA-078")
class RequestLifeCycleTest {

    private final RequestDesk desk = new RequestDesk();

    private enum Action {
        WITHDRAW,
        APPROVE,
        REJECT;

        Outcome<?> on(RequestDesk desk, AccessRequestId id) {
            return switch (this) {
                case WITHDRAW -> desk.withdraw(desk.patient(), id);
                case APPROVE -> desk.approve(desk.clerk(), id);
                case REJECT -> desk.reject(desk.clerk(), id, Reason.NOT_ELIGIBLE);
            };
        }
    }

    private AccessRequestId in(RequestStatus status) {
        AccessRequestId id = desk.nominated();
        switch (status) {
            case WAITING -> {
                // It waits already.
            }
            case EXPIRED -> desk.portal.clock.advance(PortalPolicy.STANDARD_REQUEST_LIFETIME);
            case WITHDRAWN -> Action.WITHDRAW.on(desk, id).orThrow();
            case APPROVED -> Action.APPROVE.on(desk, id).orThrow();
            case REJECTED -> Action.REJECT.on(desk, id).orThrow();
            case UNRECOGNISED ->
                desk.backDoor.request(
                        id, found -> withState(found, new RequestState.Unrecognised("{\"kind\":\"ESCALATED\"}")));
        }
        return id;
    }

    private static AccessRequest withState(AccessRequest of, RequestState state) {
        return new AccessRequest(
                of.practice(),
                of.id(),
                of.purpose(),
                of.chart(),
                of.person(),
                of.terms(),
                of.delivery(),
                of.also(),
                of.submission(),
                of.endorsement(),
                state);
    }

    static Stream<Arguments> everything() {
        return Stream.of(RequestStatus.values())
                .flatMap(status -> Stream.of(Action.values()).map(action -> Arguments.of(status, action)));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void every_action_is_done_once_and_only_while_the_request_waits(RequestStatus status, Action action) {
        AccessRequestId id = in(status);
        int entries = desk.trail().size();
        Outcome<?> outcome = action.on(desk, id);
        boolean isRepeat = status == RequestStatus.WITHDRAWN && action == Action.WITHDRAW;
        if (status == RequestStatus.WAITING) {
            assertThat(outcome).isInstanceOf(Outcome.Done.class);
            assertThat(desk.trail()).hasSizeGreaterThan(entries);
        } else {
            assertThat(RequestDesk.codes(outcome))
                    .isEqualTo(isRepeat ? List.of() : List.of("ACCESS_REQUEST_NOT_WAITING"));
            assertThat(desk.status(id)).isEqualTo(status);
            assertThat(desk.trail()).hasSize(entries);
        }
    }

    @ParameterizedTest
    @EnumSource(RequestState.Kind.class)
    void only_a_submitted_request_becomes_anything(RequestState.Kind kind) {
        for (RequestState.Kind next : RequestState.Kind.values()) {
            boolean may = kind == RequestState.Kind.SUBMITTED
                    && Set.of(RequestState.Kind.WITHDRAWN, RequestState.Kind.APPROVED, RequestState.Kind.REJECTED)
                            .contains(next);
            assertThat(kind.mayBecome(next)).as("%s to %s", kind, next).isEqualTo(may);
        }
    }

    @Test
    void a_request_that_has_ended_becomes_nothing_else() {
        AccessRequest withdrawn = desk.stored(in(RequestStatus.WITHDRAWN));
        RequestState approved = new RequestState.Approved(
                desk.portal.clock.instant(), desk.clerk().actor(), Optional.empty());
        assertThatIllegalStateException().isThrownBy(() -> withdrawn.become(approved));
    }

    @Test
    void a_request_expires_at_the_end_of_its_time_and_not_before() {
        AccessRequestId id = desk.nominated();
        desk.portal.clock.advance(PortalPolicy.STANDARD_REQUEST_LIFETIME.minus(Duration.ofMillis(1)));
        assertThat(desk.status(id)).isEqualTo(RequestStatus.WAITING);
        desk.portal.clock.advance(Duration.ofMillis(1));
        assertThat(desk.status(id)).isEqualTo(RequestStatus.EXPIRED);
    }

    @Test
    void a_second_request_for_the_same_takes_the_place_of_one_that_is_over() {
        for (RequestStatus over : Set.of(RequestStatus.EXPIRED, RequestStatus.WITHDRAWN, RequestStatus.REJECTED)) {
            RequestDesk fresh = desk;
            AccessRequestId first = in(over);
            AccessRequestId second = fresh.nominated();
            assertThat(second).isNotEqualTo(first);
            assertThat(fresh.portal.store.request(fresh.portal.practice, RecordKey.openRequest(fresh.stored(second))))
                    .map(found -> found.value().id())
                    .contains(second);
            fresh.withdraw(fresh.patient(), second).orThrow();
            fresh.portal.clock.advance(Duration.ofDays(40));
        }
    }

    @Test
    void a_request_that_waits_is_the_answer_to_its_repeat() {
        AccessRequestId first = desk.nominated();
        int entries = desk.trail().size();
        desk.portal.clock.advance(Duration.ofHours(1));
        assertThat(desk.nominated()).isEqualTo(first);
        assertThat(desk.trail()).hasSize(entries);
    }

    @Test
    void a_request_that_its_requester_corrects_is_withdrawn_and_never_approved() {
        AccessRequestId wide = desk.nominated();
        RequestAccess less = RequestAccess.to(desk.chart, RequestDesk.nora().within(Scope.APPOINTMENTS_ONLY));
        AccessRequestId narrow =
                desk.requests().nominate(desk.patient(), less).orThrow().request();
        assertThat(narrow).isNotEqualTo(wide);
        assertThat(desk.status(wide)).isEqualTo(RequestStatus.WITHDRAWN);
        assertThat(RequestDesk.codes(desk.approve(desk.clerk(), wide))).containsExactly("ACCESS_REQUEST_NOT_WAITING");
        assertThat(desk.requests().nominate(desk.patient(), less).orThrow().request())
                .isEqualTo(narrow);
        desk.approve(desk.clerk(), narrow).orThrow();
        assertThat(desk.invitations()).isEqualTo(1);
    }

    @Test
    void a_request_with_a_corrected_address_takes_the_place_of_the_one_before() {
        AccessRequestId mistyped = desk.nominated();
        RequestAccess corrected = RequestAccess.to(
                desk.chart,
                Individual.other(
                        "Nora",
                        "Neighbour",
                        Relationship.of("NBOR"),
                        DeliveryChoice.email("nora.corrected@example.org")));
        AccessRequestId right =
                desk.requests().nominate(desk.patient(), corrected).orThrow().request();
        assertThat(desk.status(mistyped)).isEqualTo(RequestStatus.WITHDRAWN);
        assertThat(desk.status(right)).isEqualTo(RequestStatus.WAITING);
    }

    @Test
    void the_trail_tells_ids_and_codes_and_nothing_that_was_typed() {
        AccessRequestId id = in(RequestStatus.REJECTED);
        assertThat(desk.actions()).contains("request.submitted", "request.rejected");
        assertThat(desk.trail().stream()
                        .filter(entry -> entry.action().startsWith("request."))
                        .map(entry -> entry.details().get("request")))
                .hasSize(2)
                .containsOnly(id.value());
        assertThat(desk.trail().toString()).doesNotContainIgnoringCase("nora", "drives");
        assertThat(desk.stored(id).toString()).doesNotContain("drives", "nora@");
    }
}
