package dev.portalaccess.chartevent;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What one reported event has done.
 *
 * @param id the host's id of the event
 * @param wasKnown whether it had been done before, so that nothing was done now
 * @param effects what it did to grants, invitations, blocks and freezes, chart by chart
 */
public record AppliedEvent(String id, boolean wasKnown, List<EventEffect> effects) {

    public AppliedEvent {
        requireNonNull(id, "id");
        effects = List.copyOf(effects);
    }

    /** Returns the effects of that kind, in their order. */
    public List<EventEffect> effects(EventEffect.Kind kind) {
        return effects.stream().filter(effect -> effect.kind() == kind).toList();
    }
}
