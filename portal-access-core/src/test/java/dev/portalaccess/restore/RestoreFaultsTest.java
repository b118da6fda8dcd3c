package dev.portalaccess.restore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.activation.Inspection;
import dev.portalaccess.command.Caller;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.fixture.FaultyPortal;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.internal.restore.RestoreService;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.InvitationStatus;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Secret;
import dev.portalaccess.spi.storage.AccessStoreException;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.recording.StoreFaults;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every call of the store fails once, before and after its effect, while a restored backup is reported and settled. */
@Tag("T57")
@Tag("T65")
@Requirement({"PA-116", "PA-130"})
class RestoreFaultsTest {

    private static final ReasonInput WHY = ReasonInput.of(Reason.BACKUP_RESTORED);
    private static final Page.Request ALL = Page.Request.first(100);

    @Test
    void a_report_is_never_half_done_and_a_repeat_gets_there() {
        int points = StoreFaults.everywhere(RestoreFaultsTest::reportsOrLeavesItAlone);
        FaultyPortal.figure("fault-points-restore", points);
        assertThat(points).isGreaterThanOrEqualTo(10);
    }

    private static void reportsOrLeavesItAlone(StoreFaults faults) {
        TestPortal portal = TestPortal.create();
        FamilyStory story = new FamilyStory(portal);
        Invited father = story.father();
        story.aunt();
        Secret link = story.link(father.invitation());
        portal.clock.advance(Duration.ofMinutes(1));
        RestoredBackups failing = new RestoreService(FaultyPortal.commands(portal, faults));
        Caller named = portal.clerk().withIdempotencyKey("restore-1");
        ReportRestore command = new ReportRestore(portal.clock.instant(), WHY);

        trying(() -> failing.report(named, command).orThrow());
        boolean isReported =
                new RestoreService(portal.commands()).latest(portal.clerk()).isPresent();
        assertThat(portal.activation().inspect(portal.practice, link) instanceof Inspection.Live)
                .isEqualTo(!isReported);
        trying(() -> failing.report(named, command).orThrow());
        assertThat(reports(portal)).isEqualTo(1);
        assertThat(portal.activation().inspect(portal.practice, link)).isInstanceOf(Inspection.NotLive.class);

        trying(() -> settle(failing, portal));
        trying(() -> settle(failing, portal));
        assertThat(new RestoreService(portal.commands())
                        .invitations(portal.clerk(), ALL)
                        .items())
                .isEmpty();
        assertThat(portal.invitation(father.invitation()).statusAt(portal.clock.instant()))
                .isEqualTo(InvitationStatus.CANCELLED);
    }

    private static SettlementStep settle(RestoredBackups restored, TestPortal portal) {
        return restored.settle(portal.clerk(), SettleInvitations.cancel(WHY), 10);
    }

    private static long reports(TestPortal portal) {
        return portal.store.trail(portal.practice, Optional.empty(), ALL).items().stream()
                .filter(entry -> entry.action().equals(AuditAction.BACKUP_RESTORED))
                .count();
    }

    private static <T> Optional<T> trying(Supplier<T> call) {
        try {
            return Optional.of(call.get());
        } catch (AccessStoreException e) {
            return Optional.empty();
        }
    }
}
