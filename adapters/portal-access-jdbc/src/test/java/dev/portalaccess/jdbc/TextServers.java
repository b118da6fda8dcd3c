package dev.portalaccess.jdbc;

import dev.portalaccess.jdbc.database.TestDatabase;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Two application servers' texts over one database, taking turns, and those of a third that has lost its database. */
final class TextServers {

    private final TestDatabase database;
    private final List<JdbcTexts> texts;
    private final JdbcTexts down;
    private final AtomicInteger turn = new AtomicInteger();

    TextServers(EveryDatabase kind) {
        database = kind.withSchema();
        texts = List.of(JdbcTexts.on(database.dataSource()), JdbcTexts.on(database.dataSource()));
        try (TestDatabase lost = kind.withSchema()) {
            down = JdbcTexts.on(lost.dataSource());
        }
    }

    JdbcTexts next() {
        return texts.get(Math.floorMod(turn.getAndIncrement(), texts.size()));
    }

    JdbcTexts down() {
        return down;
    }

    void close() {
        database.close();
    }
}
