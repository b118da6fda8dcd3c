package dev.portalaccess.testkit.recording;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Predicate;

/** The items that were handed over, and the scripted answers to the next calls. Safe for use by several threads. */
final class AnswerScript<T> {

    private final Queue<ScriptedAnswer> next = new ArrayDeque<>();
    private final List<T> attempts = new ArrayList<>();
    private final List<T> taken = new ArrayList<>();
    private ScriptedAnswer otherwise = ScriptedAnswer.accept();

    synchronized void then(ScriptedAnswer... reactions) {
        next.addAll(List.of(reactions));
    }

    synchronized void always(ScriptedAnswer reaction) {
        next.clear();
        otherwise = reaction;
    }

    /** Records the item as the next answer requires, and returns that answer. */
    synchronized ScriptedAnswer play(T thing) {
        ScriptedAnswer reaction = next.isEmpty() ? otherwise : next.remove();
        attempts.add(thing);
        if (reaction.effect() == ScriptedAnswer.Effect.TAKEN) {
            taken.add(thing);
        }
        return reaction;
    }

    synchronized List<T> attempts() {
        return List.copyOf(attempts);
    }

    synchronized List<T> taken() {
        return List.copyOf(taken);
    }

    /** Returns the last taken item that matches, or fails with the given message if there is none. */
    T last(Predicate<? super T> fitting, String otherwiseSay) {
        return taken().stream()
                .filter(fitting)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError(otherwiseSay));
    }
}
