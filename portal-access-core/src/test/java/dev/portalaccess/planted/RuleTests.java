package dev.portalaccess.planted;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.portalaccess.testkit.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** The tests of each rule in this module, class by class, and a way to run them one by one until one fails. */
final class RuleTests {

    private static final Pattern LONG = Pattern.compile("Race|Fault|Properties|Canary|Tampering|Cost");

    private final Launcher launcher = LauncherFactory.create();
    private final Map<String, Map<String, List<RuleTest>>> testsByRule = new TreeMap<>();

    /**
     * A test, or all of a class.
     *
     * @param engine the one that runs it, so that the other need not be asked
     */
    private record RuleTest(String engine, DiscoverySelector selector) {}

    RuleTests() {
        new ClassFileImporter()
                .withImportOption(new ImportOption.OnlyIncludeTests())
                .importPackages("dev.portalaccess")
                .forEach(this::read);
    }

    /** Whether any test that proves the rule fails now. */
    boolean anyFails(String rule) {
        return testsByRule.getOrDefault(rule, Map.of()).values().stream()
                .flatMap(List::stream)
                .anyMatch(this::fails);
    }

    private void read(JavaClass type) {
        type.tryGetAnnotationOfType(Requirement.class)
                .ifPresent(requirement -> add(type, requirement, selectClass(type.getName())));
        for (JavaMethod method : type.getMethods()) {
            method.tryGetAnnotationOfType(Requirement.class)
                    .ifPresent(requirement -> add(type, requirement, selectMethod(qualified(method))));
        }
    }

    private void add(JavaClass type, Requirement requirement, DiscoverySelector selector) {
        for (String rule : requirement.value()) {
            testsByRule
                    .computeIfAbsent(rule, any -> new TreeMap<>())
                    .computeIfAbsent(place(type), any -> new ArrayList<>())
                    .add(new RuleTest(engine(type), selector));
        }
    }

    private static String engine(JavaClass type) {
        return type.getName().endsWith("Properties") ? "jqwik" : "junit-jupiter";
    }

    /** Where a class stands in the order: those that take long come last, as the first failure is enough. */
    private static String place(JavaClass type) {
        return (LONG.matcher(type.getName()).find() ? "~" : "") + type.getName();
    }

    private static String qualified(JavaMethod method) {
        String parameters =
                method.getRawParameterTypes().stream().map(JavaClass::getName).collect(Collectors.joining(","));
        return method.getOwner().getName() + "#" + method.getName() + "(" + parameters + ")";
    }

    private boolean fails(RuleTest test) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(test.selector())
                .filters(EngineFilter.includeEngines(test.engine()))
                .build();
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        launcher.execute(request, summary);
        return summary.getSummary().getTotalFailureCount() > 0;
    }
}
