package dev.portalaccess.testkit.memory;

import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.contract.storage.StorageContract;

class InMemoryAccessStoreTest extends StorageContract {

    private final InMemoryAccessStore store = new InMemoryAccessStore();

    @Override
    protected Storage storage() {
        return store;
    }
}
