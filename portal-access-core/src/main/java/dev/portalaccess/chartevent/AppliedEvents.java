package dev.portalaccess.chartevent;

import java.util.List;

/**
 * The answer to a report of events.
 *
 * @param events what each of them has done, in their order
 */
public record AppliedEvents(List<AppliedEvent> events) {

    public AppliedEvents {
        events = List.copyOf(events);
    }
}
