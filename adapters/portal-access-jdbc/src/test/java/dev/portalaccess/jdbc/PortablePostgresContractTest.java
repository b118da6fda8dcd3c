package dev.portalaccess.jdbc;

import dev.portalaccess.jdbc.database.TestDatabase;
import dev.portalaccess.jdbc.statement.PortableRules;
import dev.portalaccess.jdbc.statement.StatementLog;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.ThoroughTier;
import dev.portalaccess.testkit.contract.storage.NewerRecord;
import dev.portalaccess.testkit.contract.storage.StorageContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The contract over portable statements, each of which is looked at before it runs. */
@ThoroughTier("the contract once more; PortableStatementsTest looks at the statements in the quick tier")
class PortablePostgresContractTest extends StorageContract {

    private static TestDatabase database;
    private static JdbcStorage storage;

    @BeforeAll
    static void open() {
        database = TestDatabase.postgres();
        JdbcSchema.on(database.dataSource()).createIfMissing();
        storage = JdbcStorage.on(new StatementLog(PortableRules::inspect).over(database.dataSource()))
                .inPortableStatements();
    }

    @AfterAll
    static void close() {
        // Where the tests are skipped for want of a server, there is nothing to close.
        if (database != null) {
            database.close();
        }
    }

    @Override
    protected Storage storage() {
        return storage;
    }

    @Override
    protected void reopen() {
        impossible("the contract on plain PostgreSQL opens the same tables again");
    }

    @Override
    protected Storage unreachable() {
        return impossible("the contract on plain PostgreSQL does so");
    }

    @Override
    protected void rewrite(NewerRecord record) {
        impossible("the contract on plain PostgreSQL does so");
    }
}
