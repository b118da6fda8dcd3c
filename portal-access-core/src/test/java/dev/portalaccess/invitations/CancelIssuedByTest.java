package dev.portalaccess.invitations;

import static dev.portalaccess.enabling.Individual.other;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.fixture.FaultyPortal;
import dev.portalaccess.internal.invitations.InvitationService;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.InvitationStatus;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.spi.storage.AccessStoreException;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.recording.FakeStaffRights.Question;
import dev.portalaccess.testkit.recording.FaultPoint;
import dev.portalaccess.testkit.recording.StoreFaults;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("T10")
@Requirement("PA-065")
class CancelIssuedByTest {

    private static final int SEVERAL_BATCHES = 120;
    private final InvitationOffice office = new InvitationOffice();
    private final Actor leaver = office.portal.family.otherClerk();
    private final CancelIssuedBy command = new CancelIssuedBy(leaver, ReasonInput.of(Reason.STAFF_LEFT));
    private int aunts;

    private void issue(Actor issuer, int count) {
        for (int i = 0; i < count; i++) {
            String given = "Jane" + aunts++;
            DeliveryChoice deliver = DeliveryChoice.email(given + "@example.org");
            EnableAccess enable =
                    EnableAccess.on(office.portal.camille, other(given, "Other", Relationship.AUNT, deliver));
            office.portal
                    .enabling()
                    .enable(Caller.of(office.portal.practice, issuer), enable)
                    .orThrow();
        }
    }

    private Outcome<List<InvitationId>> cancelAll() {
        return cancelAll(office.portal.clerk());
    }

    private Outcome<List<InvitationId>> cancelAll(Caller caller) {
        return office.invitations().cancelIssuedBy(caller, command);
    }

    private long count(Actor issuer, InvitationStatus status) {
        return office.invitations()
                .list(
                        office.portal.clerk(),
                        office.all().issuedBy(issuer).in(Set.of(status)),
                        dev.portalaccess.model.Page.Request.first(500))
                .items()
                .size();
    }

    @Nested
    class All_that_somebody_issued {

        @ParameterizedTest
        @ValueSource(ints = {0, 1, 49, 50, 51, SEVERAL_BATCHES})
        void is_cancelled_and_counted(int issued) {
            issue(leaver, issued);
            assertThat(cancelAll().orThrow()).hasSize(issued).doesNotHaveDuplicates();
            assertThat(count(leaver, InvitationStatus.CANCELLED)).isEqualTo(issued);
            assertThat(count(leaver, InvitationStatus.LIVE)).isZero();
        }

        @Test
        void leaves_what_others_issued() {
            issue(leaver, 2);
            issue(office.portal.family.clerk(), 3);
            cancelAll().orThrow();
            assertThat(count(office.portal.family.clerk(), InvitationStatus.LIVE))
                    .isEqualTo(3);
        }

        @Test
        void leaves_what_was_over_as_it_was() {
            issue(leaver, 2);
            office.cancel(office.list().items().get(0).id()).orThrow();
            office.expire();
            assertThat(cancelAll().orThrow()).isEmpty();
            assertThat(count(leaver, InvitationStatus.EXPIRED)).isEqualTo(1);
        }

        @Test
        void goes_in_batches_each_of_them_one_commit() {
            issue(leaver, SEVERAL_BATCHES);
            office.portal.faults.reset();
            cancelAll().orThrow();
            assertThat(office.portal.faults.calls())
                    .filteredOn("commit"::equals)
                    .hasSize(3);
        }
    }

    @Nested
    class A_repeat {

        @Test
        void finds_nothing_more() {
            issue(leaver, 3);
            cancelAll().orThrow();
            assertThat(cancelAll().orThrow()).isEmpty();
        }

        @Test
        @Requirement({"PA-065", "PA-130"})
        void under_the_same_name_gets_the_same_list_and_does_nothing() {
            issue(leaver, SEVERAL_BATCHES);
            Caller named = office.portal.clerk().withIdempotencyKey("leaver-7");
            List<InvitationId> first = cancelAll(named).orThrow();
            issue(leaver, 1);
            assertThat(cancelAll(named).orThrow()).isEqualTo(first);
            assertThat(count(leaver, InvitationStatus.LIVE)).isEqualTo(1);
        }

        @Test
        @Requirement({"PA-065", "PA-130"})
        void of_a_named_request_that_found_nothing_does_nothing() {
            Caller named = office.portal.clerk().withIdempotencyKey("leaver-7");
            assertThat(cancelAll(named).orThrow()).isEmpty();
            issue(leaver, 1);
            assertThat(cancelAll(named).orThrow()).isEmpty();
        }

