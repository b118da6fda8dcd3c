package dev.portalaccess.restriction;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.stored.AccessBlock;
import dev.portalaccess.model.stored.AccessFreeze;
import java.util.List;

/**
 * What is set on one chart, or on one person for all charts of the practice.
 *
 * @param place the chart or the person
 * @param blocks the blocks, each with who set it, when and why, oldest first
 * @param freezes the freezes, likewise
 */
public record PlacedRestrictions(RestrictionPlace place, List<AccessBlock> blocks, List<AccessFreeze> freezes) {

    public PlacedRestrictions {
        requireNonNull(place, "place");
        blocks = List.copyOf(blocks);
        freezes = List.copyOf(freezes);
    }
}
