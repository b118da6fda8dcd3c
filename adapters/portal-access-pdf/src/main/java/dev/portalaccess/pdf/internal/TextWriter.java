package dev.portalaccess.pdf.internal;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.util.ULocale;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.text.Letter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.w3c.dom.Element;

/**
 * A writer of cleaned texts into a page. It keeps phone numbers, addresses and codes in one piece and in their
 * direction.
 */
final class TextWriter {

    /** The beginning of an isolated part that always runs from left to right. */
    private static final String FROM_LEFT = "\u2066";

    private static final String ISOLATE_ENDS = "\u2069";

    /** The most characters that fit in one line beside the QR code; a longer text must be broken. */
    private static final int MOST_IN_LINE = 24;

    private final boolean fromRight;
    private final String address;
    private final UnbreakableParts whole;
    private final StringBuilder texts = new StringBuilder();

    TextWriter(Letter letter) {
        fromRight = ULocale.forLocale(letter.header().language()).isRightToLeft();
        address = PrintableText.text(letter.header().sender().page());
        whole = new UnbreakableParts(typed(letter));
    }

    /** Reports whether the letter's language runs from right to left. */
    boolean isFromRight() {
        return fromRight;
    }

    /** Returns all text that has been written, as printed. */
    String texts() {
        return texts.toString();
    }

    /** Writes one line unchanged. */
    void line(Element element, String raw) {
        String text = PrintableText.text(raw);
        HtmlBuilder.text(element, text);
        texts.append(text).append('\n');
    }

    /** Writes a text of one or more lines. */
    void text(Element element, String raw) {
        String text = PrintableText.text(raw);
        texts.append(text).append('\n');
        Directions around = Directions.of(text);
        boolean first = true;
        for (String line : text.split("\n", -1)) {
            if (!first) {
                HtmlBuilder.add(element, "br");
            }
            first = false;
            whole.split(
                    line,
                    part -> HtmlBuilder.text(element, part),
                    (value, end) -> HtmlBuilder.text(
                            HtmlBuilder.add(element, "span", keeping(value)), isolated(value, around) + end));
        }
    }

    /** Writes a value to type or dial, in its own element. */
    void typed(Element parent, String raw) {
        line(HtmlBuilder.add(parent, "span", keeping(raw)), isolated(raw, Directions.FROM_LEFT_ONLY));
    }

    /** Writes a code to type, in a form that prevents misreading. */
    void code(Element element, Secret secret) {
        String value = revealed(secret);
        String classes = value.length() > MOST_IN_LINE ? "code long" : "code";
        line(HtmlBuilder.add(element, "span", classes), isolated(value, Directions.FROM_LEFT_ONLY));
    }

    private static List<String> typed(Letter letter) {
        Letter.Sender sender = letter.header().sender();
        List<String> values = new ArrayList<>(List.of(sender.page(), sender.phone()));
        letter.access().ifPresent(access -> values.add(revealed(access.serial().value())));
        return values.stream().map(PrintableText::text).toList();
    }

    private String keeping(String value) {
        if (value.equals(address)) {
            return "address";
        }
        return value.length() > MOST_IN_LINE ? "broken" : "whole";
    }

    // The fonts have no marks for it, and looking through them all takes time: only where it makes a difference.
    private String isolated(String value, Directions around) {
        return fromRight || around == Directions.MIXED ? FROM_LEFT + value + ISOLATE_ENDS : value;
    }

    private static String revealed(Secret secret) {
        char[] symbols = secret.reveal();
        try {
            return new String(symbols);
        } finally {
            Arrays.fill(symbols, '\0');
        }
    }

    /** Returns the directions of a text. */
    private enum Directions {
        FROM_LEFT_ONLY,
        MIXED;

        static Directions of(String text) {
            return Bidi.requiresBidi(text.toCharArray(), 0, text.length()) ? MIXED : FROM_LEFT_ONLY;
        }
    }
}
