package dev.portalaccess.jdbc;

import dev.portalaccess.jdbc.database.TestDatabase;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.contract.storage.NewerRecord;
import dev.portalaccess.testkit.contract.storage.StorageContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresContractTest extends StorageContract {

    private static TwoServers servers;

    @BeforeAll
    static void open() {
        servers = new TwoServers(TestDatabase.postgres());
    }

    @AfterAll
    static void close() {
        // Where the tests are skipped for want of a server, there is nothing to close.
        if (servers != null) {
            servers.close();
        }
    }

    @Override
    protected Storage storage() {
        return servers.next();
    }

    @Override
    protected void reopen() {
        servers.reopen();
    }

    @Override
    protected Storage unreachable() {
        return servers.unreachable();
    }

    @Override
    protected void rewrite(NewerRecord record) {
        servers.rewrite(record);
    }
}
