package dev.portalaccess.keyvalue.example;

import dev.portalaccess.keyvalue.OrderedMap;
import dev.portalaccess.keyvalue.OrderedMap.MapEntry;
import java.util.List;
import java.util.Set;

/** Looks for index entries that lead to nothing. Nobody would miss them, but they would never go away. */
final class StaleEntries {

    private static final Set<String> ROWS = Set.of(
            "chart",
            "head",
            "start",
            "grant",
            "closed",
            "former",
            "invitation",
            "holder",
            "registration",
            "access_request",
            "commit",
            "message",
            "refusal",
            "entry",
            "key",
            "use",
            "spooled",
            "feed",
            "feed-end",
            "feed-start");

    private StaleEntries() {}

    /** Returns the keys of all such entries. */
    static List<String> in(OrderedMap map) {
        return map.range(" ", "~", Integer.MAX_VALUE).stream()
                .filter(entry -> !ROWS.contains(entry.key().split(" ", 2)[0]))
                .filter(entry -> map.get(entry.value()).isEmpty())
                .map(MapEntry::key)
                .toList();
    }
}
