package dev.portalaccess.testkit.memory;

import dev.portalaccess.testkit.contract.Storage;
import dev.portalaccess.testkit.contract.StorageContract;

class InMemoryAccessStoreTest extends StorageContract {

    private final InMemoryAccessStore store = new InMemoryAccessStore();

    @Override
    protected Storage storage() {
        return Storage.of(store);
    }
}
