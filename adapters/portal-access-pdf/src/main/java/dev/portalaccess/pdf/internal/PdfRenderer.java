package dev.portalaccess.pdf.internal;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import dev.portalaccess.model.text.Letter;
import dev.portalaccess.spi.TransportAnswer;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A renderer of letters as PDF. Between two letters it keeps only fonts. Safe for use by several threads. */
public final class PdfRenderer {

    /** Three times the longest text that a practice can save; laying out takes a second for each thousand or so. */
    private static final int LONGEST = 15_000;

    private final FontPool type;
    private final LetterCss style;
    private final GlyphCoverage glyphs;
    private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();

    /** Creates a renderer with these fonts, which are parsed now. */
    public PdfRenderer(FontFiles files) {
        List<ParsedFont> faces = files.parsed();
        this.type = new FontPool(files, faces);
        this.style = new LetterCss(faces);
        this.glyphs = new GlyphCoverage(faces);
    }

    /** Returns the code points of the text that cannot be printed. */
    public List<Integer> unprintable(String text) {
        return glyphs.missing(PrintableText.text(text));
    }

    /** Lays out a letter and delivers it once it is complete; otherwise returns the reason. */
    TransportAnswer print(Letter letter, PageFormat format, Function<WipedOutputStream, TransportAnswer> delivery) {
        WipedOutputStream ink = new WipedOutputStream();
        try {
            Optional<String> objection = laidOut(letter, format, ink);
            return objection.map(TransportAnswer::refused).orElseGet(() -> delivery.apply(ink));
        } finally {
            ink.wipe();
        }
    }

    private Optional<String> laidOut(Letter letter, PageFormat format, WipedOutputStream ink) {
        try {
            LetterDocument sheet = LetterDocument.of(letter);
            if (sheet.texts().length() > LONGEST) {
                return Optional.of("too-long");
            }
            List<Integer> missing = glyphs.missing(sheet.texts());
            if (missing.isEmpty()) {
                missing = drawn(sheet, format, letter.access().map(access -> QrDrawer.of(access.link())), ink);
            }
            return missing.stream().findFirst().map(GlyphCoverage::code);
        } catch (IOException | RuntimeException e) {
            // The reason may quote the letter, so it stays here.
            return Optional.of("not-laid-out");
        }
    }

    private List<Integer> drawn(LetterDocument sheet, PageFormat format, Optional<QrDrawer> qr, WipedOutputStream ink)
            throws IOException {
        return type.with(faces -> drawn(sheet, format, qr, new LayoutRun.Tools(faces, metrics, glyphs), ink));
    }

    private List<Integer> drawn(
            LetterDocument sheet,
            PageFormat format,
            Optional<QrDrawer> qr,
            LayoutRun.Tools tools,
            WipedOutputStream ink)
            throws IOException {
        for (SpacingLevel spacing : SpacingLevel.values()) {
            sheet.wear(style.sheet(format, spacing), LetterCss.classes(format, spacing));
            try (LayoutRun engine = new LayoutRun(sheet, qr, tools)) {
                if (spacing == SpacingLevel.OVERLEAF || engine.pages() == 1) {
                    return engine.draw(ink);
                }
            }
        }
        throw new IllegalStateException("no spacing takes everything");
    }
}
