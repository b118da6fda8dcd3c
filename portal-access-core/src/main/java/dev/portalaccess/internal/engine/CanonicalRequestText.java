package dev.portalaccess.internal.engine;

import dev.portalaccess.model.AccessLevel;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.Scope;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes a command as one text, so that a repeat can be distinguished from another request (PA-130). The text contains
 * every field with its length, so that different commands never have the same text. {@code toString} is unsuitable,
 * because it omits personal data.
 */
final class CanonicalRequestText {

    private CanonicalRequestText() {}

    static String of(Record command) {
        StringBuilder text = new StringBuilder();
        append(text, command);
        return text.toString();
    }

    private static void append(StringBuilder text, @Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            append(text, optional.orElse(null));
        } else if (value instanceof Scope scope) {
            appendScope(text, scope);
        } else if (value instanceof Record nested) {
            appendRecord(text, nested);
        } else if (value instanceof Collection<?> several) {
            text.append('[').append(several.size());
            several.forEach(one -> append(text, one));
        } else {
            appendLeaf(text, value == null ? null : value.toString());
        }
    }

    private static void appendRecord(StringBuilder text, Record nested) {
        text.append('(');
        for (RecordComponent component : nested.getClass().getRecordComponents()) {
            Object value = readComponent(component, nested);
            if (value instanceof Set<?> set) {
                appendSet(text, component.getName(), set);
            } else {
                append(text, value);
            }
        }
    }

    /** Leaves out an empty set, so that a set which a later version adds does not change the text of other commands. */
    private static void appendSet(StringBuilder text, String name, Set<?> set) {
        if (!set.isEmpty()) {
            text.append('{').append(name).append(set.size());
            set.stream().map(CanonicalRequestText::text).sorted().forEach(text::append);
        }
    }

    private static String text(Object value) {
        StringBuilder text = new StringBuilder();
        append(text, value);
        return text.toString();
    }

    /** A scope has the text of a record of the four roots, as ever, and behind it the levels of other areas. */
    private static void appendScope(StringBuilder text, Scope scope) {
        text.append('(');
        ChartArea.ROOTS.forEach(root -> appendLeaf(text, scope.level(root).name()));
        Map<ChartArea, AccessLevel> others = new TreeMap<>(scope.levels());
        ChartArea.ROOTS.forEach(others::remove);
        others.forEach((area, level) -> appendLeaf(text.append('{'), area.path() + "=" + level.name()));
    }

    static @Nullable Object readComponent(RecordComponent component, Record owner) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a command's accessor cannot be called: " + component.getName(), e);
        }
    }

    private static void appendLeaf(StringBuilder text, @Nullable String leaf) {
        text.append(leaf == null ? -1 : leaf.length()).append(':').append(leaf == null ? "" : leaf);
    }
}
