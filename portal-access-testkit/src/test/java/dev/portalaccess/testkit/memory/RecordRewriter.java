package dev.portalaccess.testkit.memory;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Copies records with every part of one type changed, as a store does that cannot keep such parts. */
final class RecordRewriter<P> {

    private final Class<P> type;
    private final UnaryOperator<P> change;

    RecordRewriter(Class<P> type, UnaryOperator<P> change) {
        this.type = type;
        this.change = change;
    }

    /** A copy of that value; of the same type, since only parts of it change. */
    @SuppressWarnings("unchecked")
    <T> T of(T value) {
        return (T) rewritten(value);
    }

    private Object rewritten(Object value) {
        if (type.isInstance(value)) {
            return change.apply(type.cast(value));
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(this::rewritten);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::rewritten).toList();
        }
        if (value instanceof Set<?> set) {
            return set.stream().map(this::rewritten).collect(Collectors.toSet());
        }
        return value instanceof Record fields ? rebuilt(fields) : value;
    }

    private Record rebuilt(Record value) {
        try {
            return RecordCopies.of(value, part -> rewritten(RecordCopies.read(part, value)));
        } catch (InvocationTargetException e) {
            // Changed so, it would no longer be a record of its kind.
            return value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(value.getClass() + " cannot be rebuilt", e);
        }
    }
}
