package dev.portalaccess.jdbc.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.portalaccess.jdbc.JdbcSchema;
import dev.portalaccess.jdbc.JdbcStorage;
import dev.portalaccess.jdbc.clinic.TestClinic;
import dev.portalaccess.jdbc.database.ChildJvm;
import dev.portalaccess.jdbc.database.ScratchFolders;
import dev.portalaccess.jdbc.database.TestDatabase;
import dev.portalaccess.roster.RowClass;
import dev.portalaccess.roster.RowResult;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.ThoroughTier;
import dev.portalaccess.testkit.internal.FigureLog;
import dev.portalaccess.testkit.internal.TestTier;
import dev.portalaccess.testkit.recording.RecordingMailer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A roster whose process is killed at any moment, again and again. */
@ThoroughTier("starts programs and kills them; RosterTest ends runs in the quick tier")
@Tag("T63")
@Requirement("PA-160")
class RosterCrashTest {

    private static final int KILLS = TestTier.size(1, 20, 60);
    private static final int ROWS = 400 + KILLS * 400;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Random moments = new Random(160);

    @Test
    void no_row_is_lost_and_none_is_done_twice() throws Exception {
        Path folder = ScratchFolders.folder("roster-crash");
        try (TestDatabase database = TestDatabase.sqlite()) {
            JdbcSchema.on(database.dataSource()).createIfMissing();
            Path lines = folder.resolve("lines");
            int kills = 0;
            while (kills < KILLS) {
                kills += kill(database, lines) ? 1 : 0;
            }
            finishAndCheck(JdbcStorage.on(database.dataSource()), lines);
            FigureLog.print("roster-kills-survived", kills, KILLS);
        } finally {
            ScratchFolders.remove(folder);
        }
    }

    /** Kills a run soon after it has done more than the ones before; reports whether it was still at work. */
    private boolean kill(TestDatabase database, Path lines) throws InterruptedException {
        DiskJournal journal = DiskJournal.at(lines);
        long before = done(journal);
        try (ChildJvm child =
                ChildJvm.start(RosterChild.class, database.url(), lines.toString(), Integer.toString(ROWS))) {
            assertThat(child.hear()).isEqualTo("up");
            child.tell("go");
            int more = 1 + moments.nextInt(150);
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> !child.isAlive() || done(journal) >= Math.min(ROWS, before + more));
            Thread.sleep(moments.nextInt(10));
            return child.isAlive();
        }
    }

    private static long done(DiskJournal journal) {
        return journal.lines().stream()
                .filter(line -> line.get(line.size() - 1).equals("DONE"))
                .count();
    }

    private static void finishAndCheck(JdbcStorage storage, Path lines) {
        RecordingMailer mailer = new RecordingMailer();
        TestClinic clinic = TestClinic.over(storage, mailer);
        List<RowResult> results = new ArrayList<>();
        assertThat(clinic.portal()
                        .intake()
                        .invite(TestClinic.clerk(), RosterChild.rows(ROWS), results::add)
                        .rows())
                .isEqualTo(ROWS);
        assertThat(results).allMatch(line -> line.is() == RowClass.ALREADY_THERE || line.is() == RowClass.DONE);
        assertThat(results).extracting(RowResult::source).doesNotHaveDuplicates();
        assertThat(DiskJournal.at(lines).lines().stream()
                        .filter(line -> line.get(line.size() - 1).equals("DONE"))
                        .map(line -> line.get(0)))
                .doesNotHaveDuplicates();
        clinic.portal().delivery().runOnce(Integer.MAX_VALUE);
        assertThat(mailer.mails()).hasSize(ROWS).extracting(mail -> mail.to()).doesNotHaveDuplicates();
    }
}
