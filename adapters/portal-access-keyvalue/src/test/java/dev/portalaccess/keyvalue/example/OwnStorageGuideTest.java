package dev.portalaccess.keyvalue.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide to a store of one's own: its code is the code that passes the contract here. */
class OwnStorageGuideTest {

    private static final Path GUIDE = Path.of("../../docs/guide/own-storage.md");
    private static final Path EXAMPLE = Path.of("src/test/java/dev/portalaccess/keyvalue/example");
    private static final Pattern CODE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final int MOST_LINES = 250;

    @Test
    void the_code_shown_is_the_code_that_passes_the_contract() {
        String tested = stripped(text(EXAMPLE.resolve("MvStorage.java")))
                + stripped(text(EXAMPLE.resolve("MvStorageTest.java")));
        List<String> shown = CODE.matcher(text(GUIDE))
                .results()
                .map(MatchResult::group)
                .flatMap(code -> Stream.of(code.replaceAll("```(java)?\n?", "").split("\n\n")))
                .map(OwnStorageGuideTest::stripped)
                .toList();
        assertThat(shown).hasSize(12).allMatch(tested::contains);
    }

    /** The types of keys stand in one class, as the first part that each key is made of. */
    @Test
    void every_type_of_key_is_explained() {
        Pattern type = Pattern.compile("(?:KeyText\\.of\\(|REVOKING = )\"(\\w+)\"");
        String keys = text(Path.of("src/main/java/dev/portalaccess/keyvalue/RowKeys.java"));
        String guide = text(GUIDE);
        assertThat(type.matcher(keys).results().map(found -> found.group(1)))
                .hasSizeGreaterThan(20)
                .allMatch(found -> guide.contains("`" + found + "`"));
    }

    @Test
    void the_example_is_as_short_as_promised() {
        assertThat(text(EXAMPLE.resolve("MvStorage.java")).lines()).hasSizeLessThan(MOST_LINES);
    }

    private static String stripped(String code) {
        return code.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
