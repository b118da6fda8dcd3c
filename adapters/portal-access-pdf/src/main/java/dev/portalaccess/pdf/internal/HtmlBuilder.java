package dev.portalaccess.pdf.internal;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** PA-142: builds a page node by node, so that a text stays a text. */
final class HtmlBuilder {

    private HtmlBuilder() {}

    static Document page() {
        try {
            Document page = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
            page.appendChild(page.createElement("html"));
            return page;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the platform has no XML", e);
        }
    }

    static Element add(Element parent, String name) {
        Element child = parent.getOwnerDocument().createElement(name);
        parent.appendChild(child);
        return child;
    }

    static Element add(Element parent, String name, String classes) {
        Element child = add(parent, name);
        child.setAttribute("class", classes);
        return child;
    }

    static void text(Element parent, String text) {
        parent.appendChild(parent.getOwnerDocument().createTextNode(text));
    }
}
