package dev.portalaccess.pdf.internal;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A font file, and the use of its font.
 *
 * @param family the name in the style sheet
 * @param weight as in CSS
 * @param style upright or not
 * @param content the file; it never changes
 */
@SuppressWarnings("ArrayRecordComponent") // compared with nothing
record FontFile(String family, int weight, FontStyle style, byte[] content) {

    private static final byte[] COLLECTION = {'t', 't', 'c', 'f'};

    /** Returns the fonts in the file; a collection has several. */
    List<ParsedFont> parsed() throws IOException {
        List<ParsedFont> found = new ArrayList<>();
        if (isCollection()) {
            new TrueTypeCollection(new ByteArrayInputStream(content))
                    .processAllFonts(font -> found.add(typeface(font, found.size())));
        } else {
            found.add(typeface(new TTFParser().parse(new RandomAccessReadBuffer(content)), 0));
        }
        return List.copyOf(found);
    }

    private boolean isCollection() {
        return content.length > COLLECTION.length
                && Arrays.equals(content, 0, COLLECTION.length, COLLECTION, 0, COLLECTION.length);
    }

    private ParsedFont typeface(TrueTypeFont font, int place) {
        // Widths are measured letter by letter, so ligatures would stand too wide.
        font.setEnableGsub(false);
        return new ParsedFont(place == 0 ? family : family + "-" + place, weight, style, font);
    }
}
