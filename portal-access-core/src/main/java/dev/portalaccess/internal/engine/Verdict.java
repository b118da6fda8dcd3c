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
     * There is nothing to write.
     *
     * @param <T> what the command gives
     * @param value what it gives
     */
    record Answer<T>(T value) implements Verdict<T> {}

    /**
     * The draft is to be committed. With nothing in it, there is only the answer to remember, if the request has a name.
     *
     * @param <T> what the command gives
     * @param value what it gives once that is done
     * @param receipt lines from which the same value can be told again
     */
    record Write<T>(T value, List<String> receipt) implements Verdict<T> {}
}
