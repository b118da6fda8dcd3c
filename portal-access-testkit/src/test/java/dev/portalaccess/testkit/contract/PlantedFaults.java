package dev.portalaccess.testkit.contract;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/**
 * Runs a contract against implementations of {@code T} that each break one promise, and shows that every sentence of
 * the contract is broken by one of them.
 */
abstract class PlantedFaults<T> {

    private final Class<?> contract;

    /**
     * An implementation that breaks a promise.
     *
     * @param fault what is wrong with it
     * @param test the test of the contract that must notice
     * @param subject makes it
     */
    record Planted<T>(String fault, String test, Supplier<T> subject) {}

    /** Contract tests of {@code contract} run on what {@link #put} was given. */
    PlantedFaults(Class<?> contract) {
        this.contract = contract;
    }

    abstract T sound();

    abstract Stream<Planted<T>> faults();

    /** Makes the contract run on this one next. */
    abstract void put(T subject);

    static <T> Planted<T> planted(String fault, String test, Supplier<T> subject) {
        return new Planted<>(fault, test, subject);
    }

    @Test
    void a_sound_one_keeps_every_promise() {
        put(sound());
        Events tests = run(selectClass(contract));
        assertThat(names(tests.failed())).isEmpty();
        assertThat(names(tests.aborted())).isEmpty();
        assertThat(names(tests.succeeded())).isEqualTo(promises());
    }

    @TestFactory
    Stream<DynamicTest> a_broken_one_is_noticed() {
        return faults().map(planted -> DynamicTest.dynamicTest(
                planted.fault(), () -> assertThat(failed(planted)).contains(planted.test())));
    }

    @Test
    void every_promise_is_broken_by_one_of_them() {
        Set<String> noticed = faults().map(Planted::test).collect(toCollection(TreeSet::new));
        assertThat(noticed).isEqualTo(promises());
    }

    @Test
    void no_test_of_the_contract_can_be_replaced() {
        assertThat(tests(contract)).allMatch(test -> test.toGenericString().startsWith("public final void"));
    }

    private Set<String> failed(Planted<T> planted) {
        put(planted.subject().get());
        return names(run(selectMethod(contract, planted.test())).failed());
    }

    private static Events run(DiscoverySelector tests) {
        return EngineTestKit.engine("junit-jupiter").selectors(tests).execute().testEvents();
    }

    private Set<String> promises() {
        return tests(contract).map(Method::getName).collect(toCollection(TreeSet::new));
    }

    private static Stream<Method> tests(Class<?> contract) {
        return Arrays.stream(contract.getMethods()).filter(method -> method.isAnnotationPresent(Test.class));
    }

    private static Set<String> names(Events events) {
        return events.stream()
                .map(event -> event.getTestDescriptor().getDisplayName().replace("()", ""))
                .collect(toCollection(TreeSet::new));
    }
}
