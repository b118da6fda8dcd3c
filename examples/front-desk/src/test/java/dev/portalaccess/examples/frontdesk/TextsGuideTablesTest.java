package dev.portalaccess.examples.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Message;
import dev.portalaccess.texts.Placeholder;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables and pictures of the guide to texts are complete; nothing has to be opened to see that. */
class TextsGuideTablesTest {

    private static final String GUIDE = DocumentSnippets.text("docs/guide/texts.md");

    @ParameterizedTest
    @EnumSource(Placeholder.class)
    void every_placeholder_is_in_the_guide_with_its_meaning(Placeholder placeholder) {
        assertThat(GUIDE).contains("| `" + placeholder.written() + "` | " + placeholder.meaning(Locale.ENGLISH) + " |");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNRECOGNISED")
    void every_text_is_in_the_guide_with_what_it_cannot_do_without(Message.Kind kind) {
        String row = GUIDE.lines()
                .filter(line -> line.startsWith("| `" + kind.name() + "` |"))
                .findFirst()
                .orElseThrow();
        assertThat(Stream.of(Placeholder.values()).filter(one -> row.contains(one.written())))
                .containsExactlyInAnyOrderElementsOf(Placeholder.mandatoryIn(kind));
        assertThat(row.contains("e-mail")).isEqualTo(kind.channels().contains(Channel.EMAIL));
        assertThat(row.contains("paper")).isEqualTo(kind.channels().contains(Channel.PRINT));
    }

    @Test
    void every_picture_is_there() throws IOException {
        List<String> pictures = Pattern.compile("]\\((pictures/[^)]+)\\)")
                .matcher(GUIDE)
                .results()
                .map(picture -> picture.group(1))
                .toList();
        for (String picture : pictures) {
            assertThat(Files.size(DocumentSnippets.root().resolve("docs/guide").resolve(picture)))
                    .isPositive();
        }
        assertThat(pictures).isNotEmpty();
    }
}
