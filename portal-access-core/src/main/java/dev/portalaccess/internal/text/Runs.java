package dev.portalaccess.internal.text;

import dev.portalaccess.model.Passage.Run;
import java.util.ArrayList;
import java.util.List;

/** Puts the runs of a passage in order: neighbours that look alike become one, blanks at the ends and around line ends go. */
final class Runs {

    private Runs() {}

    /** The same words, tidied; none if nothing is said. */
    static List<Run> tidy(List<Run> runs) {
        List<Run> merged = merged(runs);
        List<Run> tidy = new ArrayList<>();
        for (int i = 0; i < merged.size(); i++) {
            String text =
                    merged.get(i).text().replaceAll("[ \\t]*\n[ \\t]*", "\n").replaceAll("[ \\t]+", " ");
            text = tidy.isEmpty() ? text.stripLeading() : text;
            text = i == merged.size() - 1 ? text.stripTrailing() : text;
            if (!text.isEmpty()) {
                tidy.add(new Run(text, merged.get(i).emphasis()));
            }
        }
        return tidy;
    }

    private static List<Run> merged(List<Run> runs) {
        List<Run> merged = new ArrayList<>();
        for (Run run : runs) {
            Run last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && last.emphasis() == run.emphasis()) {
                merged.set(merged.size() - 1, new Run(last.text() + run.text(), run.emphasis()));
            } else if (!run.text().isEmpty()) {
                merged.add(run);
            }
        }
        return merged;
    }
}
