package dev.portalaccess.jdbc;

import dev.portalaccess.jdbc.database.TestDatabase;
import dev.portalaccess.spi.storage.Storage;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Two storages over one database, as two application servers have them, taking turns. */
final class TwoServers {

    private final TestDatabase database;
    private final List<JdbcStorage> storages;
    private final AtomicInteger turn = new AtomicInteger();

    TwoServers(TestDatabase database) {
        this.database = database;
        JdbcSchema.on(database.dataSource()).createIfMissing();
        storages = List.of(JdbcStorage.on(database.dataSource()), JdbcStorage.on(database.dataSource()));
    }

    Storage next() {
        return storages.get(Math.floorMod(turn.getAndIncrement(), storages.size()));
    }

    void close() {
        database.close();
    }
}
