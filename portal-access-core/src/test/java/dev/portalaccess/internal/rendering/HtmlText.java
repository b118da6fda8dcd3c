package dev.portalaccess.internal.rendering;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A page of a mail as a strict reader sees it: its elements in order, its attributes, and the words between them. */
record HtmlText(List<String> elements, List<String> attributes, String shown) {

    private static final Set<String> INLINE = Set.of("strong", "em", "a");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("\\s+");

    /** Reads a page; what is no well-formed markup fails. */
    static HtmlText of(String page) {
        String closed = page.replace("<!doctype html>", "")
                .replaceAll("(?s)<style>.*</style>", "")
                .replaceAll("<(meta[^>]*|br)>", "<$1/>");
        List<String> elements = new ArrayList<>();
        List<String> attributes = new ArrayList<>();
        StringBuilder shown = new StringBuilder();
        try {
            XMLStreamReader events =
                    XMLInputFactory.newDefaultFactory().createXMLStreamReader(new StringReader(closed));
            while (events.hasNext()) {
                int event = events.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    elements.add(events.getLocalName());
                    for (int i = 0; i < events.getAttributeCount(); i++) {
                        attributes.add(events.getAttributeLocalName(i) + "=" + events.getAttributeValue(i));
                    }
                    shown.append(INLINE.contains(events.getLocalName()) ? "" : " ");
                } else if (event == XMLStreamConstants.CHARACTERS) {
                    shown.append(events.getText());
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    shown.append(INLINE.contains(events.getLocalName()) ? "" : " ");
                }
            }
        } catch (XMLStreamException e) {
            throw new AssertionError("no well-formed page", e);
        }
        return new HtmlText(elements, attributes, shown.toString());
    }

    List<String> words() {
        return words(shown).toList();
    }

    static Stream<String> words(String text) {
        return BETWEEN_WORDS.splitAsStream(text.strip()).filter(word -> !word.isEmpty());
    }
}
