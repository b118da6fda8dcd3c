package dev.portalaccess.benchmarks.desk;

import dev.portalaccess.benchmarks.desk.DeskInvitation.Printed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** A letter on paper, as the recipient reads it. */
final class DeskLetter {

    private static final Pattern USER_NAME = Pattern.compile("Temporary user name\\s+(\\S+)");
    private static final Pattern PASSWORD = Pattern.compile("Temporary password\\s+(\\S+)");

    private DeskLetter() {}

    /** Returns the printed user name and password, which the recipient types in. */
    static Printed read(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper reader = new PDFTextStripper();
            reader.setSortByPosition(true);
            String text = reader.getText(document);
            return new Printed(found(USER_NAME, text), found(PASSWORD, text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String found(Pattern label, String text) {
        Matcher matcher = label.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("a letter without " + label);
        }
        return matcher.group(1);
    }
}
