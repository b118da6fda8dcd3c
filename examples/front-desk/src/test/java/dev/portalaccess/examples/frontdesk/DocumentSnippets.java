package dev.portalaccess.examples.frontdesk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The snippets of a document, and the places they are cut from in a test that runs them. */
final class DocumentSnippets {

    private static final Pattern SHOWN = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern REGION = Pattern.compile("// snippet\n(.*?)\n *// end", Pattern.DOTALL);

    private DocumentSnippets() {}

    /** Those that a document of the project shows, in order. */
    static List<String> shownIn(String document) {
        return found(SHOWN, text(document));
    }

    /** Those between the marks of a test class of this module, in order. */
    static List<String> cutFrom(Class<?> test) {
        return found(REGION, source(test));
    }

    /** A test class of this module as it is written. */
    static String source(Class<?> test) {
        return text("examples/front-desk/src/test/java/" + test.getName().replace('.', '/') + ".java");
    }

    /** Text or code without the blanks and line ends that a formatter moves. */
    static String dense(String text) {
        return text.replaceAll("\\s+", "");
    }

    /** A file of the project. */
    static String text(String path) {
        try {
            return Files.readString(root().resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the project lies. */
    static Path root() {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("README.md"))) {
            root = root.getParent();
        }
        return root;
    }

    /** The snippets without their first and last lines, and without the blanks and line ends that a formatter moves. */
    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(match -> match.lines().toList())
                .map(lines -> String.join("", lines.subList(1, lines.size() - 1)))
                .map(DocumentSnippets::dense)
                .toList();
    }
}
