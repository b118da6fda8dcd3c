package dev.portalaccess.pdf.internal;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A supplier that embeds a parsed font in a document at its first use, with only the letters that are used. */
final class FontSubset extends PDFontSupplier {

    private final PDDocument document;
    private final TrueTypeFont font;

    FontSubset(PDDocument document, TrueTypeFont font) {
        super(null);
        this.document = document;
        this.font = font;
    }

    @Override
    public PDFont supply() {
        try {
            return PDType0Font.load(document, font, true);
        } catch (IOException e) {
            throw new UncheckedIOException("a font that could be embedded before cannot be embedded", e);
        }
    }
}
