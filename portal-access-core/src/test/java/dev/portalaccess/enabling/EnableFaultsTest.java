package dev.portalaccess.enabling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.fixture.ArticleHousehold;
import dev.portalaccess.fixture.PersistentCaller;
import dev.portalaccess.fixture.StoreInvariants;
import dev.portalaccess.fixture.TamperedStore;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.internal.FigureLog;
import dev.portalaccess.testkit.recording.StoreFaults;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every call of the store fails once, before or after its effect; whoever asks again gets what was asked for, once. */
@Requirement({"PA-130", "PA-110"})
@Tag("T57")
@Tag("T58")
class EnableFaultsTest {

    @Test
    void enabling_is_done_once_or_not_at_all_wherever_the_store_fails() {
        int points = StoreFaults.everywhere(faults -> {
            TestPortal portal = TestPortal.over(faults);
            EnableAccess command = EnableAccess.on(
                    portal.camille,
                    ArticleHousehold.father().also(portal.amelie),
                    ArticleHousehold.jane(),
                    ArticleHousehold.motherOnPaper());
            enable(portal, portal.clerk().withIdempotencyKey("request-1"), command, List.of(0, 3));
            assertThat(new StoreInvariants(portal).invitations()).hasSize(3);
        });
        FigureLog.print("fault-points-enable", points, "all");
        assertThat(points).isGreaterThan(12);
    }

    @Test
    @Requirement("PA-007")
    void enabling_without_a_name_invites_those_who_are_known_once_all_the_same() {
        StoreFaults.everywhere(faults -> {
            TestPortal portal = TestPortal.over(faults);
            EnableAccess command =
                    EnableAccess.on(portal.camille, ArticleHousehold.father(), ArticleHousehold.mother());
            enable(portal, portal.clerk(), command, List.of(0, 2));
            assertThat(new StoreInvariants(portal).invitations()).hasSize(2);
        });
    }

    @Test
    void a_refusal_leaves_nothing_behind_but_its_record() {
        StoreFaults.everywhere(faults -> {
            TestPortal portal = TestPortal.over(faults);
            EnableAccess command = EnableAccess.on(
                    portal.camille,
                    ArticleHousehold.father(),
                    ArticleHousehold.jane().also(portal.camille));
            Outcome<EnablingResult> outcome = enable(portal, portal.clerk(), command, List.of(0));
            assertThat(outcome).isInstanceOf(Outcome.Refused.class);
            assertThat(portal.store.chart(portal.practice, portal.camille).version())
                    .isZero();
        });
    }

    @Test
    @Requirement("PA-031")
    void generating_a_password_replaces_what_was_there_once_or_not_at_all() {
        int points = StoreFaults.everywhere(faults -> {
            TestPortal portal = TestPortal.over(faults);
            enableHimself(portal);
            Caller named = portal.clerk().withIdempotencyKey("request-2");
            GeneratePassword command = GeneratePassword.on(portal.anthony);
            insist(portal, () -> portal.enabling().generatePassword(named, command), List.of(1, 2));
            assertThat(new StoreInvariants(portal).invitations())
                    .extracting(invitation -> invitation.state().kind())
                    .containsExactlyInAnyOrder(InvitationState.Kind.LIVE, InvitationState.Kind.VOIDED);
        });
        FigureLog.print("fault-points-generate-password", points, "all");
    }

    @Test
    void the_options_are_told_in_full_or_not_at_all() {
        StoreFaults.everywhere(faults -> {
            TestPortal portal = TestPortal.over(faults);
            acquainted(portal);
            AccessOptions options =
                    PersistentCaller.insist(() -> portal.enabling().options(portal.clerk(), portal.camille), () -> {});
            assertThat(options.associated()).hasSize(2);
            assertThat(options.guarantor()).isPresent();
        });
    }

    private static void enableHimself(TestPortal portal) {
        Individual himself = Individual.patient(DeliveryChoice.email("anthony.patient@example.org"));
        EnableAccess command = EnableAccess.on(portal.anthony, himself.also(portal.camille));
        enable(portal, portal.clerk().withIdempotencyKey("request-1"), command, List.of(0, 1));
    }

    private static Outcome<EnablingResult> enable(
            TestPortal portal, Caller caller, EnableAccess command, List<Integer> allOrNothing) {
        return insist(portal, () -> portal.enabling().enable(caller, command), allOrNothing);
    }

    private static <T> T insist(TestPortal portal, Supplier<T> call, List<Integer> allOrNothing) {
        StoreInvariants whole = new StoreInvariants(portal);
        T answer = PersistentCaller.insist(call, () -> {
            assertThat(whole.invitations().size()).isIn(allOrNothing);
            check(whole, portal);
        });
        check(whole, portal);
        return answer;
    }

    private static void check(StoreInvariants whole, TestPortal portal) {
        whole.check(portal.camille, portal.amelie, portal.anthony);
    }

    private static void acquainted(TestPortal portal) {
        Holder jane = Holder.create(portal.practice, new HolderId("jane"), portal.family.jane());
        new TamperedStore(portal).holder(jane.withAddress(new EmailAddress("jane.other@example.org")));
    }
}
