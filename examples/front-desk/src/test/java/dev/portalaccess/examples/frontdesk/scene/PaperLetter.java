package dev.portalaccess.examples.frontdesk.scene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * What is printed on a letter, as somebody reads it who has nothing but the paper.
 *
 * @param text all of it
 * @param userName the temporary user name
 * @param password the temporary password
 */
public record PaperLetter(String text, String userName, String password) {

    private static final Pattern USER_NAME =
            Pattern.compile("(?:Temporary user name|Nombre de usuario temporal)\\s+(\\S+)");
    private static final Pattern PASSWORD = Pattern.compile("(?:Temporary password|Contraseña temporal)\\s+(\\S+)");

    static PaperLetter read(byte[] pdf) {
        String text = text(pdf);
        return new PaperLetter(text, first(USER_NAME, text), first(PASSWORD, text));
    }

    private static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new AssertionError("not on the letter: " + pattern);
        }
        return found.group(1);
    }
}
