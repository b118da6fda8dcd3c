package dev.portalaccess.examples.frontdesk.web.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.access.ChartHolders;
import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.invitations.InvitationView;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.RestoredBackup;
import dev.portalaccess.restore.ReportRestore;
import dev.portalaccess.restore.RestoredBackups;
import dev.portalaccess.restore.SettleInvitations;
import dev.portalaccess.restore.SettlementStep;
import dev.portalaccess.restore.SettlementStep.LeftInvitation;
import dev.portalaccess.testkit.Requirement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Requirement("PA-116")
class SettlementRunTest {

    private static final Caller MANAGER = Caller.staff(new PracticeId("practice"), "manager");
    private static final Page.Cursor SECOND = new Page.Cursor("second");

    /** Settles one invitation in each step, leaves the others, and is done after two steps. */
    private static final class Stubborn implements RestoredBackups {

        private final List<SettleInvitations> asked = new ArrayList<>();

        @Override
        public SettlementStep settle(Caller caller, SettleInvitations command, int most) {
            asked.add(command);
            return new SettlementStep(
                    List.of(new InvitationId("settled")),
                    Collections.nCopies(most - 1, new LeftInvitation(new InvitationId("left"), List.of())),
                    command.after().isEmpty() ? Optional.of(SECOND) : Optional.empty());
        }

        @Override
        public Outcome<Instant> report(Caller caller, ReportRestore command) {
            throw new AssertionError("not asked");
        }

        @Override
        public Optional<RestoredBackup> latest(Caller caller) {
            throw new AssertionError("not asked");
        }

        @Override
        public Page<InvitationView> invitations(Caller caller, Page.Request page) {
            throw new AssertionError("not asked");
        }

        @Override
        public Page<ChartHolders> grants(Caller caller, Page.Request page) {
            throw new AssertionError("not asked");
        }
    }

    @Test
    void goes_on_behind_what_stays_counts_all_and_keeps_a_few() {
        SettleInvitations decision = SettleInvitations.cancel(ReasonInput.of(Reason.UNDER_REVIEW));
        SettlementRun run = new SettlementRun(decision);
        Stubborn backups = new Stubborn();
        run.step(backups, MANAGER);
        assertThat(run.progress().isDone()).isFalse();
        run.step(backups, MANAGER);
        run.step(backups, MANAGER);
        assertThat(backups.asked).containsExactly(decision, decision.from(SECOND));
        assertThat(run.progress().isDone()).isTrue();
        assertThat(run.progress().settled()).isEqualTo(2);
        assertThat(run.progress().stayed()).isEqualTo(2 * (SettlementRun.STEP - 1));
        assertThat(run.progress().left()).hasSize(Math.min(2 * (SettlementRun.STEP - 1), SettlementRun.MOST_SHOWN));
    }

    @Test
    void the_instant_of_a_backup_is_read_at_the_practices_place() {
        assertThat(BackupPage.asOf("2026-11-23T03:15", ZoneId.of("America/New_York")))
                .contains(Instant.parse("2026-11-23T08:15:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-11-23", "2026-13-01T00:00", "2026-11-23T03:15Z"})
    void what_is_no_date_and_time_is_none(String typed) {
        assertThat(BackupPage.asOf(typed, ZoneId.of("America/New_York"))).isEmpty();
    }
}
