package dev.portalaccess.pdf.internal;

import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.pdfboxout.PdfBoxTextRenderer;
import com.openhtmltopdf.render.JustificationInfo;
import java.util.ArrayList;
import java.util.List;

/** Looks at every text as it is drawn, shaped and in its order, for characters that no font has. */
final class MissingGlyphWatch extends PdfBoxTextRenderer {

    private final GlyphCoverage glyphs;
    private final List<Integer> missing = new ArrayList<>();

    MissingGlyphWatch(GlyphCoverage glyphs) {
        this.glyphs = glyphs;
    }

    @Override
    public void drawString(OutputDevice device, String text, float x, float y) {
        missing.addAll(glyphs.missing(text));
        super.drawString(device, text, x, y);
    }

    @Override
    public void drawString(OutputDevice device, String text, float x, float y, JustificationInfo info) {
        missing.addAll(glyphs.missing(text));
        super.drawString(device, text, x, y, info);
    }

    /** Returns the characters found so far. */
    List<Integer> missing() {
        return List.copyOf(missing);
    }
}
