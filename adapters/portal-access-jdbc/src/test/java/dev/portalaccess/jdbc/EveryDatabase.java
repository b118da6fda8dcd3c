package dev.portalaccess.jdbc;

import dev.portalaccess.jdbc.database.TestDatabase;
import java.util.function.Supplier;

/** The databases, for tests that run on each of them. */
enum EveryDatabase {
    SQLITE(TestDatabase::sqlite),
    H2(TestDatabase::h2),
    POSTGRESQL(TestDatabase::postgres);

    private final Supplier<TestDatabase> maker;

    EveryDatabase(Supplier<TestDatabase> maker) {
        this.maker = maker;
    }

    /** Without tables. */
    TestDatabase empty() {
        return maker.get();
    }

    /** With the tables. */
    TestDatabase withSchema() {
        TestDatabase database = empty();
        JdbcSchema.on(database.dataSource()).createIfMissing();
        return database;
    }

    /** Where its scripts lie in the jar. */
    String folder() {
        return switch (this) {
            case SQLITE -> "sqlite";
            case H2 -> "h2";
            case POSTGRESQL -> "postgresql";
        };
    }
}
