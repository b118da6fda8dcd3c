package dev.portalaccess.jdbc.internal.sql;

import dev.portalaccess.spi.storage.AccessStoreException;
import java.sql.SQLException;

/**
 * A runner of SQL work. It retries work that the database refused because of concurrent work, and reports failures as
 * codes without the driver's message.
 */
public final class SqlRunner {

    private static final int TRIES = 8;
    private static final int TRIES_WITHOUT_CONNECTION = 3;
    private static final int LONGEST_WAY_MILLIS = 32;
    private static final int LONGEST_WAY_IN_QUEUE_MILLIS = 128;
    private static final long SHORTEST_PAUSE_MILLIS = 2;

    private final TransactionSource transactions;

    /** Creates a runner that uses the transactions. */
    public SqlRunner(TransactionSource transactions) {
        this.transactions = transactions;
    }

    /** Returns the dialect of the database. */
    public DatabaseDialect database() {
        return transactions.database();
    }

    /** Reads with single statements. */
    public <T> T read(SqlWork<T> work) {
        return repeated(() -> transactions.alone(work), work.hashCode());
    }

    /** Writes with one statement, which may run twice if the connection breaks in between. */
    public <T> T single(SqlWork<T> work, int jitter) {
        return repeated(() -> transactions.alone(work), jitter);
    }

    /** Writes with one statement that is never done twice: after a broken connection the outcome is unknown. */
    public <T> T once(SqlWork<T> work, int jitter) {
        return repeated(() -> transactions.alone(work), jitter, 1);
    }

    /** Writes with several statements, all of them or none. */
    public <T> T together(SqlWork<T> work, int jitter) {
        return repeated(() -> transactions.together(work), jitter);
    }

    private interface Attempt<T> {
        T run() throws SQLException;
    }

    private <T> T repeated(Attempt<T> attempt, int jitter) {
        return repeated(attempt, jitter, TRIES_WITHOUT_CONNECTION);
    }

    private <T> T repeated(Attempt<T> attempt, int jitter, int connections) {
        for (int tried = 1; ; tried++) {
            try {
                return attempt.run();
            } catch (SQLException e) {
                failUnlessRepeatable(e, tried, connections);
                pause(tried, jitter);
            } catch (UnreadableRowException e) {
                throw new AccessStoreException(AccessStoreException.UNREADABLE, e);
            }
        }
    }

    private void failUnlessRepeatable(SQLException e, int tried, int connections) {
        DatabaseDialect database = transactions.database();
        if (database.isDuplicate(e)) {
            throw new ConditionFailedException();
        }
        boolean again = (database.isOthersFirst(e) && tried < TRIES) || (database.isGone(e) && tried < connections);
        if (!again || database.isTimeout(e) || !transactions.mayRepeat()) {
            throw new AccessStoreException(database.code(e), e);
        }
    }

    /**
     * Pauses for a random time after others were first, so that callers that would collide again come back one after
     * the other. Where writers queue, an attempt takes as long as the queue, and the pause is longer. Within the host's
     * transaction there is no pause, because the host decides whether to go on.
     */
    public void giveWay(int jitter) {
        if (transactions.mayRepeat()) {
            int longest = database().hasOneWriter() ? LONGEST_WAY_IN_QUEUE_MILLIS : LONGEST_WAY_MILLIS;
            RetryBackoff.ofMillis(1 + Math.floorMod(jitter * 31, longest));
        }
    }

    /** Pauses, longer after each attempt. The jitter gives two callers that collided different pauses. */
    private static void pause(int tried, int jitter) {
        long longest = SHORTEST_PAUSE_MILLIS << tried;
        RetryBackoff.ofMillis(SHORTEST_PAUSE_MILLIS + Math.floorMod(jitter * 31 + tried * 7919, longest));
    }
}
