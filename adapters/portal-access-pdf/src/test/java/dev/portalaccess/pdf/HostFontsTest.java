package dev.portalaccess.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portalaccess.testkit.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Requirement("PA-141")
class HostFontsTest {

    @TempDir
    private Path folder;

    private PdfLetters letters;

    @BeforeEach
    void names_a_font() throws IOException {
        letters = PdfLetters.withFonts(List.of(HanFont.in(folder)));
    }

    @Test
    void are_asked_for_what_the_built_in_ones_do_not_have() {
        assertThat(letters.unprintable("中")).isEmpty();
        assertThat(letters.unprintable("中 李")).isEqualTo(List.of(0x674E));
    }

    @Test
    void are_printed_and_embedded() {
        PdfPages paged = PdfPages.printed(letters, LetterSamples.english("中"));
        assertThat(paged.text()).contains("Hello 中,");
        assertThat(paged.read(PrintedMarks::fonts))
                .hasSize(4)
                .allSatisfy(font -> assertThat(font.isEmbedded()).isTrue());
        assertThat(PdfConformance.failures(paged.pdf())).isEmpty();
    }

    @Test
    void are_read_once() throws IOException {
        Files.delete(folder.resolve("han.ttf"));
        assertThat(PdfPages.printed(letters, LetterSamples.english("中")).text()).contains("中");
    }

    @Test
    void serve_every_weight() {
        PdfPages paged = PdfPages.printed(
                letters,
                LetterSamples.activation(
                        LetterSamples.header("zh", "中"), List.of("中", "中", "中"), List.of(), List.of()));
        assertThat(paged.text()).contains("中");
    }

    @Test
    void do_not_help_scripts_that_the_layout_engine_cannot_set() {
        assertThat(letters.unprintable("नमस्ते")).isNotEmpty();
    }

    @Test
    void that_are_none_are_refused_by_their_place() throws IOException {
        Path text = Files.writeString(folder.resolve("secret-name.ttf"), "no font");
        assertThatThrownBy(() -> PdfLetters.withFonts(List.of(HanFont.in(folder), text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("files[1]");
        assertThatThrownBy(() -> PdfLetters.withFonts(List.of(folder.resolve("nowhere.ttf"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
