package dev.portalaccess.internal.seal;

import com.google.common.primitives.UnsignedBytes;
import dev.portalaccess.model.AccessLevel;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.Digest;
import dev.portalaccess.model.Scope;
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
 * two different records never give the same bytes. A component that is empty or false is left out: one that a later
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
    private static final byte NUMBER = 6;
    private static final byte INSTANT = 7;
    private static final int FIRST_SIZE = 1024;

    private static final ClassValue<Component[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected Component[] computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Component::of).toArray(Component[]::new);
        }
    };

    /** The bytes before the components: those of the name of a case of a sealed type, otherwise none. */
    private static final ClassValue<byte[]> CASES = new ClassValue<>() {
        @Override
        protected byte[] computeValue(Class<?> type) {
            return Stream.of(type.getInterfaces()).anyMatch(Class::isSealed)
                    ? bytesOf(type.getSimpleName())
                    : new byte[0];
        }
    };

    private byte[] out = new byte[FIRST_SIZE];
    private int length;

    private CanonicalRecord() {}

    /** A component of a record type, with the bytes of its name. */
    private static final class Component {

        private final byte[] name;
        private final Method accessor;

        private Component(byte[] name, Method accessor) {
            this.name = name;
            this.accessor = accessor;
        }

        static Component of(RecordComponent component) {
            return new Component(bytesOf(component.getName()), component.getAccessor());
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
        return canonical.toBytes();
    }

    private static byte[] bytesOf(String text) {
        CanonicalRecord canonical = new CanonicalRecord();
        canonical.text(text);
        return canonical.toBytes();
    }

    private byte[] toBytes() {
        return Arrays.copyOf(out, length);
    }

    private void value(Object value) {
        if (value instanceof Scope scope) {
            scope(scope);
        } else if (value instanceof Record) {
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
        } else if (value instanceof Instant instant) {
            single(INSTANT);
            number(instant.getEpochSecond(), Long.BYTES);
            number(instant.getNano(), Integer.BYTES);
        } else if (value instanceof Long || value instanceof Integer) {
            single(NUMBER);
            number(((Number) value).longValue(), Long.BYTES);
        } else {
            text(leaf(value));
        }
    }

    private void record(Object record) {
        single(RECORD);
        raw(CASES.get(record.getClass()));
        for (Component component : COMPONENTS.get(record.getClass())) {
            Object value = component.read(record);
            Object present = value instanceof Optional<?> optional ? optional.orElse(null) : value;
            if (present != null && !isEmpty(present)) {
                raw(component.name);
                value(present);
            }
        }
        single(END);
    }

    /** A scope has the bytes of a record of the four roots, as ever, and behind them the levels of other areas. */
    private void scope(Scope scope) {
        single(RECORD);
        for (ChartArea root : ChartArea.ROOTS) {
            text(root.path());
            text(scope.level(root).name());
        }
        Map<ChartArea, AccessLevel> others = new TreeMap<>(scope.levels());
        ChartArea.ROOTS.forEach(others::remove);
        if (!others.isEmpty()) {
            text("areas");
            begin(MAP, others.size());
            others.forEach((area, level) -> {
                text(area.path());
                text(level.name());
            });
        }
        single(END);
    }

    private static boolean isEmpty(Object value) {
        return value.equals(false)
                || (value instanceof Collection<?> many && many.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
    }

    /** A set has no order of its own: its elements are in the order of their bytes. */
    private void sorted(Set<?> set) {
        begin(LIST, set.size());
        set.stream()
                .map(element -> bytes(List.of(), element))
                .sorted(UnsignedBytes.lexicographicalComparator())
                .forEach(this::raw);
    }

    private void begin(byte kind, int size) {
        single(kind);
        number(size, Integer.BYTES);
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
        if (value instanceof String || value instanceof Boolean || value instanceof LocalDate) {
            return value.toString();
        }
        // A class that is not known here may print nothing of what it holds, and a seal over that would prove nothing.
        throw new IllegalStateException("no canonical form of " + value.getClass());
    }

    /**
     * Writes the length in UTF-16 units, and then each unit in one to three bytes. A text thus differs from its
     * composed or decomposed form, and half a surrogate pair is like no other unit.
     */
    private void text(String text) {
        begin(TEXT, text.length());
        reserve(3 * text.length());
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit < 0x80) {
                out[length++] = (byte) unit;
            } else if (unit < 0x800) {
                out[length++] = (byte) (0xC0 | (unit >> 6));
                out[length++] = (byte) (0x80 | (unit & 0x3F));
            } else {
                out[length++] = (byte) (0xE0 | (unit >> 12));
                out[length++] = (byte) (0x80 | ((unit >> 6) & 0x3F));
                out[length++] = (byte) (0x80 | (unit & 0x3F));
            }
        }
    }

    private void number(long number, int bytes) {
        reserve(bytes);
        for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
            out[length++] = (byte) (number >> shift);
        }
    }

    private void single(byte one) {
        reserve(1);
        out[length++] = one;
    }

    private void raw(byte[] bytes) {
        reserve(bytes.length);
        System.arraycopy(bytes, 0, out, length, bytes.length);
        length += bytes.length;
    }

    private void reserve(int more) {
        if (out.length - length < more) {
            out = Arrays.copyOf(out, Math.max(2 * out.length, length + more));
        }
    }
}
