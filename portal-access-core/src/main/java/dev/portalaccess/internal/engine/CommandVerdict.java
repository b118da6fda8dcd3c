package dev.portalaccess.internal.engine;

import java.util.List;

/**
 * The result of one round of deciding.
 *
 * @param <T> the result of the command
 */
public sealed interface CommandVerdict<T> {

    /**
     * The findings refuse the command.
     *
     * @param <T> the result of the command
     */
    record CommandRefusal<T>() implements CommandVerdict<T> {}

    /**
     * The draft is to be committed. A request with an idempotency key gets a receipt even if the draft is empty,
     * because a repeat must not do more than the first request.
     *
     * @param <T> the result of the command
     * @param value the result, once the draft is committed
     * @param receipt the lines of the receipt, from which the same result can be read
     */
    record DraftCommit<T>(T value, List<String> receipt) implements CommandVerdict<T> {}
}
