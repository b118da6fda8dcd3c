package dev.portalaccess.chartevent;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import java.util.Optional;

/**
 * What an event does to one grant, one invitation, one block or one freeze.
 *
 * @param kind what it does
 * @param chart the chart where the record lies
 * @param id the id of the grant, the invitation, the block or the freeze
 * @param holder the holder; empty for a block and a freeze
 */
public record EventEffect(Kind kind, ChartId chart, String id, Optional<HolderId> holder) {

    /** What becomes of a record. */
    public enum Kind {
        /** The grant permits nothing until staff have reviewed it. */
        HELD,
        /** The policy keeps the grant as it is. */
        KEPT,
        /** The policy keeps the grant, and gives it on the chart that shows the content now. */
        GIVEN,
        /** The hold of the merge is lifted. */
        RELEASED,
        /** The grant loses what was taken from its copy while the charts were one. */
        NARROWED,
        /** The grant ends: it was a copy of one that counts again, or the copy was taken back meanwhile. */
        ENDED,
        /** The grant was given while the charts were one, and stays where it is; staff should look at it. */
        STAYS,
        /** The live invitation opens nothing on the chart until staff issue it again, and works if the merge is undone. */
        WAITS,
        /** The block or the freeze now stands on this chart as well. */
        RESTRICTED,
        /** The block or the freeze that had come with the merge no longer stands on this chart. */
        UNRESTRICTED,
        /** The statement about the former patient no longer counts. */
        LIFTED
    }

    public EventEffect {
        requireNonNull(kind, "kind");
        requireNonNull(chart, "chart");
        requireNonNull(id, "id");
        requireNonNull(holder, "holder");
    }
}
