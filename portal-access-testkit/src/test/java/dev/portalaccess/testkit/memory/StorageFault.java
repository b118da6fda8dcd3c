package dev.portalaccess.testkit.memory;

import java.util.List;
import java.util.function.Supplier;

/**
 * Storage that breaks a promise.
 *
 * @param what is wrong with it
 * @param storage makes it
 * @param caughtBy the tests of the contract that must notice
 */
record StorageFault(String what, Supplier<StorageRelay> storage, List<String> caughtBy) {

    static StorageFault of(String what, Supplier<StorageRelay> storage, String... caughtBy) {
        return new StorageFault(what, storage, List.of(caughtBy));
    }
}
