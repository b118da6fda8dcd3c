package dev.portalaccess.internal.text;

import static java.util.stream.Collectors.joining;

import dev.portalaccess.internal.text.Layout.Filled;
import java.util.List;
import java.util.stream.IntStream;

/** Passages as plain text: parted by an empty line, steps numbered, lines ended by a line feed. */
final class PlainText {

    private PlainText() {}

    static String of(List<Filled> passages) {
        return Series.of(passages).stream().map(PlainText::told).collect(joining("\n\n", "", "\n"));
    }

    private static String told(Series series) {
        List<String> said =
                series.passages().stream().map(one -> one.passage().text()).toList();
        return switch (series.kind()) {
            case STEP ->
                IntStream.range(0, said.size())
                        .mapToObj(i -> i + 1 + ". " + said.get(i))
                        .collect(joining("\n"));
            case POINT -> said.stream().map("- "::concat).collect(joining("\n"));
            case PARAGRAPH, HEADING -> said.get(0);
        };
    }
}
