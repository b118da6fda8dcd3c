package dev.portalaccess.jdbc.crash;

import dev.portalaccess.jdbc.JdbcSchema;
import dev.portalaccess.jdbc.JdbcStorage;
import dev.portalaccess.jdbc.database.ScratchFolders;
import dev.portalaccess.jdbc.database.SystemServer;
import dev.portalaccess.jdbc.database.TestDatabase;
import dev.portalaccess.jdbc.database.TestPostgres;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.ThoroughTier;
import dev.portalaccess.testkit.internal.TestTier;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The database server fails while the program goes on. */
@Tag("T27")
@Tag("T63")
@Requirement({"PA-042", "PA-043", "PA-120"})
@ThoroughTier("stops whole servers; CrashTest kills processes in the quick tier")
class PostgresStopTest {

    private static final int STOPS = TestTier.size(1, 3, 30);

    @Test
    void nothing_acknowledged_is_lost_when_the_server_stops_hard_and_the_program_goes_on() throws Exception {
        SystemServer server = TestPostgres.ownServer();
        Path folder = ScratchFolders.folder("stop");
        try (TestDatabase database = TestDatabase.at(server.url().url())) {
            JdbcSchema.on(database.dataSource()).createIfMissing();
            JdbcStorage storage = JdbcStorage.on(database.dataSource());
            stopAndStart(server, new LoadShift(storage, folder));
        } finally {
            server.remove();
            ScratchFolders.remove(folder);
        }
    }

    private static void stopAndStart(SystemServer server, LoadShift load) throws InterruptedException {
        try (LoadShift shift = load) {
            for (int stop = 0; stop < STOPS; stop++) {
                shift.waitForMore();
                server.stop("immediate");
                server.begin("");
            }
            shift.waitForMore();
            shift.end();
            shift.check();
        }
    }
}
