package dev.portalaccess.internal.rendering;

import static java.util.stream.Collectors.joining;

import dev.portalaccess.internal.rendering.TextTemplate.FilledBlock;
import java.util.List;
import java.util.stream.IntStream;

/** Renders blocks as plain text: separated by an empty line, steps numbered, lines ended by a line feed. */
final class PlainTextRenderer {

    private PlainTextRenderer() {}

    static String render(List<FilledBlock> passages) {
        return BlockGroup.group(passages).stream()
                .map(PlainTextRenderer::renderGroup)
                .collect(joining("\n\n", "", "\n"));
    }

    private static String renderGroup(BlockGroup series) {
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
