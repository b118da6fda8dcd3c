package dev.portalaccess.pdf.internal;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * A parsed font; its tables are read on demand, so it is for one thread at a time.
 *
 * @param family under which name the style sheet asks for it
 * @param weight as in CSS
 * @param style upright or not
 * @param font the tables
 */
record ParsedFont(String family, int weight, FontStyle style, TrueTypeFont font) {

    /** Whether every other face falls back to it for what it does not have itself. */
    boolean isLastResort() {
        return family.startsWith(FontFiles.LAST);
    }
}
