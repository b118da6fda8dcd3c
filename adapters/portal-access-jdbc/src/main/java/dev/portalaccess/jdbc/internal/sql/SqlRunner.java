package dev.portalaccess.jdbc.internal.sql;

import dev.portalaccess.jdbc.internal.json.UnreadableRecordException;
import dev.portalaccess.spi.storage.AccessStoreException;
import java.sql.SQLException;

/** Runs work, tries again what others had to go before, and says what failed without the driver's words. */
public final class SqlRunner {

    private static final int TRIES = 8;
    private static final int TRIES_WITHOUT_CONNECTION = 3;
    private static final long SHORTEST_PAUSE_MILLIS = 2;

    private final TransactionSource transactions;

    /** Over those transactions. */
    public SqlRunner(TransactionSource transactions) {
        this.transactions = transactions;
    }

    /** Which database it is. */
    public DatabaseDialect database() {
        return transactions.database();
    }

    /** Reads, with single statements. */
    public <T> T read(SqlWork<T> work) {
        return repeated(() -> transactions.alone(work), work.hashCode());
    }

    /** Writes with one statement, which may be done twice if the connection breaks in between. */
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
            } catch (UnreadableRecordException e) {
                throw new AccessStoreException("unreadable", e);
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

    /** Longer each time, and not as long for two that got into each other's way. */
    private static void pause(int tried, int jitter) {
        long longest = SHORTEST_PAUSE_MILLIS << tried;
        RetryBackoff.ofMillis(SHORTEST_PAUSE_MILLIS + Math.floorMod(jitter * 31 + tried * 7919, longest));
    }
}
