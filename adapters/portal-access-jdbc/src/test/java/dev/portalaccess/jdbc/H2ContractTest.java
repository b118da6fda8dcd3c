package dev.portalaccess.jdbc;

import dev.portalaccess.jdbc.database.TestDatabase;
import org.junit.jupiter.api.BeforeAll;

class H2ContractTest extends TwoServersContract {

    @BeforeAll
    static void open() {
        open(TestDatabase.h2File());
    }
}
