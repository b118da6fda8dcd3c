package dev.portalaccess;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The records in {@code docs/decisions} are short, alike, listed, and name tests that exist. */
class DecisionRecordsTest {

    private static final int MOST_LINES = 40;
    private static final Pattern NUMBERED = Pattern.compile("\\d{4}-[a-z0-9-]+\\.md");
    private static final Pattern TEST_CLASS = Pattern.compile("`(\\w+(?:Test|Tests|Properties|Contract))`");

    private static List<String> records() {
        return SourceCheckout.pages("decisions").stream()
                .filter(name -> NUMBERED.matcher(name).matches())
                .toList();
    }

    @Nested
    class A_record {

        static List<String> records() {
            return DecisionRecordsTest.records();
        }

        @ParameterizedTest
        @MethodSource("records")
        void says_what_why_with_what_consequences_and_what_holds_it(String record) {
            assertThat(lines(record))
                    .hasSizeLessThanOrEqualTo(MOST_LINES)
                    .filteredOn(line -> line.startsWith("## "))
                    .containsExactly("## Decision", "## Why", "## Consequences", "## Held by");
        }

        @ParameterizedTest
        @MethodSource("records")
        void names_tests_that_exist(String record) {
            String text = String.join("\n", lines(record));

            assertThat(TEST_CLASS.matcher(text).results().map(found -> found.group(1)))
                    .allMatch(testClasses()::contains);
        }
    }

    @Test
    void the_index_lists_each_record_with_its_title() {
        Stream<String> entries = records().stream()
                .map(record -> "- [" + lines(record).get(0).substring("# ".length()) + "](" + record + ")");

        assertThat(lines("README.md").stream().filter(line -> line.startsWith("- [")))
                .containsExactlyElementsOf(entries.toList());
    }

    private static List<String> lines(String page) {
        return SourceCheckout.lines("decisions/" + page);
    }

    private static Set<String> testClasses() {
        return Stream.of("src/test/java", "src/main/java/dev/portalaccess/testkit/contract")
                .flatMap(folder -> SourceCheckout.sources(folder).stream())
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(toSet());
    }
}
