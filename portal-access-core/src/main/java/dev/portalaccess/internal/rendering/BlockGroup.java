package dev.portalaccess.internal.rendering;

import static dev.portalaccess.model.text.TextBlock.Kind.POINT;
import static dev.portalaccess.model.text.TextBlock.Kind.STEP;

import dev.portalaccess.internal.rendering.TextTemplate.FilledBlock;
import dev.portalaccess.model.text.TextBlock;
import java.util.ArrayList;
import java.util.List;

/**
 * A group of blocks: consecutive steps form one list, and so do consecutive bullet points; every other block is alone.
 */
record BlockGroup(TextBlock.Kind kind, List<FilledBlock> passages) {

    static List<BlockGroup> group(List<FilledBlock> passages) {
        List<BlockGroup> all = new ArrayList<>();
        for (FilledBlock next : passages) {
            TextBlock.Kind kind = next.passage().kind();
            BlockGroup last = all.isEmpty() ? null : all.get(all.size() - 1);
            if (last != null && last.kind == kind && (kind == STEP || kind == POINT)) {
                last.passages.add(next);
            } else {
                all.add(new BlockGroup(kind, new ArrayList<>(List.of(next))));
            }
        }
        return all;
    }
}
