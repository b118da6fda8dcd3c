package dev.portalaccess.reference;

import dev.portalaccess.command.Caller;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A step whose numbers were given a meaning.
 *
 * @param story what happens, in plain English
 * @param expected carries it out in the model, and answers
 * @param actual carries it out in the library, and answers
 * @param learnt takes the ids that the library made over into the model, after both did it
 */
record PlannedStep(String story, Supplier<String> expected, Function<Caller, String> actual, Runnable learnt) {

    static PlannedStep of(String story, Supplier<String> expected, Function<Caller, String> actual) {
        return new PlannedStep(story, expected, actual, () -> {});
    }
}
