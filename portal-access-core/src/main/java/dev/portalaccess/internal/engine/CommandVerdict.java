package dev.portalaccess.internal.engine;

import java.util.List;

/**
 * The result of one round of deciding.
 *
 * @param <T> what the command gives
 */
public sealed interface CommandVerdict<T> {

    /**
     * The findings refuse the command.
     *
     * @param <T> the value that the command returns
     */
    record CommandRefusal<T>() implements CommandVerdict<T> {}

    /**
     * The draft is to be committed. If nothing is in it, the answer is remembered all the same where the request has a
     * name: a repeat must not do more than the first.
     *
     * @param <T> what the command gives
     * @param value what it gives once that is done
     * @param receipt lines that reproduce the same value
     */
    record DraftCommit<T>(T value, List<String> receipt) implements CommandVerdict<T> {}
}
