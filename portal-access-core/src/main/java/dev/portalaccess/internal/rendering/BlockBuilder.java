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
 * Builds the blocks of a text. Outside elements, lines have a meaning: an empty line ends a paragraph, a numbered line
 * is a step, and a line with a dash is a bullet point. Inside an element, a line end is a blank.
 */
final class BlockBuilder {

    private static final Pattern STEP = Pattern.compile("\\s*\\d{1,2}[.)]\\s+");
    private static final Pattern POINT = Pattern.compile("\\s*[-\\u2022]\\s+");

    private final List<TextBlock> blocks = new ArrayList<>();
    private Optional<TextBlock.Kind> element = Optional.empty();
    private List<TextSpan> line = new ArrayList<>();
    private List<TextSpan> spans = new ArrayList<>();

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
        return List.copyOf(blocks);
    }

    private void add(String words, Emphasis emphasis) {
        if (!words.isEmpty()) {
            line.add(new TextSpan(words, emphasis));
        }
    }

    private void endLine() {
        String text = text(line);
        if (element.isPresent()) {
            spans.addAll(line);
        } else if (text.isBlank() && !text.contains("\n")) {
            finish(TextBlock.Kind.PARAGRAPH);
        } else {
            item(text).ifPresentOrElse(this::finishItem, this::continueBlock);
        }
        line = new ArrayList<>();
    }

    private Optional<ListMarker> item(String text) {
        return ListMarker.of(STEP.matcher(text), TextBlock.Kind.STEP)
                .or(() -> ListMarker.of(POINT.matcher(text), TextBlock.Kind.POINT));
    }

    /** The mark that makes a line an item of a list. */
    private record ListMarker(TextBlock.Kind kind, int mark) {
        static Optional<ListMarker> of(Matcher mark, TextBlock.Kind kind) {
            return mark.lookingAt() ? Optional.of(new ListMarker(kind, mark.end())) : Optional.empty();
        }
    }

    private void finishItem(ListMarker item) {
        finish(TextBlock.Kind.PARAGRAPH);
        spans = cutBefore(line, item.mark());
        finish(item.kind());
    }

    private void continueBlock() {
        if (!spans.isEmpty()) {
            spans.add(new TextSpan("\n", Emphasis.NONE));
        }
        spans.addAll(line);
    }

    private void finish(TextBlock.Kind kind) {
        List<TextSpan> merged = SpanMerger.merge(spans);
        if (!merged.isEmpty()) {
            blocks.add(new TextBlock(kind, merged));
        }
        spans = new ArrayList<>();
    }

    private static List<TextSpan> cutBefore(List<TextSpan> line, int from) {
        List<TextSpan> rest = new ArrayList<>();
        int remaining = from;
        for (TextSpan span : line) {
            int cut = Math.min(remaining, span.text().length());
            rest.add(new TextSpan(span.text().substring(cut), span.emphasis()));
            remaining -= cut;
        }
        return rest;
    }

    private static String text(List<TextSpan> spans) {
        StringBuilder text = new StringBuilder();
        spans.forEach(span -> text.append(span.text()));
        return text.toString();
    }
}
