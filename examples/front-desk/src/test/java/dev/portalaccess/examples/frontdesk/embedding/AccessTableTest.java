package dev.portalaccess.examples.frontdesk.embedding;

import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.AccessLog;
import dev.portalaccess.testkit.contract.AccessLogContract;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class AccessTableTest extends AccessLogContract {

    @TempDir
    private Path folder;

    private AccessTable table;

    @BeforeEach
    void open() {
        table = at(folder.resolve("ehr.db"));
        table.create();
    }

    private static AccessTable at(Path file) {
        SQLiteDataSource database = new SQLiteDataSource();
        database.setUrl("jdbc:sqlite:" + file);
        database.setBusyTimeout(60_000);
        return new AccessTable(database);
    }

    @Override
    protected AccessLog log() {
        return table;
    }

    @Override
    protected PracticeId practice() {
        return new PracticeId("riverside");
    }

    @Override
    protected void reopen() {
        table = at(folder.resolve("ehr.db"));
    }

    @Override
    protected Optional<AccessLog> unreachable() {
        return Optional.of(at(folder.resolve("no-such-folder").resolve("ehr.db")));
    }
}
