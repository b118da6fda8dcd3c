package dev.portalaccess.pdf.internal;

import dev.portalaccess.model.Letter;
import dev.portalaccess.model.Passage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A letter as a page to lay out; holds its secrets in strings, so it lives no longer than the call that made it. */
final class Sheet {

    private final Document page = Dom.page();
    private final Locale language;
    private final Pen pen;
    private final Element head;
    private final Element style;
    private final Element body;

    private Sheet(Letter letter) {
        language = letter.header().language();
        pen = new Pen(letter);
        Element html = page.getDocumentElement();
        head = Dom.add(html, "head");
        style = Dom.add(head, "style");
        body = Dom.add(html, "body");
    }

    /** That letter, without a style yet. */
    static Sheet of(Letter letter) {
        Sheet sheet = new Sheet(letter);
        sheet.head(letter.header().title());
        sheet.sender(letter.header().sender());
        sheet.pen.line(Dom.add(sheet.body, "h1"), letter.header().title());
        sheet.passages(letter.opening());
        letter.access().ifPresent(access -> sheet.access(access, letter.header().title()));
        sheet.passages(letter.closing());
        return sheet;
    }

    /** Looks like this from now on. */
    void wear(String css, String classes) {
        style.setTextContent(css);
        style.setAttribute("type", "text/css");
        body.setAttribute("class", classes + (pen.isFromRight() ? " rtl" : ""));
    }

    Document page() {
        return page;
    }

    Locale language() {
        return language;
    }

    /** Everything that can be read on it, as it is printed. */
    String texts() {
        return pen.texts();
    }

    private void head(String raw) {
        Element html = page.getDocumentElement();
        html.setAttribute("lang", language.toLanguageTag());
        html.setAttribute("dir", pen.isFromRight() ? "rtl" : "ltr");
        String title = Cleaned.text(raw);
        Dom.text(Dom.add(head, "title"), title);
        Element subject = Dom.add(head, "meta");
        subject.setAttribute("name", "subject");
        subject.setAttribute("content", title);
    }

    private void sender(Letter.Sender sender) {
        Element block = Dom.add(body, "div", "sender");
        pen.line(Dom.add(block, "p", "name"), sender.name());
        Element reach = Dom.add(block, "p");
        if (!sender.phone().isBlank()) {
            pen.typed(reach, sender.phone());
        }
        if (!sender.phone().isBlank() && !sender.page().isBlank()) {
            pen.line(reach, " \u00B7 ");
        }
        pen.typed(reach, sender.page());
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
            pen.text(emphasised(element, run.emphasis()), run.text());
        }
    }

    private static Element emphasised(Element parent, Passage.Emphasis emphasis) {
        return switch (emphasis) {
            case NONE -> parent;
            case STRESSED -> Dom.add(parent, "em");
            case STRONG -> Dom.add(parent, "strong");
        };
    }

    private void access(Letter.Access access, String title) {
        Element box = Dom.add(body, "div", "access");
        Element picture = Dom.add(box, "object", "qr");
        picture.setAttribute("type", Engine.QR);
        picture.setAttribute("alt", "QR: " + Cleaned.text(title));
        labelled(box, access.userName());
        labelled(box, access.password());
        Element serial = Dom.add(box, "p", "serial");
        pen.line(serial, access.serial().label() + " ");
        pen.code(serial, access.serial().value());
        Dom.add(box, "div", "end");
    }

    private void labelled(Element box, Letter.Access.Labelled part) {
        pen.line(Dom.add(box, "p", "label"), part.label());
        pen.code(Dom.add(box, "p", "value"), part.value());
    }
}
