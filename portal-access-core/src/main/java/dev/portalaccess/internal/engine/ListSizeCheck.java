package dev.portalaccess.internal.engine;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.finding.Finding;
import jakarta.validation.constraints.Size;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the lists of a command that exceed their maximum size, from the outside in. The validator would find them too,
 * but only after validating every element.
 */
final class ListSizeCheck {

    private ListSizeCheck() {}

    static List<Finding> findTooLong(Record command) {
        return findTooLong(command, "").toList();
    }

    private static Stream<Finding> findTooLong(Object owner, String path) {
        return owner instanceof Record record
                ? Arrays.stream(record.getClass().getRecordComponents())
                        .filter(component -> List.class.isAssignableFrom(component.getType()))
                        .flatMap(list -> findTooLong(record, list, path))
                : Stream.empty();
    }

    private static Stream<Finding> findTooLong(Record owner, RecordComponent component, String path) {
        List<?> list = (List<?>) requireNonNull(CanonicalRequestText.readComponent(component, owner));
        Size limit = component.getAccessor().getAnnotation(Size.class);
        String elementPath = path + component.getName();
        return limit != null && list.size() > limit.max()
                ? Stream.of(FindingDefinition.valueOf(limit.message()).at(elementPath, Integer.toString(limit.max())))
                : findInElements(list, elementPath);
    }

    private static Stream<Finding> findInElements(List<?> list, String elementPath) {
        return IntStream.range(0, list.size())
                .boxed()
                .flatMap(index -> findTooLong(list.get(index), elementPath + "[" + index + "]."));
    }
}
