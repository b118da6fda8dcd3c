package dev.portalaccess.internal.text;

import dev.portalaccess.model.Letter;
import dev.portalaccess.model.Secret;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** A letter as plain text, for a terminal or a line printer. Secrets go out symbol by symbol and are in no string. */
final class LetterText {

    private LetterText() {}

    /**
     * Writes a whole letter; lines end in a line feed, and the link for the phone stands alone on its line.
     *
     * @throws IOException if {@code out} fails; some of the letter may have been written
     */
    static void write(Letter letter, Appendable out) throws IOException {
        out.append(letter.header().sender()).append("\n\n");
        out.append(letter.header().title()).append("\n\n");
        paragraphs(letter.paragraphs(), out);
        if (letter.access().isPresent()) {
            access(letter.access().get(), out);
        }
        paragraphs(letter.closing(), out);
    }

    private static void paragraphs(List<String> paragraphs, Appendable out) throws IOException {
        for (String paragraph : paragraphs) {
            out.append(paragraph).append("\n\n");
        }
    }

    private static void access(Letter.Access access, Appendable out) throws IOException {
        for (Letter.Access.Labelled line : List.of(access.userName(), access.password(), access.serial())) {
            out.append("    ").append(line.label()).append(": ");
            reveal(line.value(), out);
            out.append('\n');
        }
        out.append('\n');
        reveal(access.link(), out);
        out.append("\n\n");
    }

    private static void reveal(Secret secret, Appendable out) throws IOException {
        char[] symbols = secret.reveal();
        try {
            for (char symbol : symbols) {
                out.append(symbol);
            }
        } finally {
            Arrays.fill(symbols, '\0');
        }
    }
}
