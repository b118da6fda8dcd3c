package dev.portalaccess.keyvalue.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.ThoroughTier;
import dev.portalaccess.testkit.contract.storage.NewerRecord;
import dev.portalaccess.testkit.contract.storage.StorageContract;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/** The contract on an engine that runs work several times. */
@ThoroughTier("the contract once more; MvStorageTest runs it in the quick tier")
class RerunStorageTest extends StorageContract {

    private final RerunStorage store = new RerunStorage();

    @AfterEach
    void every_index_entry_leads_to_a_row() {
        assertThat(store.<List<String>>read(StaleEntries::in)).isEmpty();
    }

    @Override
    protected Storage storage() {
        return store;
    }

    @Override
    protected void reopen() {
        impossible("memory keeps nothing");
    }

    @Override
    protected Storage unreachable() {
        return impossible("memory is never out of reach");
    }

    @Override
    protected void rewrite(NewerRecord record) {
        store.write(map -> {
            NewerDocuments.rewrite(map, record);
            return Optional.empty();
        });
    }
}
