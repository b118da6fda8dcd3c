package dev.portalaccess.internal.engine;

import java.util.List;

/**
 * What one round of deciding comes to.
 *
 * @param <T> what the command gives
 */
public sealed interface Verdict<T> {

    /**
     * The findings stand against it.
     *
     * @param <T> what the command gives
     */
    record Refuse<T>() implements Verdict<T> {}

    /**
     * The draft is to be committed. If nothing is in it, the answer is remembered all the same where the request has a
     * name: a repeat must not do more than the first.
     *
     * @param <T> what the command gives
     * @param value what it gives once that is done
     * @param receipt lines from which the same value can be told again
     */
    record Write<T>(T value, List<String> receipt) implements Verdict<T> {}
}
