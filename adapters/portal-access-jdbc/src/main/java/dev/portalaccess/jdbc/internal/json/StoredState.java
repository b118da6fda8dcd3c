package dev.portalaccess.jdbc.internal.json;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A state as two columns: its name, and what else belongs to it.
 *
 * @param name the name that lists select
 * @param details a JSON object; empty if the name says all
 */
public record StoredState(String name, Optional<String> details) {

    /** The name of an unreadable state, when it is written back. */
    private static final String UNRECOGNISED = "UNRECOGNISED";

    static StoredState of(Enum<?> name) {
        return new StoredState(name.name(), Optional.empty());
    }

    static StoredState of(Enum<?> name, JsonObject details) {
        return new StoredState(name.name(), Optional.of(details.json()));
    }

    /**
     * Returns a state of a newer version as it was found, unless this version would then take it for a known state.
     *
     * @param found the text from {@link #whole}
     * @param isKnown reports whether a name has a meaning
     */
    static StoredState unrecognised(String found, Function<String, Boolean> isKnown) {
        int blank = found.indexOf(' ');
        String name = blank < 0 ? found : found.substring(0, blank);
        if (name.isEmpty() || name.equals(UNRECOGNISED) || isKnown.apply(name)) {
            return new StoredState(UNRECOGNISED, Optional.of(found));
        }
        return new StoredState(name, blank < 0 ? Optional.empty() : Optional.of(found.substring(blank + 1)));
    }

    /** Reports whether one of the constants has the name. */
    static boolean isKnown(Set<? extends Enum<?>> constants, String name) {
        return constants.stream().anyMatch(constant -> constant.name().equals(name));
    }

    /** Returns both parts as one text. */
    String whole() {
        return name.equals(UNRECOGNISED)
                ? details.orElse("")
                : name + details.map(text -> " " + text).orElse("");
    }

    /** Returns the details; an object without fields if there are none. */
    JsonObject doc() {
        return details.map(JsonObject::read).orElseGet(JsonObject::empty);
    }
}
