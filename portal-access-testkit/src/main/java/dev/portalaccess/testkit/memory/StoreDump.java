package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.Digest;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes out stored data field by field, as a thief of the database would read it. */
final class StoreDump {

    private final List<String> lines = new ArrayList<>();

    List<String> lines() {
        return List.copyOf(lines);
    }

    void spell(String path, Object value) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(present -> spell(path, present));
        } else if (value instanceof Iterable<?> many) {
            many.forEach(one -> spell(path, one));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, one) -> spell(path + "." + key, one));
        } else if (value instanceof Record fields) {
            spellFields(path + "." + value.getClass().getSimpleName(), fields);
        } else {
            lines.add(path + " = " + text(value));
        }
    }

    private void spellFields(String path, Record value) {
        for (RecordComponent field : value.getClass().getRecordComponents()) {
            spell(path + "." + field.getName(), read(field, value));
        }
    }

    private static Object read(RecordComponent field, Record value) {
        try {
            return field.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record of the model can be read", e);
        }
    }

    private static String text(Object value) {
        if (value instanceof Digest digest) {
            return digest.hex() + digest.keyId().map(key -> " under " + key).orElse("");
        }
        return value instanceof Locale locale ? locale.toLanguageTag() : value.toString();
    }
}
