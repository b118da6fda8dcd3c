package dev.portalaccess.jdbc;

import dev.portalaccess.jdbc.database.TestDatabase;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.contract.storage.StorageContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class H2ContractTest extends StorageContract {

    private static TwoServers servers;

    @BeforeAll
    static void open() {
        servers = new TwoServers(TestDatabase.h2());
    }

    @AfterAll
    static void close() {
        servers.close();
    }

    @Override
    protected Storage storage() {
        return servers.next();
    }
}
