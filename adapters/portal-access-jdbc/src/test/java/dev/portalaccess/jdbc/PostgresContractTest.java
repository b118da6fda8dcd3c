package dev.portalaccess.jdbc;

import dev.portalaccess.jdbc.database.TestDatabase;
import org.junit.jupiter.api.BeforeAll;

class PostgresContractTest extends TwoServersContract {

    @BeforeAll
    static void open() {
        open(TestDatabase.postgres());
    }
}
