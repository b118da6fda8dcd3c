package dev.portalaccess.internal.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Optional;
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
            append(text, readComponent(component, nested));
        }
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
