package dev.portalaccess.internal.rendering;

import dev.portalaccess.model.text.TextBlock;
import dev.portalaccess.model.text.TextBlock.Emphasis;
import dev.portalaccess.model.text.TextBlock.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Collects text into blocks. Where no element is open, lines count: an empty one ends a paragraph, a numbered
 * one is a step, one with a dash is a point. Within an element a line end is a blank.
 */
final class BlockBuilder {

    private static final Pattern STEP = Pattern.compile("\\s*\\d{1,2}[.)]\\s+");
    private static final Pattern POINT = Pattern.compile("\\s*[-\\u2022]\\s+");

    private final List<TextBlock> passages = new ArrayList<>();
    private Optional<TextBlock.Kind> element = Optional.empty();
    private List<TextSpan> line = new ArrayList<>();
    private List<TextSpan> passage = new ArrayList<>();

    /** Begins an element. */
    void open(TextBlock.Kind kind) {
        close();
        element = Optional.of(kind);
    }

    /** Ends an element and the text in it. */
    void close() {
        endLine();
        finish(element.orElse(TextBlock.Kind.PARAGRAPH));
        element = Optional.empty();
    }

    /** Adds words. */
    void addText(String words, Emphasis emphasis) {
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

    /** Ends a line within the block. */
    void breakLine() {
        add("\n", Emphasis.NONE);
    }

    /** Returns every block, once the text is complete. */
    List<TextBlock> build() {
        close();
        return List.copyOf(passages);
    }

    private void add(String words, Emphasis emphasis) {
        if (!words.isEmpty()) {
            line.add(new TextSpan(words, emphasis));
        }
    }

    private void endLine() {
        String said = text(line);
        if (element.isPresent()) {
            passage.addAll(line);
        } else if (said.isBlank() && !said.contains("\n")) {
            finish(TextBlock.Kind.PARAGRAPH);
        } else {
            item(said).ifPresentOrElse(this::finishItem, this::continuePassage);
        }
        line = new ArrayList<>();
    }

    private Optional<ListMarker> item(String said) {
        return ListMarker.of(STEP.matcher(said), TextBlock.Kind.STEP)
                .or(() -> ListMarker.of(POINT.matcher(said), TextBlock.Kind.POINT));
    }

    /** The mark that makes a line an item of a list. */
    private record ListMarker(TextBlock.Kind kind, int mark) {
        static Optional<ListMarker> of(Matcher mark, TextBlock.Kind kind) {
            return mark.lookingAt() ? Optional.of(new ListMarker(kind, mark.end())) : Optional.empty();
        }
    }

    private void finishItem(ListMarker item) {
        finish(TextBlock.Kind.PARAGRAPH);
        passage = cutBefore(line, item.mark());
        finish(item.kind());
    }

    private void continuePassage() {
        if (!passage.isEmpty()) {
            passage.add(new TextSpan("\n", Emphasis.NONE));
        }
        passage.addAll(line);
    }

    private void finish(TextBlock.Kind kind) {
        List<TextSpan> said = SpanMerger.merge(passage);
        if (!said.isEmpty()) {
            passages.add(new TextBlock(kind, said));
        }
        passage = new ArrayList<>();
    }

    private static List<TextSpan> cutBefore(List<TextSpan> line, int from) {
        List<TextSpan> rest = new ArrayList<>();
        int left = from;
        for (TextSpan run : line) {
            int cut = Math.min(left, run.text().length());
            rest.add(new TextSpan(run.text().substring(cut), run.emphasis()));
            left -= cut;
        }
        return rest;
    }

    private static String text(List<TextSpan> runs) {
        StringBuilder text = new StringBuilder();
        runs.forEach(run -> text.append(run.text()));
        return text.toString();
    }
}
