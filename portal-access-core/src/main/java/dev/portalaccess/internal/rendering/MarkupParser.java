package dev.portalaccess.internal.rendering;

import static dev.portalaccess.model.text.TextBlock.Emphasis.NONE;
import static dev.portalaccess.model.text.TextBlock.Emphasis.STRESSED;
import static dev.portalaccess.model.text.TextBlock.Emphasis.STRONG;
import static dev.portalaccess.model.text.TextBlock.Kind.HEADING;
import static dev.portalaccess.model.text.TextBlock.Kind.PARAGRAPH;
import static dev.portalaccess.model.text.TextBlock.Kind.POINT;
import static dev.portalaccess.model.text.TextBlock.Kind.STEP;

import dev.portalaccess.model.text.TextBlock;
import dev.portalaccess.model.text.TextBlock.Emphasis;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Parses a text as its author wrote it into blocks; placeholders are still text in them (PA-140).
 *
 * <p>The text is split into blocks before any value is filled in, so that a value cannot begin a block (PA-142).
 */
final class MarkupParser {

    /** The allowed elements; none has an attribute. */
    static final Set<String> ELEMENTS = Set.of("strong", "em", "br", "p", "h2", "ul", "ol", "li");

    private static final Pattern TAG =
            Pattern.compile("</?([A-Za-z][\\w:-]*+)((?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+)>");
    private static final Pattern BREAK = Pattern.compile("<br\\s*/?>");
    private static final Pattern LONE_AMPERSAND = Pattern.compile("&(?!(?:amp|lt|gt|quot|apos);)");
    private static final Pattern BETWEEN_PARAGRAPHS = Pattern.compile("\n{2,}");
    private static final Pattern COMMENT_OR_THE_LIKE = Pattern.compile("<[!?]");

    private final BlockBuilder blocks = new BlockBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    private MarkupParser() {}

    /** Thrown when a text cannot be parsed as markup; carries the line. */
    static final class MarkupException extends Exception {
        private static final long serialVersionUID = 1L;
        private final int line;

        MarkupException(int line) {
            super("line " + line);
            this.line = line;
        }

        /** Returns the line, counted from 1. */
        int line() {
            return line;
        }
    }

    /** Returns every forbidden name between angle brackets, in alphabetical order. */
    static Set<String> findForbidden(String body) {
        Set<String> foreign = new TreeSet<>();
        TAG.matcher(body).results().forEach(tag -> {
            boolean known = ELEMENTS.contains(tag.group(1));
            boolean bare = tag.group(2).matches("\\s*/?");
            if (!known || !bare) {
                foreign.add(tag.group(1));
            }
        });
        if (COMMENT_OR_THE_LIKE.matcher(body).find()) {
            foreign.add("!");
        }
        return foreign;
    }

    /** Returns the blocks of a text without forbidden elements. */
    static List<TextBlock> parse(String body) throws MarkupException {
        // Authors write br without an end tag, and a plain ampersand.
        String closed = BREAK.matcher(body).replaceAll("<br/>");
        return new MarkupParser().parseBlocks(LONE_AMPERSAND.matcher(closed).replaceAll("&amp;"));
    }

    /** Returns the paragraphs of a text whose markup cannot be parsed. */
    static List<TextBlock> splitParagraphs(String body) {
        return BETWEEN_PARAGRAPHS
                .splitAsStream(body)
                .filter(part -> !part.isBlank())
                .map(part -> TextBlock.paragraph(part.strip()))
                .toList();
    }

    private List<TextBlock> parseBlocks(String body) throws MarkupException {
        try {
            XMLStreamReader events = events().createXMLStreamReader(new StringReader("<text>" + body + "</text>"));
            events.nextTag();
            while (events.hasNext()) {
                handleEvent(events.next(), events);
            }
            return blocks.build();
        } catch (XMLStreamException e) {
            // The message of the exception quotes the text, so it is not passed on.
            throw new MarkupException(
                    e.getLocation() == null ? 1 : e.getLocation().getLineNumber());
        }
    }

    // Nothing is ever loaded: without document types there are no entities but the five of XML.
    private static XMLInputFactory events() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private void handleEvent(int event, XMLStreamReader events) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> begin(events.getLocalName());
            case XMLStreamConstants.END_ELEMENT -> end(events.getLocalName());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                blocks.addText(events.getText(), emphasis());
            default -> {
                // Other events carry no text.
            }
        }
    }

    private void begin(String element) {
        switch (element) {
            case "br" -> blocks.breakLine();
            case "p" -> blocks.open(open.contains("li") ? item() : PARAGRAPH);
            case "h2" -> blocks.open(HEADING);
            case "li" -> blocks.open(item());
            case "ul", "ol" -> blocks.close();
            default -> {
                // Emphasis begins no block.
            }
        }
        open.push(element);
    }

    private void end(String element) {
        open.poll();
        if (Set.of("p", "h2", "li", "ul", "ol").contains(element)) {
            blocks.close();
        }
    }

    private TextBlock.Kind item() {
        return open.stream()
                .filter(element -> element.equals("ol") || element.equals("ul"))
                .findFirst()
                .filter("ol"::equals)
                .map(list -> STEP)
                .orElse(POINT);
    }

    private Emphasis emphasis() {
        if (open.contains("strong")) {
            return STRONG;
        }
        return open.contains("em") ? STRESSED : NONE;
    }
}
