package dev.portalaccess.internal.seal;

import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.stored.ChartEvent;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an entry of the audit trail states of an event of the host, when it is done and again when it is undone: its id
 * and its kind, and never the other chart (PA-110). The record of the chart tells which one that is.
 *
 * <p>The names and the forms of the details are part of the audit trail and never change.
 */
public final class EventStatement {

    private static final String EVENT = "event";
    private static final String KIND = "kind";
    private static final String UNDONE_BY = "undoneBy";

    private static final Set<String> DONE = Set.of(
            AuditAction.CHART_MERGED, AuditAction.CHART_RENUMBERED, AuditAction.CHART_LINKED, AuditAction.CHART_MOVED);
    private static final Set<String> UNDONE = Set.of(AuditAction.CHART_UNMERGED, AuditAction.CHART_UNLINKED);

    private EventStatement() {}

    /** Returns the details of an entry that state the event. */
    public static Map<String, String> details(ChartEvent event) {
        Map<String, String> details = new TreeMap<>(Map.of(EVENT, event.id(), KIND, code(event)));
        event.undone().ifPresent(reversal -> details.put(UNDONE_BY, reversal.id()));
        return details;
    }

    /** Returns a name of the event that no other event, block, freeze or exemption of the chart has. */
    public static String nameOf(ChartEvent event) {
        return name(event.id(), code(event));
    }

    private static String code(ChartEvent event) {
        return event.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String name(String id, String code) {
        return EVENT + " " + code + " " + id;
    }

    /** Returns the name of the event that the entry tells of as done; empty if it tells of none. */
    public static Optional<String> doneBy(AuditEntry entry) {
        return named(entry, DONE);
    }

    /** Returns the name of the event that the entry tells of as undone; empty if it tells of none. */
    public static Optional<String> undoneBy(AuditEntry entry) {
        return named(entry, UNDONE);
    }

    private static Optional<String> named(AuditEntry entry, Set<String> actions) {
        return Optional.ofNullable(entry.details().get(EVENT))
                .filter(id -> actions.contains(entry.action()))
                .flatMap(id -> Optional.ofNullable(entry.details().get(KIND)).map(code -> name(id, code)));
    }
}
