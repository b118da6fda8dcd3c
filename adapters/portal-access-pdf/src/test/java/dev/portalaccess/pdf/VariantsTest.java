package dev.portalaccess.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.model.text.Letter;
import dev.portalaccess.model.text.TextBlock;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.ThoroughTier;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every variant, drawn and looked at; the pictures are in {@code target/letters}. */
@Requirement({"PA-141", "PA-143"})
@ThoroughTier("draws and reads every variant; BuiltInLettersTest prints each built-in text in the quick tier")
class VariantsTest {

    private static final PdfLetters LETTERS = PdfLetters.standard();
    private static final double MARGIN_IN_INCHES = 0.4;

    static Stream<LetterVariant> usual() {
        return LetterVariant.usual();
    }

    static Stream<LetterVariant> all() {
        return LetterVariant.all();
    }

    @ParameterizedTest
    @MethodSource("usual")
    void fits_on_a_page(LetterVariant variant) {
        assertThat(variant.printed(LETTERS).pages()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("all")
    void shows_the_link_as_a_code_that_can_be_scanned(LetterVariant variant) {
        assertThat(variant.printed(LETTERS).scanned())
                .isEqualTo(variant.letter().get().access().map(access -> LetterSamples.LINK));
    }

    @ParameterizedTest
    @MethodSource("all")
    void shows_every_word(LetterVariant variant) {
        String paper = plain(variant.printed(LETTERS).text());
        assertThat(words(variant.letter().get()))
                .allSatisfy(word -> assertThat(paper).contains(word));
    }

    @ParameterizedTest
    @MethodSource("all")
    void stays_within_the_page(LetterVariant variant) throws IOException {
        List<BufferedImage> pages = variant.printed(LETTERS).pictures();
        keep(variant, pages);
        assertThat(pages).allSatisfy(page -> {
            int margin = (int) (MARGIN_IN_INCHES * PdfPages.DOTS_PER_INCH);
            Rectangle allowed = new Rectangle(page.getWidth(), page.getHeight());
            allowed.grow(-margin, -margin);
            assertThat(allowed.contains(PrintedMarks.area(page)))
                    .as("nothing in the margins")
                    .isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("all")
    void lets_nothing_overlap(LetterVariant variant) {
        assertThat(variant.printed(LETTERS).read(PrintedMarks::overlaps)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void embeds_its_fonts(LetterVariant variant) {
        assertThat(variant.printed(LETTERS).read(PrintedMarks::fonts))
                .isNotEmpty()
                .allSatisfy(font -> assertThat(font.isEmbedded()).isTrue())
                .allSatisfy(font -> assertThat(font.getName()).matches("[A-Z]{6}\\+DejaVu.*"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void follows_pdf_ua_as_far_as_a_machine_can_tell(LetterVariant variant) {
        assertThat(PdfConformance.failures(variant.printed(LETTERS).pdf())).isEmpty();
    }

    private static void keep(LetterVariant variant, List<BufferedImage> pages) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "letters"));
        for (int i = 0; i < pages.size(); i++) {
            String name = variant.toString().toLowerCase(Locale.ROOT) + "-" + (i + 1) + ".png";
            ImageIO.write(pages.get(i), "png", folder.resolve(name).toFile());
        }
    }

    private static List<String> words(Letter letter) {
        Stream<String> passages = Stream.of(letter.opening(), letter.closing())
                .flatMap(List::stream)
                .map(TextBlock::text);
        return Stream.concat(
                        Stream.of(
                                letter.header().title(),
                                letter.header().sender().phone(),
                                letter.header().sender().page()),
                        passages)
                .flatMap(text -> Arrays.stream(text.split("[\\s\\p{P}]+")))
                .map(VariantsTest::plain)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    // Marks and line breaks come out of a PDF in their own order; letters do not.
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("[\\p{M}\\s]+", "");
    }
}
