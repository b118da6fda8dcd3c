package dev.portalaccess.internal.text;

import dev.portalaccess.model.Passage;
import dev.portalaccess.model.Passage.Emphasis;
import dev.portalaccess.model.Passage.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gathers what is said into passages. Where no element is open, lines count: an empty one ends a paragraph, a numbered
 * one is a step, one with a dash is a point. Within an element a line end is a blank.
 */
final class Paragraphs {

    private static final Pattern STEP = Pattern.compile("\\s*\\d{1,2}[.)]\\s+");
    private static final Pattern POINT = Pattern.compile("\\s*[-\\u2022]\\s+");

    private final List<Passage> passages = new ArrayList<>();
    private Optional<Passage.Kind> element = Optional.empty();
    private List<Run> line = new ArrayList<>();
    private List<Run> passage = new ArrayList<>();

    /** An element begins. */
    void open(Passage.Kind kind) {
        close();
        element = Optional.of(kind);
    }

    /** An element ends, and with it whatever was being said. */
    void close() {
        endLine();
        finish(element.orElse(Passage.Kind.PARAGRAPH));
        element = Optional.empty();
    }

    /** The next words. */
    void say(String words, Emphasis emphasis) {
        if (element.isPresent()) {
            add(words.replaceAll("\\s+", " "), emphasis);
            return;
        }
        String[] lines = words.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                endLine();
            }
            add(lines[i], emphasis);
        }
    }

    /** A line ends, and the passage goes on. */
    void breakLine() {
        add("\n", Emphasis.NONE);
    }

    /** Everything, once nothing more is said. */
    List<Passage> end() {
        close();
        return List.copyOf(passages);
    }

    private void add(String words, Emphasis emphasis) {
        if (!words.isEmpty()) {
            line.add(new Run(words, emphasis));
        }
    }

    private void endLine() {
        String said = text(line);
        if (element.isPresent()) {
            passage.addAll(line);
        } else if (said.isBlank() && !said.contains("\n")) {
            finish(Passage.Kind.PARAGRAPH);
        } else {
            item(said).ifPresentOrElse(this::finishItem, this::goOn);
        }
        line = new ArrayList<>();
    }

    private Optional<Item> item(String said) {
        return Item.of(STEP.matcher(said), Passage.Kind.STEP)
                .or(() -> Item.of(POINT.matcher(said), Passage.Kind.POINT));
    }

    /** What marks a line as one of a list. */
    private record Item(Passage.Kind kind, int mark) {
        static Optional<Item> of(Matcher mark, Passage.Kind kind) {
            return mark.lookingAt() ? Optional.of(new Item(kind, mark.end())) : Optional.empty();
        }
    }

    private void finishItem(Item item) {
        finish(Passage.Kind.PARAGRAPH);
        passage = cutBefore(line, item.mark());
        finish(item.kind());
    }

    private void goOn() {
        if (!passage.isEmpty()) {
            passage.add(new Run("\n", Emphasis.NONE));
        }
        passage.addAll(line);
    }

    private void finish(Passage.Kind kind) {
        List<Run> said = Runs.tidy(passage);
        if (!said.isEmpty()) {
            passages.add(new Passage(kind, said));
        }
        passage = new ArrayList<>();
    }

    private static List<Run> cutBefore(List<Run> line, int from) {
        List<Run> rest = new ArrayList<>();
        int left = from;
        for (Run run : line) {
            int cut = Math.min(left, run.text().length());
            rest.add(new Run(run.text().substring(cut), run.emphasis()));
            left -= cut;
        }
        return rest;
    }

    private static String text(List<Run> runs) {
        StringBuilder text = new StringBuilder();
        runs.forEach(run -> text.append(run.text()));
        return text.toString();
    }
}
