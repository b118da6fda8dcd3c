package dev.portalaccess.planted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.SourceCheckout;
import dev.portalaccess.testkit.ThoroughTier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * For every rule a small change of the code that breaks it: the tests with the rule's number, and only they, are run on
 * the changed code, and one of them has to fail. The changes are in {@code faults.txt}, one on a line.
 */
class PlantedFaultsTest {

    /** Read when a fault is first planted, as that takes seconds. */
    private static final class AllTests {
        static final RuleTests OF_RULES = new RuleTests();
    }

    static Stream<Arguments> faults() {
        return lines().map(line -> Arguments.of(line[0], line[1], line[2], MethodBreakage.valueOf(line[3])));
    }

    @ThoroughTier("tries the tests, not the rules; the quick tier runs them, and asks for a fault for every rule")
    @ParameterizedTest(name = "{0}: {1}.{2} {3}")
    @MethodSource("faults")
    void are_found_by_the_tests_of_their_rule(String rule, String type, String method, MethodBreakage breakage)
            throws ClassNotFoundException {
        try (PlantedFault planted = PlantedFault.in(Class.forName("dev.portalaccess." + type), method, breakage)) {
            assertThat(AllTests.OF_RULES.anyFails(rule))
                    .as("a test of %s fails while %s is planted", rule, planted)
                    .isTrue();
        }
    }

    @Test
    void there_is_one_for_every_rule_that_is_built() {
        Set<String> planted = lines().map(line -> line[0]).collect(Collectors.toCollection(TreeSet::new));
        List<String> built = SourceCheckout.lines("requirements.md").stream()
                .filter(line -> line.matches("- \\*\\*PA-\\d{3}\\*\\* \\(built\\).*"))
                .map(line -> line.substring("- **".length(), "- **PA-000".length()))
                .toList();
        assertThat(built).isNotEmpty().hasSameElementsAs(planted);
    }

    private static Stream<String[]> lines() {
        try (var text = PlantedFaultsTest.class.getResourceAsStream("faults.txt")) {
            List<String> lines = new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split(" +")).toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
