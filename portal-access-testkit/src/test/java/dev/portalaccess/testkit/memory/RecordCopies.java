package dev.portalaccess.testkit.memory;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.function.Function;

/** Copies of records. */
final class RecordCopies {

    private RecordCopies() {}

    /** A copy in which one field is another. */
    static <R extends Record> R with(R record, String field, Object value) {
        try {
            return of(record, part -> part.getName().equals(field) ? value : read(part, record));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(field + " cannot be that", e);
        }
    }

    /** A copy whose fields are told one by one. */
    @SuppressWarnings("unchecked")
    static <R extends Record> R of(R record, Function<RecordComponent, Object> fields)
            throws ReflectiveOperationException {
        RecordComponent[] parts = record.getClass().getRecordComponents();
        Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Constructor<?> constructor = record.getClass().getDeclaredConstructor(types);
        return (R) constructor.newInstance(Arrays.stream(parts).map(fields).toArray());
    }

    static Object read(RecordComponent part, Record record) {
        try {
            return part.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(part + " cannot be read", e);
        }
    }
}