        @Test
        @Tag("T24")
        @Requirement("PA-130")
        void about_somebody_else_is_refused() {
            Caller named = office.portal.clerk().withIdempotencyKey("leaver-7");
            cancelAll(named).orThrow();
            CancelIssuedBy other = new CancelIssuedBy(Actor.staff("clerk-99"), command.reason());
            assertThat(FamilyStory.codes(office.invitations().cancelIssuedBy(named, other)))
                    .containsExactly("REQUEST_NAME_REUSED@requestName");
        }

        @ParameterizedTest
        @EnumSource(FaultPoint.class)
        @Tag("T57")
        void goes_on_where_a_failure_has_stopped_it(FaultPoint moment) {
            issue(leaver, SEVERAL_BATCHES);
            Caller named = office.portal.clerk().withIdempotencyKey("leaver-7");
            StoreFaults faults = new StoreFaults();
            Invitations failing = new InvitationService(FaultyPortal.commands(office.portal, faults));
            // Fails where the second batch begins.
            faults.failCall(callsOfOneBatch() + 1, moment);
            assertThatThrownBy(() -> failing.cancelIssuedBy(named, command)).isInstanceOf(AccessStoreException.class);
            assertThat(count(leaver, InvitationStatus.CANCELLED)).isEqualTo(50);
            assertThat(failing.cancelIssuedBy(named, command).orThrow()).hasSize(SEVERAL_BATCHES);
            assertThat(count(leaver, InvitationStatus.LIVE)).isZero();
        }

        private int callsOfOneBatch() {
            StoreFaults counting = new StoreFaults();
            new InvitationService(FaultyPortal.commands(office.portal, counting))
                    .cancelIssuedBy(
                            office.portal.clerk().withIdempotencyKey("counting"),
                            new CancelIssuedBy(Actor.staff("nobody"), command.reason()));
            // An empty batch reads no chart, a full one reads the one chart that all of them are on.
            return counting.calls().size() + 1;
        }
    }

    @Nested
    class It_is_refused {

        @Test
        void without_a_reason() {
            CancelIssuedBy why = new CancelIssuedBy(leaver, ReasonInput.other(""));
            assertThat(FamilyStory.codes(office.invitations().cancelIssuedBy(office.portal.clerk(), why)))
                    .containsExactly("REASON_INVALID@reason.words");
        }

        @Test
        @Requirement("PA-132")
        void if_a_chart_is_forbidden_to_whoever_asks() {
            issue(leaver, 2);
            office.portal.rights.forbid(office.portal.camille);
            assertThat(FamilyStory.codes(cancelAll())).containsExactly("NOT_ALLOWED@actor");
            assertThat(office.portal.rights.asked())
                    .extracting(Question::command, Question::chart)
                    .contains(tuple("cancel-issued-by", Optional.of(office.portal.camille)));
            office.portal.rights.allowAll();
            assertThat(count(leaver, InvitationStatus.LIVE)).isEqualTo(2);
        }

        @Test
        @Requirement("PA-130")
        void under_a_name_that_is_none() {
            assertThat(FamilyStory.codes(cancelAll(office.portal.clerk().withIdempotencyKey("with blank"))))
                    .containsExactly("REQUEST_NAME_INVALID@requestName");
        }
    }

    @Test
    @Requirement("PA-131")
    void what_is_redeemed_meanwhile_is_not_counted() {
        issue(leaver, 3);
        InvitationId first = office.list().items().get(0).id();
        office.portal.faults.meanwhile("commit", () -> office.cancel(first).orThrow());
        List<InvitationId> cancelled = cancelAll().orThrow();
        assertThat(new HashSet<>(cancelled)).hasSize(2).doesNotContain(first);
    }

    @Test
    @Requirement("PA-131")
    void whoever_asks_is_told_if_it_keeps_changing() {
        issue(leaver, 2);
        moveBeforeEachCommit();
        assertThat(cancelAll()).isInstanceOf(Outcome.ChangedMeanwhile.class);
        assertThat(count(leaver, InvitationStatus.LIVE)).isEqualTo(2);
    }

    private void moveBeforeEachCommit() {
        office.portal.faults.meanwhile("commit", () -> {
            office.backDoor.chart(office.portal.camille, chart -> chart);
            moveBeforeEachCommit();
        });
    }
}
