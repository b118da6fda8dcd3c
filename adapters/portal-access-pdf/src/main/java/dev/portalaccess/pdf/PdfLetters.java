package dev.portalaccess.pdf;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.pdf.internal.FolderPrinter;
import dev.portalaccess.pdf.internal.FontFiles;
import dev.portalaccess.pdf.internal.PageFormat;
import dev.portalaccess.pdf.internal.PdfRenderer;
import dev.portalaccess.pdf.internal.StreamPrinter;
import dev.portalaccess.spi.Printer;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * The layout of letters as PDF, and the printers that hand them over.
 *
 * <p>It lays out at most as many letters at once as there were processors when it was created; further letters wait for
 * their turn. Thread-safe, as are the letters that {@link #on} and {@link #in} return, which share its fonts.
 *
 * <p><b>Page.</b> A letter of the usual length has one page, with closer lines if it would otherwise spill; a longer
 * one continues overleaf, and then the pages are numbered. The type does not shrink. A letter of more than 15,000
 * characters is refused as {@code too-long}.
 *
 * <p><b>Scripts.</b> Latin (Vietnamese included), Greek, Cyrillic, Armenian, Georgian, Hebrew and Arabic are built in,
 * Arabic with the letters of Persian and most of those of Urdu; names in any of them are fine inside a letter in
 * another. For Chinese, Japanese, Korean and other scripts whose letters stand side by side the host names font files.
 * Scripts whose letters must be joined, stacked or moved about, other than Arabic, cannot be printed with any font:
 * Devanagari and its relatives, Thai, Khmer and the like. Nor can a mark that does not form one letter with its base in
 * Unicode, such as the double acute of {@code A} and in pointed Hebrew, because the layout engine places no marks; it
 * is refused as {@code no-glyph-combining-mark}. What cannot be printed as it should be is refused before anything is
 * printed, as {@code no-glyph-} and the name of its script; it is never an empty box (PA-141). {@link #unprintable}
 * asks beforehand. Texts are printed in Unicode's composed form (NFC), without variation selectors and direction
 * overrides.
 *
 * <p><b>Accessibility.</b> The pages are tagged and say that they follow PDF/UA-1: language, title, headings, lists,
 * a text for the QR code, page furniture marked as such. veraPDF finds no failure among the rules that a machine can
 * check, in every variant; no human has checked the rest. Words in a language other than the letter's carry no mark.
 *
 * <p><b>Privacy.</b> While a page is laid out nothing is loaded and nothing is written: no network, no files, also no
 * temporary ones. The layout engine works on a document of strings, so what a letter opens is in memory, until
 * collected, in strings that cannot be wiped; this class wipes its own buffers. The engine logs by
 * {@code java.util.logging} under {@code com.openhtmltopdf}: about fonts and style sheets, nothing of a letter. A host
 * that wants it silent says {@code XRLog.setLoggingEnabled(false)} once; this class does not touch what belongs to the
 * whole process.
 */
public final class PdfLetters {

    private final PdfRenderer press;
    private final PageFormat format;

    private PdfLetters(PdfRenderer press, PageFormat format) {
        this.press = press;
        this.format = format;
    }

    /** Returns letters in the built-in fonts, on US Letter, in standard print. */
    public static PdfLetters standard() {
        return withFonts(List.of());
    }

    /**
     * Returns letters that also have these fonts; each is used for characters that the fonts before it lack.
     *
     * @param files TrueType fonts ({@code .ttf}) or collections of them ({@code .ttc}), read now and then no more
     * @throws IllegalArgumentException if one cannot be read, has no TrueType outlines or must not be embedded; the
     *     message says which by its place in the list
     */
    public static PdfLetters withFonts(List<Path> files) {
        return new PdfLetters(
                new PdfRenderer(FontFiles.builtInAnd(files)),
                new PageFormat(PaperSize.US_LETTER.css(), PrintSize.STANDARD.points()));
    }

    /** Returns the same letters on the paper. */
    public PdfLetters on(PaperSize paper) {
        return new PdfLetters(press, new PageFormat(paper.css(), format.points()));
    }

    /** Returns the same letters in the print size. */
    public PdfLetters in(PrintSize print) {
        return new PdfLetters(press, new PageFormat(format.paper(), print.points()));
    }

    /**
     * Returns the printer for one request. It writes the PDF to the stream and keeps no copy.
     *
     * <p>The printer writes nothing before the whole letter is laid out; if that fails, the letter is refused. The
     * printer flushes the stream and does not close it. If the stream breaks, the outcome is unknown, because a part of
     * the PDF may have arrived.
     */
    public Printer to(OutputStream stream) {
        return new StreamPrinter(press, format, requireNonNull(stream, "stream"));
    }

    /**
     * Returns a printer that writes into a folder, for unattended printing and for tests. It writes one file for each
     * letter, named by the attempt's id. The file appears with all of its content or not at all, and only its owner can
     * read it where the file system knows owners.
     *
     * <p>The files open charts: the host deletes them after use.
     *
     * @param folder an existing folder; if it cannot be written to, letters are deferred
     */
    public Printer into(Path folder) {
        return new FolderPrinter(press, format, requireNonNull(folder, "folder"));
    }

    /**
     * Returns the characters of a text that would not be printed correctly, each once, in their order; empty if there
     * are none. A line feed is allowed.
     *
     * @param text a name, or a whole text
     * @return code points
     */
    public List<Integer> unprintable(String text) {
        return press.unprintable(requireNonNull(text, "text"));
    }
}
