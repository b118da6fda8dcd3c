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
record BlockGroup(TextBlock.Kind kind, List<FilledBlock> blocks) {

    static List<BlockGroup> group(List<FilledBlock> blocks) {
        List<BlockGroup> all = new ArrayList<>();
        for (FilledBlock next : blocks) {
            TextBlock.Kind kind = next.block().kind();
            BlockGroup last = all.isEmpty() ? null : all.get(all.size() - 1);
            if (last != null && last.kind == kind && (kind == STEP || kind == POINT)) {
                last.blocks.add(next);
            } else {
                all.add(new BlockGroup(kind, new ArrayList<>(List.of(next))));
            }
        }
        return all;
    }
}
