package dev.portalaccess.privacy;

import dev.portalaccess.model.PersonalItem.Kind;
import java.util.Map;

/**
 * How many items an export handed over.
 *
 * @param items the number of each kind; a kind without any is left out
 */
public record ItemCount(Map<Kind, Long> items) {

    public ItemCount {
        items = Map.copyOf(items);
    }

    /** Returns the number of that kind. */
    public long of(Kind kind) {
        return items.getOrDefault(kind, 0L);
    }

    /** Returns the number of all items. */
    public long total() {
        return items.values().stream().mapToLong(Long::longValue).sum();
    }
}
