package dev.portalaccess.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.portalaccess.activation.ActivationRefusal;
import dev.portalaccess.activation.Redemption;
import dev.portalaccess.audit.AuditVerdict.Broken;
import dev.portalaccess.audit.Checkpoint;
import dev.portalaccess.audit.CheckpointPlace;
import dev.portalaccess.audit.CheckpointReport;
import dev.portalaccess.audit.CheckpointReport.BrokenChain;
import dev.portalaccess.audit.CheckpointReport.ListProgress;
import dev.portalaccess.audit.CheckpointStep;
import dev.portalaccess.audit.PracticeCheckpoint;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.jdbc.clinic.TestClinic;
import dev.portalaccess.jdbc.database.TestDatabase;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.restore.ReportRestore;
import dev.portalaccess.restore.SettleInvitations;
import dev.portalaccess.restore.SettlementStep;
import dev.portalaccess.seal.SealMode;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.recording.MovableClock;
import dev.portalaccess.testkit.recording.RecordingMailer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All tables of the library are put back as they were yesterday. */
@Requirement({"PA-111", "PA-116"})
@Tag("T65")
class RestoredDatabaseTest {

    private static final AccountId PATIENT = new AccountId("login-patient");
    private static final AccountId STRANGER = new AccountId("login-stranger");
    private static final ReasonInput WHY = ReasonInput.of(Reason.BACKUP_RESTORED);

    private final RecordingMailer mailer = new RecordingMailer();
    private final MovableClock clock = new MovableClock();
    private TestDatabase database;
    private TestClinic clinic;

    private void open(EveryDatabase kind) {
        database = kind.withSchema();
        clinic = TestClinic.over(
                JdbcStorage.on(database.dataSource()),
                mailer,
                builder -> builder.seals(SealMode.REQUIRED).clock(clock));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void execute(Function<String, List<String>> statements) {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = DatabaseDump.tables(connection).stream()
                    .filter(table -> table.toLowerCase(Locale.ROOT).startsWith("portal_"))
                    .toList();
            for (String table : tables) {
                for (String sql : statements.apply(table)) {
                    statement.execute(sql);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void backUp() {
        execute(table -> List.of("CREATE TABLE kept_" + table + " AS SELECT * FROM " + table));
    }

    private void restore() {
        execute(table -> List.of("DELETE FROM " + table, "INSERT INTO " + table + " SELECT * FROM kept_" + table));
    }

    private Secret invited(String chart) {
        int before = mailer.mails().size();
        clinic.invite(TestClinic.clerk(), new ChartId(chart));
        clinic.portal().delivery().runOnce(10);
        return mailer.mails().get(before).code();
    }

    private Redemption redeem(Secret link, AccountId account) {
        return clinic.portal().activation().redeem(TestClinic.id(), link, account);
    }

    private void report() {
        clock.advance(Duration.ofHours(1));
        clinic.portal()
                .backups()
                .report(TestClinic.clerk(), new ReportRestore(clock.instant().minus(Duration.ofHours(9)), WHY))
                .orThrow();
    }

    private static String refusal(Redemption answer) {
        return ((Redemption.NotRedeemed) answer).why();
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void a_link_that_was_used_since_opens_nothing_after_the_report(EveryDatabase kind) {
        open(kind);
        Secret link = invited("chart");
        backUp();
        assertThat(redeem(link, PATIENT)).isInstanceOf(Redemption.Redeemed.class);
        restore();
        report();
        assertThat(refusal(redeem(link, STRANGER))).isEqualTo(ActivationRefusal.BACKUP_RESTORED);

        SettlementStep step = clinic.portal().backups().settle(TestClinic.clerk(), SettleInvitations.reissue(), 10);
        assertThat(step.settled()).hasSize(1);
        clinic.portal().delivery().runOnce(10);
        Secret again = mailer.mails().get(1).code();
        assertThat(redeem(again, PATIENT)).isInstanceOf(Redemption.Redeemed.class);
        assertThat(refusal(redeem(link, STRANGER))).isEqualTo(ActivationRefusal.WITHDRAWN);
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void a_report_that_is_taken_out_with_sql_lets_nobody_in(EveryDatabase kind) {
        open(kind);
        Secret link = invited("chart");
        report();
        execute(table -> table.toLowerCase(Locale.ROOT).equals("portal_practice")
                ? List.of("UPDATE portal_practice SET restored = NULL")
                : List.of());
        assertThat(refusal(redeem(link, PATIENT))).isEqualTo(ActivationRefusal.SEAL_BROKEN);
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void a_checkpoint_from_between_names_the_charts_that_have_lost_something(EveryDatabase kind) {
        open(kind);
        Secret link = invited("used");
        invited("untouched");
        backUp();
        redeem(link, PATIENT);
        invited("new");
        List<Checkpoint> list = new ArrayList<>();
        PracticeCheckpoint whole = take(list);
        assertThat(compare(whole, list).isIntact()).isTrue();
        restore();
        CheckpointReport report = compare(whole, list);
        assertThat(report.progress()).isEqualTo(ListProgress.COMPLETE);
        assertThat(report.broken())
                .filteredOn(broken -> broken.chart().isPresent())
                .extracting(BrokenChain::chart, broken -> broken.how().code())
                .containsExactlyInAnyOrder(
                        tuple(Optional.of(new ChartId("used")), Broken.CUT_TAIL),
                        tuple(Optional.of(new ChartId("new")), Broken.GONE));
    }

    private PracticeCheckpoint take(List<Checkpoint> list) {
        CheckpointPlace place = CheckpointPlace.START;
        while (true) {
            CheckpointStep step = clinic.portal().audit().checkpointPractice(TestClinic.clerk(), place, 2);
            list.addAll(step.chains());
            place = step.reached();
            if (step.whole().isPresent()) {
                return step.whole().get();
            }
        }
    }

    private CheckpointReport compare(PracticeCheckpoint whole, List<Checkpoint> list) {
        return clinic.portal().audit().verifyPractice(TestClinic.clerk(), whole, CheckpointPlace.START, list);
    }
}
