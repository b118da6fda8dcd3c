package dev.portalaccess.pdf.internal;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * A parsed font; its tables are read on demand, so it is for one thread at a time.
 *
 * @param family the name in the style sheet
 * @param weight as in CSS
 * @param style upright or not
 * @param font the tables
 */
record ParsedFont(String family, int weight, FontStyle style, TrueTypeFont font) {

    /** Reports whether every other font falls back to it for missing characters. */
    boolean isLastResort() {
        return family.startsWith(FontFiles.LAST);
    }
}
