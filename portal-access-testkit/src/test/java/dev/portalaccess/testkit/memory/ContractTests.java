package dev.portalaccess.testkit.memory;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedMethod;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.DiscoverySelector;

/** The tests of a contract, in whatever nested class they are, by their names. */
final class ContractTests {

    private final Map<String, List<Method>> methods = new TreeMap<>();
    private final Map<String, DiscoverySelector> selectors = new TreeMap<>();

    ContractTests(Class<?> subject) {
        collect(List.of(subject));
    }

    /** Each test, under a name that should be its own. */
    Map<String, List<Method>> methods() {
        return methods;
    }

    List<DiscoverySelector> selectors(List<String> names) {
        return names.stream().map(selectors::get).toList();
    }

    private void collect(List<Class<?>> path) {
        Class<?> last = path.get(path.size() - 1);
        List<Class<?>> enclosing = path.subList(0, path.size() - 1);
        Arrays.stream(last.getMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .forEach(method -> put(enclosing, last, method));
        nested(last).forEach(inner -> collect(longer(path, inner)));
    }

    private void put(List<Class<?>> enclosing, Class<?> last, Method method) {
        methods.computeIfAbsent(method.getName(), name -> new ArrayList<>()).add(method);
        selectors.put(method.getName(), selectNestedMethod(enclosing, last, method.getName()));
    }

    private static Stream<Class<?>> nested(Class<?> type) {
        return Stream.<Class<?>>iterate(type, one -> one != null, Class::getSuperclass)
                .flatMap(one -> Arrays.stream(one.getDeclaredClasses()))
                .filter(inner -> inner.isAnnotationPresent(Nested.class));
    }

    private static List<Class<?>> longer(List<Class<?>> path, Class<?> inner) {
        List<Class<?>> longer = new ArrayList<>(path);
        longer.add(inner);
        return longer;
    }
}
