package dev.portalaccess.testkit.memory;

import dev.portalaccess.spi.storage.Storage;
import java.lang.reflect.Proxy;
import java.util.stream.Stream;

/** Stores that do not say that their data is out of reach. */
final class BrokenOutages {

    private static final String[] ALL = {
        "no_read_answers_from_data_that_cannot_be_reached",
        "no_list_answers_from_data_that_cannot_be_reached",
        "nothing_is_said_to_be_written_to_data_that_cannot_be_reached"
    };

    private BrokenOutages() {}

    static Stream<StorageFault> faults() {
        return Stream.of(
                StorageFault.of("answers from nothing when its data is out of reach", Empty::new, ALL),
                StorageFault.of("fails in its own way when its data is out of reach", Private::new, ALL));
    }

    private static final class Empty extends StorageRelay {
        @Override
        Storage unreachable() {
            return new InMemoryAccessStore();
        }
    }

    private static final class Private extends StorageRelay {
        @Override
        Storage unreachable() {
            return (Storage) Proxy.newProxyInstance(
                    Storage.class.getClassLoader(), new Class<?>[] {Storage.class}, (storage, method, arguments) -> {
                        throw new IllegalStateException("nobody listens");
                    });
        }
    }
}
