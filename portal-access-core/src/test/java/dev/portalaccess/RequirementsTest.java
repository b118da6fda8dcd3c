package dev.portalaccess;

import static dev.portalaccess.RequirementsPage.Status.BEGUN;
import static dev.portalaccess.RequirementsPage.Status.BUILT;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.testkit.internal.FigureLog;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The page of requirements, the tests and the code speak of the same rules. */
class RequirementsTest {

    /** PA-000 shows what a number looks like, and is none. */
    private static final Pattern RULE_NUMBER = Pattern.compile("PA-(?!000)\\d{3}");

    private static final RequirementsPage PAGE = RequirementsPage.read();
    private static final List<TestSource> TESTS = TestSource.all();

    @Nested
    class A_rule {

        @Test
        void that_is_built_has_a_test() {
            Set<String> built = PAGE.rulesThatAre(BUILT);
            Set<String> untested = Sets.difference(built, tested());
            int count = built.size() - untested.size();
            FigureLog.print("rules-with-tests", count, built.size());

            assertThat(untested).as("rules that are built and have no test").isEmpty();
        }

        @Test
        void that_is_built_has_a_test_in_the_quick_tier() {
            Set<String> quick = TESTS.stream()
                    .filter(TestSource::isQuick)
                    .flatMap(test -> test.rules().stream())
                    .collect(toSet());

            assertThat(Sets.difference(PAGE.rulesThatAre(BUILT), quick)).isEmpty();
        }

        @Test
        void that_a_test_names_is_built_or_begun() {
            Set<String> provable = PAGE.rulesThatAre(BUILT, BEGUN);

            assertThat(TESTS)
                    .filteredOn(test -> !provable.containsAll(test.rules()))
                    .as("tests that name a rule which is unknown, or for later")
                    .isEmpty();
        }

        @Test
        void that_a_finding_comes_from_is_built() {
            Set<String> built = PAGE.rulesThatAre(BUILT);

            assertThat(FindingDefinition.values()).allMatch(complaint -> built.contains(complaint.rule()));
        }

        @Test
        void that_the_code_speaks_of_is_on_the_page() {
            Set<String> spokenOf = SourceCheckout.sources("src/main/java").stream()
                    .flatMap(file ->
                            RULE_NUMBER.matcher(SourceCheckout.text(file)).results())
                    .map(MatchResult::group)
                    .collect(toSet());

            assertThat(PAGE.rules().keySet()).containsAll(spokenOf);
        }

        private static Set<String> tested() {
            return TESTS.stream().flatMap(test -> test.rules().stream()).collect(toSet());
        }
    }

    @Nested
    class A_threat {

        @Test
        void is_listed_beside_the_test_classes_that_carry_its_tag() {
            int built = PAGE.threats().size() - PAGE.laterThreats().size();
            FigureLog.print("threats-with-tests", tagged().size(), built);

            assertThat(cells(tagged()))
                    .as("the last column of the table of threats")
                    .containsExactlyInAnyOrderElementsOf(cells(PAGE.threats()));
        }

        private static List<String> cells(Map<String, Set<String>> classes) {
            return classes.entrySet().stream()
                    .filter(threat -> !threat.getValue().isEmpty())
                    .map(threat -> threat.getKey() + ": " + String.join(", ", threat.getValue()))
                    .toList();
        }

        private static Map<String, Set<String>> tagged() {
            return TESTS.stream()
                    .flatMap(test -> test.threats().stream().map(threat -> Map.entry(threat, test.name())))
                    .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toCollection(TreeSet::new))));
        }
    }
}
