package dev.portalaccess.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dev.portalaccess.model.text.Letter;
import dev.portalaccess.spi.TransportAnswer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF, and what can be found out about it. */
record PdfPages(byte[] pdf) {

    static final int DOTS_PER_INCH = 150;

    /** Something one does with an open document. */
    interface Reading<T> {
        T of(PDDocument document) throws IOException;
    }

    /** What comes out for that letter, which must be accepted. */
    static PdfPages printed(PdfLetters letters, Letter letter) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(letters.to(out).print(letter)).isEqualTo(TransportAnswer.accepted());
        return new PdfPages(out.toByteArray());
    }

    <T> T read(Reading<T> reading) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return reading.of(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From top to bottom, as on paper. */
    String text() {
        return read(document -> {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        });
    }

    int pages() {
        return read(PDDocument::getNumberOfPages);
    }

    List<BufferedImage> pictures() {
        return read(document -> {
            PDFRenderer renderer = new PDFRenderer(document);
            return IntStream.range(0, document.getNumberOfPages())
                    .mapToObj(page -> picture(renderer, page))
                    .toList();
        });
    }

    /** What a phone reads off the paper. */
    Optional<String> scanned() {
        return pictures().stream().flatMap(picture -> scanned(picture).stream()).findFirst();
    }

    private static BufferedImage picture(PDFRenderer renderer, int page) {
        try {
            return renderer.renderImageWithDPI(page, DOTS_PER_INCH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> scanned(BufferedImage picture) {
        try {
            BinaryBitmap seen = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture)));
            return Optional.of(new QRCodeReader()
                    .decode(seen, Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText());
        } catch (NotFoundException e) {
            return Optional.empty();
        } catch (ReaderException e) {
            throw new AssertionError("there is a code that cannot be read", e);
        }
    }
}
