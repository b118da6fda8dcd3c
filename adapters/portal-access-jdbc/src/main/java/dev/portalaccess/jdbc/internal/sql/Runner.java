package dev.portalaccess.jdbc.internal.sql;

import dev.portalaccess.jdbc.internal.json.Unreadable;
import dev.portalaccess.spi.AccessStoreException;
import java.sql.SQLException;

/** Runs work, tries again what others had to go before, and says what failed without the driver's words. */
public final class Runner {

    private static final int TRIES = 8;
    private static final int TRIES_WITHOUT_CONNECTION = 3;
    private static final long SHORTEST_PAUSE_MILLIS = 2;

    private final Transactions transactions;

    /** Over those transactions. */
    public Runner(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Which database it is. */
    public Database database() {
        return transactions.database();
    }

    /** Reads, with single statements. */
    public <T> T read(Work<T> work) {
        return repeated(() -> transactions.alone(work), work.hashCode());
    }

    /** Writes with one statement, which may be done twice if the connection breaks in between. */
    public <T> T single(Work<T> work, int jitter) {
        return repeated(() -> transactions.alone(work), jitter);
    }

    /** Writes with one statement that is never done twice: once the connection has broken, nobody knows whether it was. */
    public <T> T once(Work<T> work, int jitter) {
        return repeated(() -> transactions.alone(work), jitter, 1);
    }

    /** Writes with several statements, of which all are done or none. */
    public <T> T together(Work<T> work, int jitter) {
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
            } catch (Unreadable e) {
                throw new AccessStoreException("unreadable", e);
            }
        }
    }

    private void failUnlessRepeatable(SQLException e, int tried, int connections) {
        Database database = transactions.database();
        if (database.isDuplicate(e)) {
            throw new Refused();
        }
        boolean again = (database.isOthersFirst(e) && tried < TRIES) || (database.isGone(e) && tried < connections);
        if (!again || database.isTimeout(e) || !transactions.mayRepeat()) {
            throw new AccessStoreException(database.code(e), e);
        }
    }

    /** Longer each time, and not as long for two that got into each other's way. */
    private static void pause(int tried, int jitter) {
        long longest = SHORTEST_PAUSE_MILLIS << tried;
        Pause.ofMillis(SHORTEST_PAUSE_MILLIS + Math.floorMod(jitter * 31 + tried * 7919, longest));
    }
}
