package dev.portalaccess.pdf.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The CSS of a page format. It contains nothing from a letter. */
final class LetterCss {

    private static final String COMMON = common();

    private final String fonts;

    /** Creates the CSS for a page with these fonts. */
    LetterCss(List<ParsedFont> faces) {
        this.fonts = "body { font-family: " + FontPool.families(FontFiles.TEXT, faces) + "; }\n"
                + ".code { font-family: " + FontPool.families(FontFiles.CODE, faces) + "; }\n";
    }

    String sheet(PageFormat format, SpacingLevel spacing) {
        return page(format, spacing) + "body { font-size: " + format.points() + "pt; }\n" + fonts + COMMON;
    }

    /** Returns the classes of the page's body. */
    static String classes(PageFormat format, SpacingLevel spacing) {
        return (format.isLarge() ? "large" : "standard")
                + switch (spacing) {
                    case ROOMY, OVERLEAF -> "";
                    case CLOSE -> " close";
                    case TIGHT -> " tight";
                };
    }

    private static String page(PageFormat format, SpacingLevel spacing) {
        String numbers = spacing == SpacingLevel.OVERLEAF ? numbers(format) : "";
        return "@page { size: " + format.paper() + "; margin: " + margin(format, spacing) + "; " + numbers + "}\n";
    }

    private static String margin(PageFormat format, SpacingLevel spacing) {
        boolean large = format.isLarge();
        return switch (spacing) {
            case ROOMY -> large ? "16mm 18mm 16mm 18mm" : "19mm 25mm 18mm 25mm";
            case CLOSE -> large ? "14mm 15mm 12.7mm 15mm" : "16mm 22mm 15mm 22mm";
            case TIGHT -> large ? "12.7mm 13mm 11mm 13mm" : "14mm 19mm 13mm 19mm";
            case OVERLEAF -> large ? "16mm 18mm 26mm 18mm" : "19mm 25mm 24mm 25mm";
        };
    }

    private static String numbers(PageFormat format) {
        return "@bottom-center { vertical-align: top; padding-top: 5mm; content: counter(page) ' / ' counter(pages); font-family: '"
                + FontFiles.TEXT + "'; font-size: " + format.points() + "pt; } ";
    }

    private static String common() {
        try (InputStream stream = LetterCss.class.getResourceAsStream("letter.css")) {
            if (stream == null) {
                throw new IllegalStateException("the style sheet is not on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
