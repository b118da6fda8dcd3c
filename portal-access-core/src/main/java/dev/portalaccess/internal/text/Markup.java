package dev.portalaccess.internal.text;

import static dev.portalaccess.model.Passage.Emphasis.NONE;
import static dev.portalaccess.model.Passage.Emphasis.STRESSED;
import static dev.portalaccess.model.Passage.Emphasis.STRONG;
import static dev.portalaccess.model.Passage.Kind.HEADING;
import static dev.portalaccess.model.Passage.Kind.PARAGRAPH;
import static dev.portalaccess.model.Passage.Kind.POINT;
import static dev.portalaccess.model.Passage.Kind.STEP;

import dev.portalaccess.model.Passage;
import dev.portalaccess.model.Passage.Emphasis;
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
 * PA-140: what an author wrote, as passages; placeholders are still text in them.
 *
 * <p>The passages are told apart before anything is filled in, so that nothing which is filled in can begin one (PA-142).
 */
final class Markup {

    /** The elements there are; none has an attribute. */
    static final Set<String> ELEMENTS = Set.of("strong", "em", "br", "p", "h2", "ul", "ol", "li");

    private static final Pattern TAG = Pattern.compile("</?([A-Za-z][\\w:-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>");
    private static final Pattern BREAK = Pattern.compile("<br\\s*/?>");
    private static final Pattern LONE_AMPERSAND = Pattern.compile("&(?!(?:amp|lt|gt|quot|apos);)");
    private static final Pattern BETWEEN_PARAGRAPHS = Pattern.compile("\n{2,}");
    private static final Pattern COMMENT_OR_THE_LIKE = Pattern.compile("<[!?]");

    private final Paragraphs paragraphs = new Paragraphs();
    private final Deque<String> open = new ArrayDeque<>();

    private Markup() {}

    /** That it cannot be read as markup, and where. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
        private final int line;

        Unreadable(int line) {
            super("line " + line);
            this.line = line;
        }

        /** The first is 1. */
        int line() {
            return line;
        }
    }

    /** Everything between angle brackets that is not to be there, in the order of the alphabet. */
    static Set<String> foreign(String body) {
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

    /** The passages of a text without foreign elements. */
    static List<Passage> read(String body) throws Unreadable {
        // A page's author writes br without an end, and an ampersand as it is.
        String closed = BREAK.matcher(body).replaceAll("<br/>");
        return new Markup().passages(LONE_AMPERSAND.matcher(closed).replaceAll("&amp;"));
    }

    /** The paragraphs of a text whose markup cannot be read. */
    static List<Passage> withoutMarkup(String body) {
        return BETWEEN_PARAGRAPHS
                .splitAsStream(body)
                .filter(part -> !part.isBlank())
                .map(part -> Passage.paragraph(part.strip()))
                .toList();
    }

    private List<Passage> passages(String body) throws Unreadable {
        try {
            XMLStreamReader events = events().createXMLStreamReader(new StringReader("<text>" + body + "</text>"));
            events.nextTag();
            while (events.hasNext()) {
                take(events.next(), events);
            }
            return paragraphs.end();
        } catch (XMLStreamException e) {
            // Its message quotes the text, which is nobody's business but the author's.
            throw new Unreadable(e.getLocation() == null ? 1 : e.getLocation().getLineNumber());
        }
    }

    // Nothing is ever loaded: there are no document types, and so no entities but the five.
    private static XMLInputFactory events() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private void take(int event, XMLStreamReader events) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> begin(events.getLocalName());
            case XMLStreamConstants.END_ELEMENT -> end(events.getLocalName());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                paragraphs.say(events.getText(), emphasis());
            default -> {
                // What else there may be says nothing.
            }
        }
    }

    private void begin(String element) {
        switch (element) {
            case "br" -> paragraphs.breakLine();
            case "p" -> paragraphs.open(open.contains("li") ? item() : PARAGRAPH);
            case "h2" -> paragraphs.open(HEADING);
            case "li" -> paragraphs.open(item());
            case "ul", "ol" -> paragraphs.close();
            default -> {
                // Emphasis does not part passages.
            }
        }
        open.push(element);
    }

    private void end(String element) {
        open.poll();
        if (Set.of("p", "h2", "li", "ul", "ol").contains(element)) {
            paragraphs.close();
        }
    }

    private Passage.Kind item() {
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
