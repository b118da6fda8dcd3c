package dev.portalaccess.pdf.internal;

import dev.portalaccess.pdf.Paper;
import dev.portalaccess.pdf.Print;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a format means in CSS; made of nothing that comes from a letter. */
final class Style {

    private static final String COMMON = common();

    private final String fonts;

    /** For a page that has these fonts. */
    Style(List<Typeface> faces) {
        this.fonts = "body { font-family: " + Case.families(FontFiles.TEXT, faces) + "; }\n" + ".code { font-family: "
                + Case.families(FontFiles.CODE, faces) + "; }\n";
    }

    String sheet(Format format, Spacing spacing) {
        return page(format, spacing) + "body { font-size: " + points(format.print()) + "pt; }\n" + fonts + COMMON;
    }

    /** The classes of the page's body. */
    static String classes(Format format, Spacing spacing) {
        return (format.print() == Print.LARGE ? "large" : "standard")
                + switch (spacing) {
                    case ROOMY, OVERLEAF -> "";
                    case CLOSE -> " close";
                    case TIGHT -> " tight";
                };
    }

    private static int points(Print print) {
        return print == Print.LARGE ? 18 : 12;
    }

    private static String page(Format format, Spacing spacing) {
        String size = format.paper() == Paper.A4 ? "210mm 297mm" : "8.5in 11in";
        String numbers = spacing == Spacing.OVERLEAF ? numbers(format) : "";
        return "@page { size: " + size + "; margin: " + margin(format, spacing) + "; " + numbers + "}\n";
    }

    private static String margin(Format format, Spacing spacing) {
        boolean large = format.print() == Print.LARGE;
        return switch (spacing) {
            case ROOMY -> large ? "16mm 18mm 16mm 18mm" : "19mm 25mm 18mm 25mm";
            case CLOSE -> large ? "14mm 15mm 12.7mm 15mm" : "16mm 22mm 15mm 22mm";
            case TIGHT -> large ? "12.7mm 13mm 11mm 13mm" : "14mm 19mm 13mm 19mm";
            case OVERLEAF -> large ? "16mm 18mm 26mm 18mm" : "19mm 25mm 24mm 25mm";
        };
    }

    private static String numbers(Format format) {
        return "@bottom-center { vertical-align: top; padding-top: 5mm; content: counter(page) ' / ' counter(pages); font-family: '"
                + FontFiles.TEXT + "'; font-size: " + points(format.print()) + "pt; } ";
    }

    private static String common() {
        try (InputStream stream = Style.class.getResourceAsStream("letter.css")) {
            if (stream == null) {
                throw new IllegalStateException("the style sheet is not on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
