package dev.portalaccess.internal.rendering;

import dev.portalaccess.model.text.TextBlock.TextSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * Tidies the spans of a block: adjacent spans of the same style are merged, and blanks at the ends and around line ends
 * are removed.
 */
final class SpanMerger {

    private SpanMerger() {}

    /** Returns the tidied spans; none if they contain no text. */
    static List<TextSpan> merge(List<TextSpan> spans) {
        List<TextSpan> merged = merged(spans);
        List<TextSpan> tidy = new ArrayList<>();
        for (int i = 0; i < merged.size(); i++) {
            String text =
                    merged.get(i).text().replaceAll("[ \\t]*\n[ \\t]*", "\n").replaceAll("[ \\t]+", " ");
            text = tidy.isEmpty() ? text.stripLeading() : text;
            text = i == merged.size() - 1 ? text.stripTrailing() : text;
            if (!text.isEmpty()) {
                tidy.add(new TextSpan(text, merged.get(i).emphasis()));
            }
        }
        return tidy;
    }

    private static List<TextSpan> merged(List<TextSpan> spans) {
        List<TextSpan> merged = new ArrayList<>();
        for (TextSpan span : spans) {
            TextSpan last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && last.emphasis() == span.emphasis()) {
                merged.set(merged.size() - 1, new TextSpan(last.text() + span.text(), span.emphasis()));
            } else if (!span.text().isEmpty()) {
                merged.add(span);
            }
        }
        return merged;
    }
}
