package dev.portalaccess.testkit.memory;

import dev.portalaccess.spi.storage.AccessStoreException;
import dev.portalaccess.spi.storage.Storage;
import java.lang.reflect.Proxy;

/** Storage whose server is down. */
final class UnreachableStorage {

    private UnreachableStorage() {}

    static Storage create() {
        return (Storage) Proxy.newProxyInstance(
                Storage.class.getClassLoader(), new Class<?>[] {Storage.class}, (storage, method, arguments) -> {
                    throw new AccessStoreException("unavailable");
                });
    }
}
