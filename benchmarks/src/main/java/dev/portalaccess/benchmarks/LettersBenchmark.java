package dev.portalaccess.benchmarks;

import com.openhtmltopdf.util.XRLog;
import dev.portalaccess.benchmarks.report.FigureReport;
import dev.portalaccess.model.text.Letter;
import dev.portalaccess.pdf.PdfLetters;
import dev.portalaccess.pdf.PrintSize;
import dev.portalaccess.spi.Printer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A benchmark of letters as PDF: the pages that one core lays out per second, and the time to the first page in a new
 * process.
 */
final class LettersBenchmark {

    private final Letter letter = MessageSamples.letter();
    private final PdfLetters letters = PdfLetters.standard();

    private LettersBenchmark() {}

    static void run() {
        silence();
        FirstLetterPage.measure();
        LettersBenchmark benchmark = new LettersBenchmark();
        FigureReport.atLeast("letter-pages-per-core-second", benchmark.pagesPerCoreSecond(PrintSize.STANDARD), 30);
        FigureReport.atLeast(
                "letter-pages-per-core-second-large-print", benchmark.pagesPerCoreSecond(PrintSize.LARGE), 30);
    }

    /**
     * Silences the layout engine, which logs about a dozen lines for each page. A host that prints many letters does
     * the same.
     */
    static void silence() {
        XRLog.setLoggingEnabled(false);
    }

    private double pagesPerCoreSecond(PrintSize print) {
        int pages = pages(print);
        Printer printer = letters.in(print).to(OutputStream.nullOutputStream());
        String name = String.format(Locale.ROOT, "letter of %d page(s), %s", pages, print);
        return pages * ThreadPace.of(name, () -> print(printer, letter)).perCoreSecond();
    }

    private int pages(PrintSize print) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        print(letters.in(print).to(pdf), letter);
        try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void print(Printer printer, Letter letter) {
        MailsBenchmark.accepted(printer.print(letter));
    }
}
