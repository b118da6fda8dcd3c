package dev.portalaccess.internal.seal;

import com.google.common.hash.HashCode;
import com.google.common.hash.HashFunction;
import com.google.common.primitives.UnsignedBytes;
import dev.portalaccess.model.AccessLevel;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.Digest;
import dev.portalaccess.model.Scope;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
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
import java.util.function.Function;
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

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private static final byte[][] ROOT_PATHS =
            ChartArea.ROOTS.stream().map(root -> bytesOf(root.path())).toArray(byte[][]::new);

    private byte[] out = new byte[FIRST_SIZE];
    private int length;

    private CanonicalRecord() {}

    /** The forms that values have. */
    private enum Form {
        TEXT,
        CONSTANT,
        RECORD,
        SCOPE,
        INSTANT,
        NUMBER,
        SET,
        LIST,
        MAP,
        OTHER;

        static Form of(Class<?> type) {
            if (type == Scope.class) {
                return SCOPE;
            }
            if (type == Long.class || type == Integer.class) {
                return NUMBER;
            }
            return Stream.of(TEXT, CONSTANT, RECORD, INSTANT, SET, LIST, MAP)
                    .filter(form -> form.base().isAssignableFrom(type))
                    .findFirst()
                    .orElse(OTHER);
        }

        private Class<?> base() {
            return switch (this) {
                case TEXT -> String.class;
                case CONSTANT -> Enum.class;
                case RECORD -> Record.class;
                case INSTANT -> Instant.class;
                case SET -> Set.class;
                case LIST -> Collection.class;
                default -> Map.class;
            };
        }
    }

    /** What all values of a class have in common, so that a value need not be compared with one type after another. */
    private static final class Shape {

        private final Form form;

        /** The bytes before the components: those of the name of a case of a sealed type, otherwise none. */
        private final byte[] prefix;

        private final Component[] components;

        private Shape(Form form, byte[] prefix, Component[] components) {
            this.form = form;
            this.prefix = prefix;
            this.components = components;
        }

        static Shape of(Class<?> type) {
            Form form = Form.of(type);
            boolean isCase = Stream.of(type.getInterfaces()).anyMatch(Class::isSealed);
            Stream<RecordComponent> components =
                    form == Form.RECORD ? Stream.of(type.getRecordComponents()) : Stream.empty();
            return new Shape(
                    form,
                    isCase ? bytesOf(type.getSimpleName()) : new byte[0],
                    components.map(Component::of).toArray(Component[]::new));
        }

        boolean isEmpty(Object value) {
            return switch (form) {
                case SET, LIST -> ((Collection<?>) value).isEmpty();
                case MAP -> ((Map<?, ?>) value).isEmpty();
                case OTHER -> value.equals(false);
                default -> false;
            };
        }
    }

    /** A component of a record type, with the bytes of its name. */
    private static final class Component {

        private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
        private static final MethodType READ = MethodType.methodType(Object.class, Object.class);

        private final byte[] name;
        private final Function<Object, Object> accessor;

        private Component(byte[] name, Function<Object, Object> accessor) {
            this.name = name;
            this.accessor = accessor;
        }

        static Component of(RecordComponent component) {
            return new Component(bytesOf(component.getName()), accessor(component));
        }

        /** Returns the accessor as a lambda, which the JVM compiles into a call, as it does not with a handle in a field. */
        @SuppressWarnings("unchecked")
        private static Function<Object, Object> accessor(RecordComponent component) {
            try {
                MethodHandle handle = LOOKUP.unreflect(component.getAccessor());
                return (Function<Object, Object>) LambdaMetafactory.metafactory(
                                LOOKUP,
                                "apply",
                                MethodType.methodType(Function.class),
                                READ,
                                handle,
                                handle.type().wrap())
                        .getTarget()
                        .invoke();
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("a component cannot be read", e);
            }
        }

        Object read(Object record) {
            return accessor.apply(record);
        }
    }

    /** Returns the bytes of the record behind the bytes of the texts. */
    static byte[] bytes(List<String> place, Object record) {
        return of(place, record).toBytes();
    }

    /** Returns the hash of those bytes. */
    static HashCode hash(HashFunction function, List<String> place, Object record) {
        CanonicalRecord canonical = of(place, record);
        return function.hashBytes(canonical.out, 0, canonical.length);
    }

    private static CanonicalRecord of(List<String> place, Object record) {
        CanonicalRecord canonical = new CanonicalRecord();
        for (int i = 0; i < place.size(); i++) {
            canonical.text(place.get(i));
        }
        canonical.value(record);
        return canonical;
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
        value(SHAPES.get(value.getClass()), value);
    }

    private void value(Shape shape, Object value) {
        switch (shape.form) {
            case TEXT -> text((String) value);
            case CONSTANT -> text(((Enum<?>) value).name());
            case RECORD -> record(shape, value);
            case SCOPE -> scope((Scope) value);
            case INSTANT -> instant((Instant) value);
            case NUMBER -> {
                single(NUMBER);
                number(((Number) value).longValue(), Long.BYTES);
            }
            case SET -> sorted((Set<?>) value);
            case LIST -> {
                begin(LIST, ((Collection<?>) value).size());
                ((Collection<?>) value).forEach(this::value);
            }
            case MAP -> {
                begin(MAP, ((Map<?, ?>) value).size());
                new TreeMap<>((Map<?, ?>) value).forEach((key, one) -> {
                    value(key);
                    value(one);
                });
            }
            case OTHER -> text(leaf(value));
        }
    }

    private void record(Shape shape, Object record) {
        single(RECORD);
        raw(shape.prefix);
        for (Component component : shape.components) {
            Object value = component.read(record);
            Object present = value instanceof Optional<?> optional ? optional.orElse(null) : value;
            if (present != null) {
                component(component.name, present);
            }
        }
        single(END);
    }

    private void component(byte[] name, Object value) {
        Shape shape = SHAPES.get(value.getClass());
        if (!shape.isEmpty(value)) {
            raw(name);
            value(shape, value);
        }
    }

    /** A scope has the bytes of a record of the four roots, as ever, and behind them the levels of other areas. */
    private void scope(Scope scope) {
        single(RECORD);
        int roots = 0;
        for (int i = 0; i < ROOT_PATHS.length; i++) {
            AccessLevel stated = scope.levels().get(ChartArea.ROOTS.get(i));
            raw(ROOT_PATHS[i]);
            text((stated == null ? AccessLevel.NONE : stated).name());
            roots += stated == null ? 0 : 1;
        }
        if (scope.levels().size() > roots) {
            others(scope);
        }
        single(END);
    }

    private void others(Scope scope) {
        Map<ChartArea, AccessLevel> others = new TreeMap<>(scope.levels());
        ChartArea.ROOTS.forEach(others::remove);
        text("areas");
        begin(MAP, others.size());
        others.forEach((area, level) -> {
            text(area.path());
            text(level.name());
        });
    }

    private void instant(Instant instant) {
        single(INSTANT);
        number(instant.getEpochSecond(), Long.BYTES);
        number(instant.getNano(), Integer.BYTES);
    }

    /** A set has no order of its own: its elements are in the order of their bytes. */
    private void sorted(Set<?> set) {
        begin(LIST, set.size());
        if (set.size() == 1) {
            value(set.iterator().next());
            return;
        }
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
        if (value instanceof Boolean || value instanceof LocalDate) {
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
