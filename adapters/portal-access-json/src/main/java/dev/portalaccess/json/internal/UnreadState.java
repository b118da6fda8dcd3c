package dev.portalaccess.json.internal;

import java.util.function.Function;

/**
 * A state that this version does not know. It is written as it was found if reading that gives the same again, and
 * otherwise as a text inside a state {@link #KIND}, so that it never turns into a state that permits something.
 */
final class UnreadState {

    /** The kind that has the state as a text. */
    static final String KIND = "UNRECOGNISED";

    private static final String STORED = "stored";

    private UnreadState() {}

    /**
     * Returns the object of the state.
     *
     * @param state the state
     * @param stored its text
     * @param reader reads the object of a state
     */
    static <S> JsonObject write(S state, String stored, Function<JsonObject, S> reader) {
        try {
            JsonObject found = JsonObject.read(stored);
            if (reader.apply(found).equals(state)) {
                return found;
            }
        } catch (RuntimeException e) {
            return wrapped(stored);
        }
        return wrapped(stored);
    }

    /** Returns the text of a state that is not known. */
    static String text(JsonObject state) {
        return state.maybe("kind").filter(KIND::equals).isPresent() ? state.text(STORED) : state.json();
    }

    private static JsonObject wrapped(String stored) {
        return JsonObject.empty().put("kind", KIND).put(STORED, stored);
    }
}
