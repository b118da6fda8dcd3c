package dev.portalaccess.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.testkit.Requirement;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The letters of DIN 91379 that are one character, as they stand on paper, beside pictures that another program has
 * made of the same letters: Java's own text layout. So no mark is missing, and none stands beside its letter.
 */
@Requirement("PA-141")
class LetterPicturesTest {

    private static final PdfLetters LETTERS = PdfLetters.standard();
    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final int LETTERS_AT_ONCE = 24;
    private static final int EDGE = 96;
    private static final int HALF_INKED = 127;

    /** How much of two pictures is the same, at least; programs round the edges of outlines differently. */
    private static final double ALIKE = 0.93;

    static Stream<String> names() {
        String capitals = LatinLettersTest.LETTERS_OF_ONE;
        String all = capitals + capitals.toLowerCase(Locale.ROOT).replace("i\u0307", "");
        return Stream.iterate(0, at -> at < all.length(), at -> at + LETTERS_AT_ONCE)
                .map(at -> all.substring(at, Math.min(all.length(), at + LETTERS_AT_ONCE)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void are_those_of_the_letters_even_if_a_mark_came_separately(String name) {
        Map<String, BufferedImage> printed = printed(Normalizer.normalize(name, Normalizer.Form.NFD));
        name.codePoints().mapToObj(Character::toString).forEach(letter -> {
            assertThat(printed).as("letters on the page").containsKey(letter);
            assertThat(likeness(printed.get(letter), expected(letter)))
                    .as("likeness of %s", letter)
                    .isGreaterThan(ALIKE);
        });
    }

    /** Otherwise the comparison would prove nothing. */
    @Test
    void of_a_letter_with_and_without_its_mark_are_not_alike() {
        assertThat(likeness(expected("\u1E3E"), expected("M"))).isLessThan(ALIKE);
        assertThat(likeness(expected("\u1E62"), expected("S"))).isLessThan(ALIKE);
        assertThat(likeness(expected("\u0136"), expected("K"))).isLessThan(ALIKE);
    }

    private static Map<String, BufferedImage> printed(String name) {
        return PdfPages.printed(LETTERS, LetterSamples.english(name)).read(LetterPicturesTest::drawn);
    }

    /** Draws each letter of the document as its font in the document describes it. */
    private static Map<String, BufferedImage> drawn(PDDocument document) throws IOException {
        Map<String, BufferedImage> pictures = new TreeMap<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                if (isUpright(text.getFont().getName()) && !text.getUnicode().isBlank()) {
                    pictures.put(text.getUnicode(), draw(text));
                }
            }
        };
        stripper.getText(document);
        return pictures;
    }

    private static boolean isUpright(String font) {
        return font.endsWith("DejaVuSansCondensed");
    }

    private static BufferedImage draw(TextPosition text) {
        try {
            Shape outline = ((PDVectorFont) text.getFont()).getPath(text.getCharacterCodes()[0]);
            return picture(AffineTransform.getScaleInstance(1, -1).createTransformedShape(outline));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BufferedImage expected(String letter) {
        try (InputStream file = LetterPicturesTest.class.getResourceAsStream(FONTS + "DejaVuSansCondensed.ttf")) {
            Font font = Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(1000f);
            return picture(font.createGlyphVector(new FontRenderContext(null, true, true), letter)
                    .getOutline());
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Fits an outline into a square. */
    private static BufferedImage picture(Shape outline) {
        Rectangle2D bounds = outline.getBounds2D();
        double scale = EDGE / Math.max(bounds.getWidth(), bounds.getHeight());
        AffineTransform fitting = AffineTransform.getScaleInstance(scale, scale);
        fitting.translate(-bounds.getX(), -bounds.getY());
        BufferedImage picture = new BufferedImage(EDGE, EDGE, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = picture.createGraphics();
        pen.fill(fitting.createTransformedShape(outline));
        pen.dispose();
        return picture;
    }

    /** Returns which part of what is inked in one of two pictures is inked in both. */
    private static double likeness(BufferedImage one, BufferedImage other) {
        int both = 0;
        int either = 0;
        for (int y = 0; y < EDGE; y++) {
            for (int x = 0; x < EDGE; x++) {
                boolean inOne = one.getRaster().getSample(x, y, 0) > HALF_INKED;
                boolean inOther = other.getRaster().getSample(x, y, 0) > HALF_INKED;
                both += inOne && inOther ? 1 : 0;
                either += inOne || inOther ? 1 : 0;
            }
        }
        return (double) both / either;
    }
}
