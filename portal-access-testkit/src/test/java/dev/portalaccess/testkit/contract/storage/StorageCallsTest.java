package dev.portalaccess.testkit.contract.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.spi.storage.Storage;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StorageCallsTest {

    private final StorageCalls calls = new StorageCalls(StorageSamples.fresh());

    @Test
    void every_method_of_storage_is_called() {
        Set<String> called = Stream.of(calls.reads(), calls.lists(), calls.writes())
                .map(Map::keySet)
                .flatMap(Set::stream)
                .map(name -> name.split(" ", 2)[0])
                .collect(Collectors.toSet());
        Set<String> methods = Arrays.stream(Storage.class.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .map(Method::getName)
                .collect(Collectors.toSet());
        assertThat(called).isEqualTo(methods);
    }
}
