package dev.portalaccess.jdbc.crash;

import dev.portalaccess.jdbc.database.TestDatabase;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.internal.FigureLog;
import dev.portalaccess.testkit.internal.TestTier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A process that is killed at any moment, again and again, on one database. */
@Tag("T27")
@Tag("T63")
@Requirement({"PA-042", "PA-043", "PA-120"})
class CrashTest {

    private static final int KILLS = TestTier.size(2, 15, 250);
    private static int survived;

    @Test
    void nothing_acknowledged_is_lost_and_nothing_half_done_on_sqlite() throws Exception {
        try (TestDatabase database = TestDatabase.sqlite()) {
            killAndCheck(database);
        }
    }

    @Test
    void nothing_acknowledged_is_lost_and_nothing_half_done_on_postgresql() throws Exception {
        try (TestDatabase database = TestDatabase.postgres()) {
            killAndCheck(database);
        }
    }

    @AfterAll
    static void print() {
        FigureLog.print("crash-kills-survived", survived, 2 * KILLS);
    }

    private static void killAndCheck(TestDatabase database) throws Exception {
        try (CrashRounds rounds = new CrashRounds(database)) {
            for (int round = 1; round < KILLS; round++) {
                rounds.kill();
                rounds.check();
                survived++;
            }
            rounds.killOnceAcknowledged("invited", "redeemed", "revoked");
            rounds.check();
            survived++;
            rounds.checkMails();
        }
    }
}
