package dev.portalaccess.testkit.memory;

import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.contract.storage.NewerRecord;
import dev.portalaccess.testkit.contract.storage.StorageContract;

/**
 * The reference for the contract. Memory outlasts no restart and is never out of reach; here another store on the same
 * tables stands for a restart, which shows that nothing is kept beside the tables.
 */
class InMemoryAccessStoreTest extends StorageContract {

    private InMemoryAccessStore store = new InMemoryAccessStore();

    @Override
    protected Storage storage() {
        return store;
    }

    @Override
    protected void reopen() {
        store = new InMemoryAccessStore(store);
    }

    @Override
    protected Storage unreachable() {
        return UnreachableStorage.create();
    }

    @Override
    protected void rewrite(NewerRecord record) {
        NewerRows.rewrite(store, record);
    }
}
