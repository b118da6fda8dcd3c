package dev.portalaccess.pdf.internal;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.util.ULocale;
import dev.portalaccess.model.Letter;
import dev.portalaccess.model.Secret;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.w3c.dom.Element;

/** Writes texts onto a sheet, cleaned, and with phone numbers, addresses and codes in one piece and in their direction. */
final class Pen {

    /** Isolates what runs from left to right wherever it stands. */
    private static final String FROM_LEFT = "\u2066";

    private static final String ISOLATE_ENDS = "\u2069";

    /** What is longer does not fit next to the QR code in one line, so that it must be broken after all. */
    private static final int MOST_IN_LINE = 24;

    private final boolean fromRight;
    private final String address;
    private final Whole whole;
    private final StringBuilder texts = new StringBuilder();

    Pen(Letter letter) {
        fromRight = ULocale.forLocale(letter.header().language()).isRightToLeft();
        address = Cleaned.text(letter.header().sender().page());
        whole = new Whole(typed(letter));
    }

    /** Whether the letter's language runs from right to left. */
    boolean isFromRight() {
        return fromRight;
    }

    /** Everything that has been written, as it is printed. */
    String texts() {
        return texts.toString();
    }

    /** One line, as it is. */
    void line(Element element, String raw) {
        String text = Cleaned.text(raw);
        Dom.text(element, text);
        texts.append(text).append('\n');
    }

    /** A text of one or several lines. */
    void text(Element element, String raw) {
        String text = Cleaned.text(raw);
        texts.append(text).append('\n');
        Directions around = Directions.of(text);
        boolean first = true;
        for (String line : text.split("\n", -1)) {
            if (!first) {
                Dom.add(element, "br");
            }
            first = false;
            whole.split(
                    line,
                    part -> Dom.text(element, part),
                    (value, end) -> Dom.text(Dom.add(element, "span", keeping(value)), isolated(value, around) + end));
        }
    }

    /** What is to be typed or dialled, on its own. */
    void typed(Element parent, String raw) {
        line(Dom.add(parent, "span", keeping(raw)), isolated(raw, Directions.FROM_LEFT_ONLY));
    }

    /** What is to be typed and must not be mistaken. */
    void code(Element element, Secret secret) {
        String value = revealed(secret);
        String classes = value.length() > MOST_IN_LINE ? "code long" : "code";
        line(Dom.add(element, "span", classes), isolated(value, Directions.FROM_LEFT_ONLY));
    }

    private static List<String> typed(Letter letter) {
        Letter.Sender sender = letter.header().sender();
        List<String> values = new ArrayList<>(List.of(sender.page(), sender.phone()));
        letter.access().ifPresent(access -> values.add(revealed(access.serial().value())));
        return values.stream().map(Cleaned::text).toList();
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

    /** In which directions a text runs. */
    private enum Directions {
        FROM_LEFT_ONLY,
        MIXED;

        static Directions of(String text) {
            return Bidi.requiresBidi(text.toCharArray(), 0, text.length()) ? MIXED : FROM_LEFT_ONLY;
        }
    }
}
