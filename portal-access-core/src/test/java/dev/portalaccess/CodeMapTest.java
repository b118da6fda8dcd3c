package dev.portalaccess;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables of "Where to look" in {@code CONTRIBUTING.md} lead to what is there, and to every class that decides. */
class CodeMapTest {

    private static final String MAP = SourceCheckout.documents().stream()
            .filter(page -> page.endsWith("CONTRIBUTING.md"))
            .map(page -> SourceCheckout.text(page)
                    .split("\n## Where to look\n", 2)[1]
                    .split("\n## ", 2)[0])
            .findFirst()
            .orElseThrow();

    private static final Pattern IN_CODE_FONT = Pattern.compile("`([^`]+)`");
    private static final Pattern TYPE = Pattern.compile("([A-Z]\\w*)(?:\\.(\\w+))?");
    private static final Pattern FILE = Pattern.compile("[\\w.-]+\\.(?:txt|css|html|properties)");

    /** The last words in the names of classes that decide: a rule, a limit, a term, a form, an order, a choice. */
    private static final Pattern DECIDES = Pattern.compile(
            ".*(?:Rules?|Limits?|Policy|Schedule|Terms|Windows|Retention|Offers|Strictness|Placement|Mode|Purpose|Reason"
                    + "|Check|Obstacle|Definition|Resemblance|Calculator|Planner|Resolver|Selection|Choice|Search|Finder"
                    + "|Format|Grammar|Parser|Syntax|Level|Area|Size|Status|State|Scope|Basis|Relationship"
                    + "|Command|Step|Query|Matcher|Verifier|Inspector|Redeemer|Counter|Count|Gate|Hashing|Digests"
                    + "|Issuer|Renderer|Codec|Purge|Dialect|Database|Script|Version|Keys|Words|Rows)");

    /** Classes whose names end in such a word although another class decides, each with the reason. */
    private static final Map<String, String> DECIDE_NOTHING = Map.of(
            "Retention", "the service that hosts call; RetentionService implements it",
            "InvitationCommand", "what the commands about one invitation share",
            "AttemptDigests", "the digests of one attempt; AttemptDigestStore keeps them",
            "PracticeRows", "the rows of a practice within a transaction; RowKind knows their form");

    private static final Map<String, String> SOURCES = Stream.of("src/main/java", "src/test/java")
            .flatMap(folder -> SourceCheckout.sources(folder).stream())
            .collect(toMap(CodeMapTest::simpleName, SourceCheckout::text, String::concat));

    private static final Set<String> RESOURCES = Stream.of("src/main/resources", "src/test/resources")
            .flatMap(folder -> SourceCheckout.resources(folder).stream())
            .map(file -> file.getFileName().toString())
            .collect(toSet());

    @Test
    void names_nothing_that_is_gone() {
        assertThat(inCodeFont(MAP)).hasSizeGreaterThan(300).allMatch(CodeMapTest::isThere, "is there");
    }

    @Test
    void would_name_a_class_a_member_or_a_file_that_is_gone() {
        assertThat(inCodeFont(
                        "`DecisionRule`, `GoneRule`, `Page.MOST`, `Page.GONE`, `letter.css`, `gone.css`, `gone/*`"))
                .filteredOn(name -> !isThere(name))
                .containsExactly("GoneRule", "Page.GONE", "gone.css");
    }

    @Test
    void says_in_each_row_where_to_begin() {
        List<String> rows = MAP.lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| I want"))
                .toList();

        assertThat(rows).hasSizeGreaterThan(150).allMatch(row -> row.matches("\\| [^|]+ \\| [^|]*`[^|]+\\|"));
        assertThat(rows.stream().map(row -> row.split("\\|")[1])).doesNotHaveDuplicates();
    }

    @Test
    void names_every_class_of_the_library_whose_name_says_that_it_decides() {
        Set<String> named = inCodeFont(MAP)
                .map(TYPE::matcher)
                .filter(Matcher::matches)
                .map(type -> type.group(1))
                .collect(toSet());

        assertThat(deciding()).hasSizeGreaterThan(100);
        assertThat(deciding().filter(name -> !named.contains(name) && !DECIDE_NOTHING.containsKey(name)))
                .as("missing in the map")
                .isEmpty();
        assertThat(DECIDE_NOTHING.keySet()).isSubsetOf(deciding().toList()).doesNotContainAnyElementsOf(named);
    }

    @Test
    void names_every_door_that_asks_whether_a_person_is_blocked() {
        Pattern question = Pattern.compile("(?:::|\\.)(?:bars|isBarred)\\b|PersonRestrictions\\.of\\(");
        String row = MAP.lines()
                .filter(line -> line.startsWith("| every door that asks whether a person is blocked |"))
                .findFirst()
                .orElseThrow();

        assertThat(SourceCheckout.publishedModules().stream()
                        .filter(module -> module.endsWith("portal-access-core"))
                        .flatMap(module -> SourceCheckout.sources(module, "src/main/java").stream())
                        .filter(file ->
                                question.matcher(SourceCheckout.text(file)).find())
                        .map(CodeMapTest::simpleName))
                .hasSizeGreaterThan(5)
                .allMatch(door -> row.contains("`" + door), "is in the row of the doors");
    }

    private static Stream<String> deciding() {
        return SourceCheckout.publishedModules().stream()
                .filter(module -> !module.endsWith("portal-access-testkit"))
                .flatMap(module -> SourceCheckout.sources(module, "src/main/java").stream())
                .map(CodeMapTest::simpleName)
                .filter(name -> DECIDES.matcher(name).matches());
    }

    private static Stream<String> inCodeFont(String text) {
        return IN_CODE_FONT.matcher(text).results().map(found -> found.group(1));
    }

    /** Reports whether a class, its member, or a file of resources is there; other text is not looked at. */
    private static boolean isThere(String name) {
        Matcher type = TYPE.matcher(name);
        if (!type.matches()) {
            return !FILE.matcher(name).matches() || RESOURCES.contains(name);
        }
        String source = SOURCES.getOrDefault(type.group(1), "");
        return !source.isEmpty()
                && (type.group(2) == null
                        || Pattern.compile("\\b" + type.group(2) + "\\b")
                                .matcher(source)
                                .find());
    }

    private static String simpleName(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }
}
