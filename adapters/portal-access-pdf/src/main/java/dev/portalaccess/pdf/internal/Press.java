package dev.portalaccess.pdf.internal;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import dev.portalaccess.model.Letter;
import dev.portalaccess.spi.Handover;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes PDFs of letters; what it keeps between two of them is fonts. Safe for several threads. */
public final class Press {

    private final Case type;
    private final Style style;
    private final Glyphs glyphs;
    private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();

    /** With these fonts, which are parsed now. */
    public Press(FontFiles files) {
        List<Typeface> faces = files.parsed();
        this.type = new Case(files, faces);
        this.style = new Style(faces);
        this.glyphs = new Glyphs(faces);
    }

    /** The code points of that text which cannot be printed. */
    public List<Integer> unprintable(String text) {
        return glyphs.missing(Cleaned.text(text));
    }

    /** Lays a letter out, and hands it over once it is complete; otherwise says why not. */
    Handover print(Letter letter, Format format, Function<Ink, Handover> delivery) {
        Ink ink = new Ink();
        try {
            Optional<String> objection = laidOut(letter, format, ink);
            return objection.map(Handover::refused).orElseGet(() -> delivery.apply(ink));
        } finally {
            ink.wipe();
        }
    }

    private Optional<String> laidOut(Letter letter, Format format, Ink ink) {
        try {
            Sheet sheet = Sheet.of(letter);
            List<Integer> missing = glyphs.missing(sheet.texts());
            if (missing.isEmpty()) {
                missing = drawn(sheet, format, letter.access().map(access -> QrDrawer.of(access.link())), ink);
            }
            return missing.stream().findFirst().map(Glyphs::code);
        } catch (IOException | RuntimeException e) {
            // The reason may quote the letter, so it stays here.
            return Optional.of("not-laid-out");
        }
    }

    private List<Integer> drawn(Sheet sheet, Format format, Optional<QrDrawer> qr, Ink ink) throws IOException {
        return type.with(faces -> drawn(sheet, format, qr, new Engine.Tools(faces, metrics, glyphs), ink));
    }

    private List<Integer> drawn(Sheet sheet, Format format, Optional<QrDrawer> qr, Engine.Tools tools, Ink ink)
            throws IOException {
        for (Spacing spacing : Spacing.values()) {
            sheet.wear(style.sheet(format, spacing), Style.classes(format, spacing));
            try (Engine engine = new Engine(sheet, qr, tools)) {
                if (spacing == Spacing.OVERLEAF || engine.pages() == 1) {
                    return engine.draw(ink);
                }
            }
        }
        throw new IllegalStateException("no spacing takes everything");
    }
}
