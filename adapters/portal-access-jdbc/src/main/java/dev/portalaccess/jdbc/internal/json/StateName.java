package dev.portalaccess.jdbc.internal.json;

import java.util.Arrays;
import java.util.Map;

/** The names of states in the columns that lists select by. */
public final class StateName {

    private static final String UNRECOGNISED = "UNRECOGNISED";

    private StateName() {}

    /**
     * Returns the name of a state. A state of a newer version keeps the name that it has in the document, so that this
     * version still lists it, unless this version would take that name for a state that it knows.
     *
     * @param kind the state as it was read
     * @param document the record
     * @param field the name of the state's field in the document
     */
    public static String of(Enum<?> kind, String document, String field) {
        if (!kind.name().equals(UNRECOGNISED)) {
            return kind.name();
        }
        return JsonText.object(document).get(field) instanceof Map<?, ?> state
                        && state.get("kind") instanceof String found
                        && !isKnown(kind, found)
                ? found
                : UNRECOGNISED;
    }

    private static boolean isKnown(Enum<?> kind, String name) {
        return Arrays.stream(kind.getDeclaringClass().getEnumConstants())
                .anyMatch(constant -> ((Enum<?>) constant).name().equals(name));
    }
}
