package dev.portalaccess.pdf.internal;

import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.pdfboxout.PdfBoxTextRenderer;
import com.openhtmltopdf.render.JustificationInfo;
import java.util.ArrayList;
import java.util.List;

/** Looks at every text as it is drawn, shaped and in its order, for what no font has. */
final class Watch extends PdfBoxTextRenderer {

    private final Glyphs glyphs;
    private final List<Integer> missing = new ArrayList<>();

    Watch(Glyphs glyphs) {
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

    /** What was found so far. */
    List<Integer> missing() {
        return List.copyOf(missing);
    }
}
