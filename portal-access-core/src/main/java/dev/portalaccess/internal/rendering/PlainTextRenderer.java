package dev.portalaccess.internal.rendering;

import static java.util.stream.Collectors.joining;

import dev.portalaccess.internal.rendering.TextTemplate.FilledBlock;
import java.util.List;
import java.util.stream.IntStream;

/** Renders blocks as plain text: separated by an empty line, steps numbered, lines ended by a line feed. */
final class PlainTextRenderer {

    private PlainTextRenderer() {}

    static String render(List<FilledBlock> blocks) {
        return BlockGroup.group(blocks).stream()
                .map(PlainTextRenderer::renderGroup)
                .collect(joining("\n\n", "", "\n"));
    }

    private static String renderGroup(BlockGroup group) {
        List<String> texts =
                group.blocks().stream().map(filled -> filled.block().text()).toList();
        return switch (group.kind()) {
            case STEP ->
                IntStream.range(0, texts.size())
                        .mapToObj(i -> i + 1 + ". " + texts.get(i))
                        .collect(joining("\n"));
            case POINT -> texts.stream().map("- "::concat).collect(joining("\n"));
            case PARAGRAPH, HEADING -> texts.get(0);
        };
    }
}
