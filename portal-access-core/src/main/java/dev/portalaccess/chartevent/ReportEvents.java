package dev.portalaccess.chartevent;

import dev.portalaccess.finding.FindingCode;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * The command that reports the events of one message; all of them are done, in their order, or none.
 *
 * @param events the events, 1 to 50
 */
public record ReportEvents(
        @Size(max = 50, message = FindingCode.TOO_MANY_EVENTS)
        List<ReportedEvent> events) {

    /** Rejects an empty list. */
    public ReportEvents {
        events = List.copyOf(events);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("no event");
        }
    }

    /** Returns the command for one event. */
    public static ReportEvents of(ReportedEvent event) {
        return new ReportEvents(List.of(event));
    }
}
