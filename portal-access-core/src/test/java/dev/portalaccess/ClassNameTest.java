package dev.portalaccess;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A stranger can guess from its name what a file is for: names are nouns of two words, and no name is used twice. */
class ClassNameTest {

    private static final Pattern DECLARATION =
            Pattern.compile("(?m)^ *(?:\\w+ )*(?:class|interface|enum|record|@interface) ([A-Z]\\w*)");
    private static final Pattern WORD = Pattern.compile("[A-Z][a-z0-9]+|[A-Z]+(?![a-z])");

    /** Nouns of the field that end like a verb form. */
    private static final Set<String> NOUNS_IN_ING = Set.of("Keyring", "Finding", "Hashing", "Meeting", "String");

    /** Services whose names the workflow itself gives. */
    private static final Set<String> NAMES_OF_THE_WORKFLOW = Set.of("Enabling");

    private static final Map<String, String> ONE_WORD_NAMES = SourceCheckout.lines("one-word-names.txt").stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.split("\\s+", 2))
            .collect(toMap(name -> name[0], reason -> reason[1]));

    @Test
    void no_type_is_named_by_a_verb_form_in_ing() {
        Stream<String> declaredInMain = SourceCheckout.sources("src/main/java").stream()
                .flatMap(file ->
                        DECLARATION.matcher(SourceCheckout.text(file)).results().map(found -> found.group(1)));

        assertThat(Stream.concat(declaredInMain, topLevelTypes("src/test/java")).filter(ClassNameTest::endsInVerbForm))
                .isEmpty();
    }

    @Test
    void a_name_of_one_word_is_on_the_list_of_those_that_the_field_uses_alone() {
        assertThat(topLevelTypes("src/main/java", "src/test/java").distinct())
                .filteredOn(name -> words(name).size() < 2)
                .allMatch(ONE_WORD_NAMES::containsKey, "has two words, or a reason in docs/one-word-names.txt");
    }

    @Test
    void the_list_has_no_name_that_is_gone_and_none_without_a_reason() {
        assertThat(ONE_WORD_NAMES.keySet())
                .isSubsetOf(topLevelTypes("src/main/java", "src/test/java").toList());
        assertThat(ONE_WORD_NAMES.values()).allMatch(reason -> reason.length() > 10);
    }

    @Test
    void no_simple_name_is_used_twice_in_the_library_not_even_with_another_capital() {
        Map<String, Long> uses = SourceCheckout.sources("src/main/java").stream()
                .filter(file -> !file.toString().contains("/examples/")
                        && !file.toString().contains("/benchmarks/"))
                .map(ClassNameTest::simpleName)
                .filter(name -> !name.contains("-"))
                .collect(groupingBy(name -> name.toLowerCase(Locale.ROOT), counting()));

        assertThat(uses).allSatisfy((name, count) -> assertThat(count).as(name).isEqualTo(1));
    }

    private static Stream<String> topLevelTypes(String... folders) {
        return Stream.of(folders)
                .flatMap(folder -> SourceCheckout.sources(folder).stream())
                .map(ClassNameTest::simpleName)
                .filter(name -> !name.contains("-"));
    }

    private static String simpleName(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static boolean endsInVerbForm(String name) {
        List<String> words = words(name);
        String last = words.isEmpty() ? name : words.get(words.size() - 1);
        return last.endsWith("ing") && !NOUNS_IN_ING.contains(last) && !NAMES_OF_THE_WORKFLOW.contains(name);
    }

    private static List<String> words(String name) {
        return WORD.matcher(name).results().map(MatchResult::group).toList();
    }
}
