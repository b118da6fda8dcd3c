package dev.portalaccess.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.portalaccess.jdbc.database.TestDatabase;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.contract.storage.NewerRecord;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Two storages over one database, as two application servers have them, taking turns. */
final class TwoServers {

    /** So much longer than a commit waits for others that no outcome depends on the speed of the machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final AtomicInteger turn = new AtomicInteger();
    private TestDatabase database;
    private List<JdbcStorage> storages;

    TwoServers(TestDatabase database) {
        JdbcSchema.on(database.dataSource()).createIfMissing();
        this.database = database;
        this.storages = storages(database);
    }

    private static List<JdbcStorage> storages(TestDatabase database) {
        return List.of(server(database), server(database));
    }

    private static JdbcStorage server(TestDatabase database) {
        return JdbcStorage.on(database.dataSource()).timingOutAfter(PATIENCE);
    }

    Storage next() {
        return storages.get(Math.floorMod(turn.getAndIncrement(), storages.size()));
    }

    /** Closes every connection, so that a database in this process goes back to its files, and opens it again. */
    void reopen() {
        database = database.reopened();
        storages = storages(database);
    }

    /** A third server, which has lost its connections and gets no others. */
    Storage unreachable() {
        try (HikariDataSource lost = database.impatient()) {
            return JdbcStorage.on(lost);
        }
    }

    void rewrite(NewerRecord record) {
        NewerRows.rewrite(database, record);
    }

    void close() {
        database.close();
    }
}
