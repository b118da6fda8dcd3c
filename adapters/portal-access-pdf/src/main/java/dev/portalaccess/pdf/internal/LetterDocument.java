package dev.portalaccess.pdf.internal;

import dev.portalaccess.model.text.Letter;
import dev.portalaccess.model.text.TextBlock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A letter as a page to lay out. It holds secrets in strings, so it must not outlive the call that made it. */
final class LetterDocument {

    private final Document page = HtmlBuilder.page();
    private final Locale language;
    private final TextWriter pen;
    private final Element head;
    private final Element style;
    private final Element body;

    private LetterDocument(Letter letter) {
        language = letter.header().language();
        pen = new TextWriter(letter);
        Element html = page.getDocumentElement();
        head = HtmlBuilder.add(html, "head");
        style = HtmlBuilder.add(head, "style");
        body = HtmlBuilder.add(html, "body");
    }

    /** Returns the letter, without a style. */
    static LetterDocument of(Letter letter) {
        LetterDocument sheet = new LetterDocument(letter);
        sheet.head(letter.header().title());
        sheet.sender(letter.header().sender());
        sheet.pen.line(HtmlBuilder.add(sheet.body, "h1"), letter.header().title());
        sheet.passages(letter.opening());
        letter.access().ifPresent(access -> sheet.access(access, letter.header().title()));
        sheet.passages(letter.closing());
        return sheet;
    }

    /** Sets the style and the classes of the body. */
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

    /** Returns all readable text of the letter, as printed. */
    String texts() {
        return pen.texts();
    }

    private void head(String raw) {
        Element html = page.getDocumentElement();
        html.setAttribute("lang", language.toLanguageTag());
        html.setAttribute("dir", pen.isFromRight() ? "rtl" : "ltr");
        String title = PrintableText.text(raw);
        HtmlBuilder.text(HtmlBuilder.add(head, "title"), title);
        Element subject = HtmlBuilder.add(head, "meta");
        subject.setAttribute("name", "subject");
        subject.setAttribute("content", title);
    }

    private void sender(Letter.Sender sender) {
        Element block = HtmlBuilder.add(body, "div", "sender");
        pen.line(HtmlBuilder.add(block, "p", "name"), sender.name());
        Element reach = HtmlBuilder.add(block, "p");
        if (!sender.phone().isBlank()) {
            pen.typed(reach, sender.phone());
        }
        if (!sender.phone().isBlank() && !sender.page().isBlank()) {
            pen.line(reach, " \u00B7 ");
        }
        pen.typed(reach, sender.page());
    }

    private void passages(List<TextBlock> passages) {
        Optional<TextBlock.Kind> before = Optional.empty();
        Element list = body;
        for (TextBlock passage : passages) {
            boolean goesOn = before.equals(Optional.of(passage.kind()));
            list = goesOn ? list : parent(passage.kind());
            passage(HtmlBuilder.add(list, tag(passage.kind())), passage);
            before = Optional.of(passage.kind());
        }
    }

    private Element parent(TextBlock.Kind kind) {
        return switch (kind) {
            case STEP -> HtmlBuilder.add(body, "ol");
            case POINT -> HtmlBuilder.add(body, "ul");
            case PARAGRAPH, HEADING -> body;
        };
    }

    private static String tag(TextBlock.Kind kind) {
        return switch (kind) {
            case STEP, POINT -> "li";
            case HEADING -> "h2";
            case PARAGRAPH -> "p";
        };
    }

    private void passage(Element element, TextBlock passage) {
        for (TextBlock.TextSpan run : passage.runs()) {
            pen.text(emphasised(element, run.emphasis()), run.text());
        }
    }

    private static Element emphasised(Element parent, TextBlock.Emphasis emphasis) {
        return switch (emphasis) {
            case NONE -> parent;
            case STRESSED -> HtmlBuilder.add(parent, "em");
            case STRONG -> HtmlBuilder.add(parent, "strong");
        };
    }

    private void access(Letter.Access access, String title) {
        Element box = HtmlBuilder.add(body, "div", "access");
        Element picture = HtmlBuilder.add(box, "object", "qr");
        picture.setAttribute("type", LayoutRun.QR);
        picture.setAttribute("alt", "QR: " + PrintableText.text(title));
        labelled(box, access.userName());
        labelled(box, access.password());
        Element serial = HtmlBuilder.add(box, "p", "serial");
        pen.line(serial, access.serial().label() + " ");
        pen.code(serial, access.serial().value());
        HtmlBuilder.add(box, "div", "end");
    }

    private void labelled(Element box, Letter.Access.Labelled part) {
        pen.line(HtmlBuilder.add(box, "p", "label"), part.label());
        pen.code(HtmlBuilder.add(box, "p", "value"), part.value());
    }
}
