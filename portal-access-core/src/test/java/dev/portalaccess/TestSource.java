package dev.portalaccess;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file of tests, in any module, with what it says it proves. Contracts are tests, too, although they are main code of
 * the test kit. The text is scanned instead of classes, since no module sees the tests of another.
 *
 * @param name of the class
 * @param rules the numbers in its {@code Requirement} annotations
 * @param threats the numbers in its {@code Tag} annotations
 * @param isQuick whether the whole class runs in the quick tier
 */
record TestSource(String name, Set<String> rules, Set<String> threats, boolean isQuick) {

    private static final Pattern REQUIREMENT = Pattern.compile("@Requirement\\(([^)]*)\\)");
    private static final Pattern TAG = Pattern.compile("@Tag\\((\"T[^)]*)\\)");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    static List<TestSource> all() {
        return Stream.concat(
                        SourceCheckout.sources("src/test/java").stream(),
                        SourceCheckout.sources("src/main/java/dev/portalaccess/testkit/contract").stream())
                .map(TestSource::read)
                .toList();
    }

    private static TestSource read(Path file) {
        String text = SourceCheckout.text(file);
        String name = file.getFileName().toString().replace(".java", "");
        return new TestSource(name, numbers(REQUIREMENT, text), numbers(TAG, text), !text.contains("@ThoroughTier"));
    }

    private static Set<String> numbers(Pattern annotation, String text) {
        return annotation
                .matcher(text)
                .results()
                .flatMap(found -> QUOTED.matcher(found.group(1)).results())
                .map((MatchResult quoted) -> quoted.group(1))
                .collect(toUnmodifiableSet());
    }
}
