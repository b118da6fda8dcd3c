package dev.portalaccess.jdbc;

import dev.portalaccess.jdbc.database.TestDatabase;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.contract.storage.NewerRecord;
import dev.portalaccess.testkit.contract.storage.StorageContract;
import org.junit.jupiter.api.AfterAll;

/** The contract over one database and two servers that take turns; a class opens it before its tests. */
abstract class TwoServersContract extends StorageContract {

    private static TwoServers servers;

    static void open(TestDatabase database) {
        servers = new TwoServers(database);
    }

    @AfterAll
    static void close() {
        // Where the tests are skipped for want of a server, there is nothing to close.
        if (servers != null) {
            servers.close();
        }
        servers = null;
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
