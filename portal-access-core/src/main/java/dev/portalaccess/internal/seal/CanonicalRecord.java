package dev.portalaccess.internal.seal;

import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;
import com.google.common.primitives.UnsignedBytes;
import dev.portalaccess.model.Digest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The canonical bytes of a record, for its seal. Every component counts, under its name and with its length, so that
 * two different records never give the same bytes. A component that is empty is left out: a component that a later
 * version adds does not change the bytes of records that do not use it, and their seals stay right.
 *
 * <p>The names of components, and of the cases of a sealed type, are part of the format and never change.
 */
final class CanonicalRecord {

    private static final byte RECORD = 1;
    private static final byte END = 2;
    private static final byte TEXT = 3;
    private static final byte LIST = 4;
    private static final byte MAP = 5;

    private static final ClassValue<Component[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected Component[] computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Component::of).toArray(Component[]::new);
        }
    };

    private static final ClassValue<Optional<String>> CASES = new ClassValue<>() {
        @Override
        protected Optional<String> computeValue(Class<?> type) {
            return Stream.of(type.getInterfaces()).anyMatch(Class::isSealed)
                    ? Optional.of(type.getSimpleName())
                    : Optional.empty();
        }
    };

    private final ByteArrayDataOutput out = ByteStreams.newDataOutput(512);

    private CanonicalRecord() {}

    /** A component of a record type. */
    private record Component(String name, Method accessor) {

        static Component of(RecordComponent component) {
            return new Component(component.getName(), component.getAccessor());
        }

        Object read(Object record) {
            try {
                return accessor.invoke(record);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("a component cannot be read", e);
            }
        }
    }

    /** Returns the bytes of the record behind the bytes of the texts. */
    static byte[] bytes(List<String> place, Object record) {
        CanonicalRecord canonical = new CanonicalRecord();
        place.forEach(canonical::text);
        canonical.value(record);
        return canonical.out.toByteArray();
    }

    private void value(Object value) {
        if (value instanceof Record) {
            record(value);
        } else if (value instanceof Set<?> set) {
            sorted(set);
        } else if (value instanceof Collection<?> list) {
            begin(LIST, list.size());
            list.forEach(this::value);
        } else if (value instanceof Map<?, ?> map) {
            begin(MAP, map.size());
            new TreeMap<>(map).forEach((key, one) -> {
                value(key);
                value(one);
            });
        } else {
            text(leaf(value));
        }
    }

    private void record(Object record) {
        out.writeByte(RECORD);
        CASES.get(record.getClass()).ifPresent(this::text);
        for (Component component : COMPONENTS.get(record.getClass())) {
            Object value = component.read(record);
            Object present = value instanceof Optional<?> optional ? optional.orElse(null) : value;
            if (present != null && !isEmpty(present)) {
                text(component.name());
                value(present);
            }
        }
        out.writeByte(END);
    }

    private static boolean isEmpty(Object value) {
        return (value instanceof Collection<?> many && many.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
    }

    /** A set has no order of its own: its elements are in the order of their bytes. */
    private void sorted(Set<?> set) {
        begin(LIST, set.size());
        set.stream()
                .map(element -> bytes(List.of(), element))
                .sorted(UnsignedBytes.lexicographicalComparator())
                .forEach(out::write);
    }

    private void begin(byte kind, int size) {
        out.writeByte(kind);
        out.writeInt(size);
    }

    private static String leaf(Object value) {
        if (value instanceof Digest digest) {
            return digest.hex() + digest.keyId().map(id -> ":" + id).orElse("");
        }
        if (value instanceof Locale locale) {
            return locale.toLanguageTag();
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Instant
                || value instanceof LocalDate) {
            return value.toString();
        }
        // A class that is not known here may print nothing of what it holds, and a seal over that would prove nothing.
        throw new IllegalStateException("no canonical form of " + value.getClass());
    }

    /** Writes the UTF-16 units, so that a text differs from its composed or decomposed form. */
    private void text(String text) {
        out.writeByte(TEXT);
        out.writeInt(text.length());
        out.writeChars(text);
    }
}
