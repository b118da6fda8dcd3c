package dev.portalaccess.keyvalue.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.contract.storage.NewerRecord;
import dev.portalaccess.testkit.contract.storage.StorageContract;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The whole contract on a file. */
class MvStorageTest extends StorageContract {

    @TempDir
    Path folder;

    private MvStorage store;

    @BeforeEach
    void open() {
        store = new MvStorage(folder.resolve("portal.mv"));
    }

    @AfterEach
    void close() {
        List<String> stale = store.read(StaleEntries::in);
        store.close();
        assertThat(stale).as("index entries that lead to nothing").isEmpty();
    }

    @Override
    protected Storage storage() {
        return store;
    }

    @Override
    protected void reopen() {
        close();
        open();
    }

    @Override
    protected Storage unreachable() {
        MvStorage closed = new MvStorage(folder.resolve("closed.mv"));
        closed.close();
        return closed;
    }

    @Override
    protected void rewrite(NewerRecord record) {
        store.write(map -> {
            NewerDocuments.rewrite(map, record);
            return Optional.empty();
        });
    }
}
