package dev.portalaccess.jdbc;

import dev.portalaccess.spi.EditableTexts;
import dev.portalaccess.testkit.contract.text.EditableTextsContract;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class SqliteTextsContractTest extends EditableTextsContract {

    private static TextServers servers;

    @BeforeAll
    static void open() {
        servers = new TextServers(EveryDatabase.SQLITE);
    }

    @AfterAll
    static void close() {
        servers.close();
    }

    @Override
    protected EditableTexts texts() {
        return servers.next();
    }

    @Override
    protected Optional<EditableTexts> unreachable() {
        return Optional.of(servers.down());
    }
}
