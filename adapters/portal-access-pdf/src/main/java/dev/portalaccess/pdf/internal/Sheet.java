package dev.portalaccess.pdf.internal;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.util.ULocale;
import dev.portalaccess.model.Letter;
import dev.portalaccess.model.Passage;
import dev.portalaccess.model.Secret;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A letter as a page to lay out; holds its secrets in strings, so it lives no longer than the call that made it. */
final class Sheet {

    /** Isolates what runs from left to right wherever it stands: a phone number, an address, a code. */
    private static final String FROM_LEFT = "\u2066";

    private static final String ISOLATE_ENDS = "\u2069";

    private final Document page = Dom.page();
    private final Locale language;
    private final Element head;
    private final Element style;
    private final Element body;
    private final Whole whole;
    private final String address;
    private final StringBuilder texts = new StringBuilder();

    private Sheet(Letter letter) {
        language = letter.header().language();
        Element html = page.getDocumentElement();
        head = Dom.add(html, "head");
        style = Dom.add(head, "style");
        body = Dom.add(html, "body");
        whole = new Whole(typed(letter));
        address = Cleaned.text(letter.header().sender().page());
    }

    /** That letter, without a style yet. */
    static Sheet of(Letter letter) {
        Sheet sheet = new Sheet(letter);
        sheet.head(letter.header());
        sheet.sender(letter.header().sender());
        sheet.line(Dom.add(sheet.body, "h1"), letter.header().title());
        sheet.passages(letter.opening());
        letter.access().ifPresent(access -> sheet.access(access, letter.header().title()));
        sheet.passages(letter.closing());
        return sheet;
    }

    /** Looks like this from now on. */
    void wear(String css, String classes) {
        style.setTextContent(css);
        style.setAttribute("type", "text/css");
        body.setAttribute("class", classes + (isFromRight() ? " rtl" : ""));
    }

    Document page() {
        return page;
    }

    Locale language() {
        return language;
    }

    /** Everything that can be read on it, as it is printed. */
    String texts() {
        return texts.toString();
    }

    private static List<String> typed(Letter letter) {
        Letter.Sender sender = letter.header().sender();
        List<String> values = new ArrayList<>(List.of(sender.page(), sender.phone()));
        letter.access().ifPresent(access -> values.add(revealed(access.serial().value())));
        return values.stream().map(Cleaned::text).toList();
    }

    private void head(Letter.Header header) {
        Element html = page.getDocumentElement();
        html.setAttribute("lang", language.toLanguageTag());
        html.setAttribute("dir", isFromRight() ? "rtl" : "ltr");
        String title = Cleaned.text(header.title());
        Dom.text(Dom.add(head, "title"), title);
        Element subject = Dom.add(head, "meta");
        subject.setAttribute("name", "subject");
        subject.setAttribute("content", title);
    }

    private void sender(Letter.Sender sender) {
        Element block = Dom.add(body, "div", "sender");
        line(Dom.add(block, "p", "name"), sender.name());
        Element reach = Dom.add(block, "p");
        if (!sender.phone().isBlank()) {
            line(Dom.add(reach, "span", "whole"), isolated(sender.phone()));
        }
        if (!sender.phone().isBlank() && !sender.page().isBlank()) {
            line(reach, " \u00B7 ");
        }
        line(Dom.add(reach, "span"), isolated(sender.page()));
    }

    private void passages(List<Passage> passages) {
        Optional<Passage.Kind> before = Optional.empty();
        Element list = body;
        for (Passage passage : passages) {
            boolean goesOn = before.equals(Optional.of(passage.kind()));
            list = goesOn ? list : parent(passage.kind());
            passage(Dom.add(list, tag(passage.kind())), passage);
            before = Optional.of(passage.kind());
        }
    }

    private Element parent(Passage.Kind kind) {
        return switch (kind) {
            case STEP -> Dom.add(body, "ol");
            case POINT -> Dom.add(body, "ul");
            case PARAGRAPH, HEADING -> body;
        };
    }

    private static String tag(Passage.Kind kind) {
        return switch (kind) {
            case STEP, POINT -> "li";
            case HEADING -> "h2";
            case PARAGRAPH -> "p";
        };
    }

    private void passage(Element element, Passage passage) {
        for (Passage.Run run : passage.runs()) {
            run(emphasised(element, run.emphasis()), run.text());
        }
        texts.append('\n');
    }

    private static Element emphasised(Element parent, Passage.Emphasis emphasis) {
        return switch (emphasis) {
            case NONE -> parent;
            case STRESSED -> Dom.add(parent, "em");
            case STRONG -> Dom.add(parent, "strong");
        };
    }

    private void run(Element parent, String raw) {
        String text = Cleaned.text(raw);
        texts.append(text);
        boolean first = true;
        for (String line : text.split("\n", -1)) {
            if (!first) {
                Dom.add(parent, "br");
            }
            first = false;
            whole.split(line, part -> Dom.text(parent, part), part -> kept(parent, part, Directions.of(text)));
        }
    }

    private void kept(Element parent, String value, Directions around) {
        Dom.text(Dom.add(parent, "span", value.equals(address) ? "address" : "whole"), isolated(value, around));
    }

    private String isolated(String value) {
        return isolated(value, Directions.FROM_LEFT_ONLY);
    }

    // The fonts have no marks for it, and looking through them all takes time: only where it makes a difference.
    private String isolated(String value, Directions around) {
        return isFromRight() || around == Directions.MIXED ? FROM_LEFT + value + ISOLATE_ENDS : value;
    }

    private void access(Letter.Access access, String title) {
        Element box = Dom.add(body, "div", "access");
        Element picture = Dom.add(box, "object", "qr");
        picture.setAttribute("type", Engine.QR);
        picture.setAttribute("alt", "QR: " + Cleaned.text(title));
        labelled(box, access.userName(), "value code");
        labelled(box, access.password(), "value code");
        serial(Dom.add(box, "p", "serial"), access.serial());
        Dom.add(box, "div", "end");
    }

    private void labelled(Element box, Letter.Access.Labelled part, String classes) {
        line(Dom.add(box, "p", "label"), part.label());
        line(Dom.add(box, "p", classes), isolated(revealed(part.value())));
    }

    private void serial(Element element, Letter.Access.Labelled part) {
        line(element, part.label() + " ");
        line(Dom.add(element, "span", "code"), isolated(revealed(part.value())));
    }

    private void line(Element element, String raw) {
        String text = Cleaned.text(raw);
        Dom.text(element, text);
        texts.append(text).append('\n');
    }

    private boolean isFromRight() {
        return ULocale.forLocale(language).isRightToLeft();
    }

    /** In which directions a text runs. */
    private enum Directions {
        FROM_LEFT_ONLY,
        MIXED;

        static Directions of(String text) {
            return Bidi.requiresBidi(text.toCharArray(), 0, text.length()) ? MIXED : FROM_LEFT_ONLY;
        }
    }

    private static String revealed(Secret secret) {
        char[] symbols = secret.reveal();
        try {
            return new String(symbols);
        } finally {
            Arrays.fill(symbols, '\0');
        }
    }
}
