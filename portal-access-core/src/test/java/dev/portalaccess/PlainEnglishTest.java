package dev.portalaccess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Javadoc and documents are plain English. Seven turns of phrase that native technical prose hardly ever uses are
 * counted, and each may stand at most 0.6 times in 1,000 words.
 */
class PlainEnglishTest {

    /** The most per 1,000 words; four libraries that read well have 0 to 0.86. */
    private static final double MOST = 0.6;

    private static final Map<String, Pattern> TURNS = new TreeMap<>(Map.of(
            "whoever, whatever, whom", turn("\\b(?:who|what|which|whom)ever\\b|\\bwhom\\b"),
            "preposition and which or what",
                    turn("\\b(?:in|of|by|for|with|to|on|at|from|under|after|before|through|into|about|without|behind"
                            + "|against|beside|beyond|over|until|since|within) (?:which|whom|what)\\b"),
            "nobody, somebody", turn("\\b(?:nobody|somebody)\\b"),
            "is told, is said, is answered", turn("\\b(?:is|are|was|were|be|been|being) (?:told|said|answered)\\b"),
            "double genitive",
                    turn("\\bof (?:its|their|his|her|our|your) own\\b"
                            + "|\\bof (?:the|a|an|its|their) [\\w-]+['’]s(?!\\s+[a-z])"
                            + "|\\bof (?:the|a|an) [\\w-]+['’]s (?:that|which|is|are|own)\\b"),
            "is over", turn("\\b(?:is|are|was|were|be) over\\b"),
            "comes to, came of", turn("\\b(?:comes?|came|coming) (?:to|of)\\b")));

    private static final Pattern JAVADOC = Pattern.compile("/\\*\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern CODE_BLOCK = Pattern.compile("```.*?```", Pattern.DOTALL);

    static Stream<Arguments> texts() {
        String javadoc = SourceCheckout.sources("src/main/java").stream()
                .map(SourceCheckout::text)
                .flatMap(PlainEnglishTest::javadoc)
                .reduce("", (all, one) -> all + "\n" + one);
        String documents = SourceCheckout.documents().stream()
                .map(PlainEnglishTest::prose)
                .reduce("", (all, one) -> all + "\n" + one);
        return TURNS.keySet().stream()
                .flatMap(turn ->
                        Stream.of(Arguments.of(turn, "Javadoc", javadoc), Arguments.of(turn, "documents", documents)));
    }

    @ParameterizedTest(name = "\"{0}\" in {1}")
    @MethodSource("texts")
    void is_rare(String turn, String where, String text) {
        int words = text.split("\\s+").length;
        List<String> found = TURNS.get(turn)
                .matcher(text)
                .results()
                .map(place -> around(text, place))
                .toList();

        assertThat(words).isGreaterThan(10_000);
        assertThat(1_000.0 * found.size() / words)
                .as("\"%s\" per 1,000 words of %s: %s", turn, where, found)
                .isLessThanOrEqualTo(MOST);
    }

    private static Pattern turn(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    private static Stream<String> javadoc(String source) {
        return JAVADOC.matcher(source)
                .results()
                .map(MatchResult::group)
                .map(comment -> comment.replaceAll("(?m)^\\s*/?\\*+/?", "")
                        .replace("*/", "")
                        .replaceAll("<[^>]*>", " ")
                        .replaceAll("\\{@\\w+ ?", "")
                        .replace("}", "")
                        .replaceAll("\\s+", " "));
    }

    private static String prose(Path document) {
        return CODE_BLOCK.matcher(SourceCheckout.text(document)).replaceAll("").replaceAll("[ \\t]*\\n(?!\\n)", " ");
    }

    private static String around(String text, MatchResult place) {
        return "…" + text.substring(Math.max(0, place.start() - 40), Math.min(text.length(), place.end() + 30)) + "…";
    }
}
