package dev.portalaccess.benchmarks;

import com.openhtmltopdf.util.XRLog;
import dev.portalaccess.model.Letter;
import dev.portalaccess.pdf.PdfLetters;
import dev.portalaccess.pdf.Print;
import dev.portalaccess.spi.Printer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Letters as PDF: how many pages one core lays out, and how long the first page takes a process that is just there. */
final class LettersBenchmark {

    private final Letter letter = Samples.letter();
    private final PdfLetters letters = PdfLetters.standard();

    private LettersBenchmark() {}

    static void run() {
        silence();
        FirstPage.measure();
        LettersBenchmark benchmark = new LettersBenchmark();
        Report.atLeast("letter-pages-per-core-second", benchmark.pagesPerCoreSecond(Print.STANDARD), 30);
        Report.atLeast("letter-pages-per-core-second-large-print", benchmark.pagesPerCoreSecond(Print.LARGE), 30);
    }

    /** The layout engine would tell a dozen things about each page; a host that prints many silences it as well. */
    static void silence() {
        XRLog.setLoggingEnabled(false);
    }

    private double pagesPerCoreSecond(Print print) {
        int pages = pages(print);
        Printer printer = letters.in(print).to(OutputStream.nullOutputStream());
        String name = String.format(Locale.ROOT, "letter of %d page(s), %s", pages, print);
        return pages * Pace.of(name, () -> print(printer, letter)).perCoreSecond();
    }

    private int pages(Print print) {
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
