package dev.portalaccess.json;

import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.Digest;
import dev.portalaccess.model.Scope;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a document has to say of a record, from the components of the record alone. A component that the model gains is
 * in here at once, so that the codec cannot leave it out unseen.
 */
final class ModelMirror {

    private final Consumer<Object> visitor;

    private ModelMirror(Consumer<Object> visitor) {
        this.visitor = visitor;
    }

    /** Returns the fields of the record as a tree, in any order. */
    static Map<String, Object> of(Record record) {
        return DocumentTree.of(DocumentTree.text(new ModelMirror(visited -> {}).fields(record)));
    }

    /** Calls the visitor with every value in the record. */
    static void visit(Record record, Consumer<Object> visitor) {
        new ModelMirror(visitor).fields(record);
    }

    private Object value(Object value) {
        visitor.accept(value);
        if (value instanceof Scope scope) {
            return fields(scope);
        }
        if (value instanceof Record record) {
            RecordComponent[] components = record.getClass().getRecordComponents();
            boolean isWrapped = components.length == 1 && components[0].getType() == String.class;
            return isWrapped ? read(components[0], record) : fields(record);
        }
        if (value instanceof Collection<?> many) {
            return many.stream()
                    .map(this::value)
                    .sorted(many instanceof Set ? Comparator.comparing(String::valueOf) : (one, other) -> 0)
                    .toList();
        }
        if (value instanceof Digest digest) {
            return digest.hex() + digest.keyId().map(id -> ":" + id).orElse("");
        }
        if (value instanceof Locale locale) {
            return locale.toLanguageTag();
        }
        return value instanceof Map || value instanceof Number ? value : value.toString();
    }

    /** The levels of the four roots are always there; the others stand by path among the areas. */
    private Map<String, Object> fields(Scope scope) {
        Map<String, Object> fields = new LinkedHashMap<>();
        List.of("appointments", "messages", "clinical", "billing")
                .forEach(root -> fields.put(root, value(scope.level(new ChartArea(root)))));
        Map<String, Object> areas = new LinkedHashMap<>();
        scope.levels().forEach((area, level) -> areas.put(area.path(), value(level)));
        areas.keySet().removeAll(fields.keySet());
        if (!areas.isEmpty()) {
            fields.put("areas", areas);
        }
        return fields;
    }

    private Map<String, Object> fields(Record record) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = read(component, record);
            Object present = value instanceof Optional<?> optional ? optional.orElse(null) : value;
            if (present != null && !isEmpty(present)) {
                fields.put(component.getName(), component.getType().isSealed() ? state(present) : value(present));
            }
        }
        return fields;
    }

    private static boolean isEmpty(Object value) {
        return value.equals(false)
                || (value instanceof Collection<?> many && many.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
    }

    private Map<String, Object> state(Object state) {
        visitor.accept(state);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", kind(state));
        fields.putAll(fields((Record) state));
        return fields;
    }

    private static String kind(Object state) {
        try {
            return state.getClass().getMethod("kind").invoke(state).toString();
        } catch (NoSuchMethodException e) {
            return state.getClass().getSimpleName().toUpperCase(Locale.ROOT);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object read(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
