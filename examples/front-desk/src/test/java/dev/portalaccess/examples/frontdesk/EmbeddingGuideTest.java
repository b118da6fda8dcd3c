package dev.portalaccess.examples.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guides to the example say what is so: each snippet is in the file it names, each file and picture is there. */
class EmbeddingGuideTest {

    private static final String GUIDE = DocumentSnippets.text("docs/guide/embedding.md");
    private static final Pattern CUT =
            Pattern.compile("\nFrom \\[`\\w+`]\\(\\.\\./\\.\\./(\\S+)\\):\n\n```java\n(.*?)\n```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\(([^):#]+)\\)");

    record Cut(String file, String snippet) {

        @Override
        public String toString() {
            return file.substring(file.lastIndexOf('/') + 1) + ": "
                    + snippet.lines().findFirst().orElse("");
        }
    }

    static List<Cut> cuts() {
        return CUT.matcher(GUIDE)
                .results()
                .map(found -> new Cut(found.group(1), found.group(2)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void a_snippet_is_in_its_file_word_for_word(Cut cut) {
        assertThat(DocumentSnippets.dense(DocumentSnippets.text(cut.file())))
                .contains(DocumentSnippets.dense(cut.snippet()));
    }

    @Test
    void every_snippet_names_its_file() {
        assertThat(cuts()).hasSize(GUIDE.split("```java").length - 1).hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @MethodSource("links")
    void what_a_guide_links_to_is_there(String link) {
        assertThat(DocumentSnippets.root().resolve("docs/guide").resolve(link)).exists();
    }

    static Stream<String> links() {
        return Stream.of(GUIDE, DocumentSnippets.text("docs/guide/front-desk.md"))
                .flatMap(guide -> LINK.matcher(guide).results())
                .map((MatchResult found) -> found.group(1))
                .distinct();
    }

    /** Without the blanks and line ends that a formatter moves. */
}
