package dev.portalaccess.jdbc.internal.schema;

import dev.portalaccess.jdbc.internal.sql.ConditionFailedException;
import dev.portalaccess.jdbc.internal.sql.RetryBackoff;
import dev.portalaccess.jdbc.internal.sql.SqlRunner;
import dev.portalaccess.jdbc.internal.sql.SqlSession;
import dev.portalaccess.spi.storage.AccessStoreException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The installed version of the schema, and its update to the current one. */
public final class SchemaInstaller {

    /** The version that this version of the library was written for. */
    public static final SchemaVersion CURRENT =
            SchemaScript.ALL.get(SchemaScript.ALL.size() - 1).version();

    private static final int LOOKS = 50;
    private static final long PAUSE_MILLIS = 100;

    private static final String LOCK_TABLE = "CREATE TABLE IF NOT EXISTS portal_schema"
            + " (major bigint NOT NULL, minor bigint NOT NULL, PRIMARY KEY (major, minor))";
    private static final String LOCK_ROW = "INSERT INTO portal_schema (major, minor) VALUES (0, 0)";

    private final SqlRunner runner;

    /** Uses that runner, in its own transactions. */
    public SchemaInstaller(SqlRunner runner) {
        this.runner = runner;
    }

    /** Returns the installed version; empty if there is none. */
    public Optional<SchemaVersion> version() {
        return runner.read(SchemaInstaller::version);
    }

    private static Optional<SchemaVersion> version(SqlSession session) throws SQLException {
        if (!session.finds(session.database().schemaLookup(), List.of())) {
            return Optional.empty();
        }
        return session
                .list(
                        "SELECT major, minor FROM portal_schema",
                        List.of(),
                        columns -> new SchemaVersion(columns.number("major"), columns.number("minor")))
                .stream()
                .max(SchemaVersion::compareTo);
    }

    /**
     * Runs the missing scripts. If several programs call this at the same time, one runs them and the others wait for
     * it.
     */
    public void createIfMissing() {
        if (isCurrent()) {
            return;
        }
        if (runner.database().commitsSchemaChanges()) {
            writeLockRow();
            runner.together(this::runBesideLock, 1);
        } else {
            runUnlessOthersDid();
        }
    }

    private void runUnlessOthersDid() {
        try {
            runner.together(SchemaInstaller::runMissing, 1);
        } catch (AccessStoreException e) {
            // Without a lock, another's transaction may have been quicker.
            if (!isCurrentSoon()) {
                throw e;
            }
        }
    }

    /** Writes what can be locked before there is a schema: a version that no program was written for. */
    private void writeLockRow() {
        runner.single(session -> session.update(LOCK_TABLE, List.of()), 1);
        try {
            runner.single(session -> session.update(LOCK_ROW, List.of()), 1);
        } catch (ConditionFailedException e) {
            // It is there already.
        }
    }

    /** Runs the missing scripts on other connections, statement by statement, while this one keeps the lock. */
    private Boolean runBesideLock(SqlSession keeper) throws SQLException {
        lock(keeper);
        for (SchemaScript script : missing(version())) {
            for (String statement : script.statements(runner.database().name())) {
                runner.single(session -> session.update(statement, List.of()), 1);
            }
        }
        return true;
    }

    private static Boolean runMissing(SqlSession session) throws SQLException {
        lock(session);
        for (SchemaScript script : missing(version(session))) {
            for (String statement : script.statements(session.database().name())) {
                session.update(statement, List.of());
            }
        }
        return true;
    }

    private static void lock(SqlSession session) throws SQLException {
        Optional<String> lock = session.database().schemaLock();
        if (lock.isPresent()) {
            session.list(lock.get(), List.of(), columns -> true);
        }
    }

    private static List<SchemaScript> missing(Optional<SchemaVersion> installed) {
        return SchemaScript.ALL.stream()
                .filter(script -> installed.isEmpty() || script.version().compareTo(installed.get()) > 0)
                .toList();
    }

    private boolean isCurrentSoon() {
        for (int look = 0; look < LOOKS; look++) {
            if (isCurrent()) {
                return true;
            }
            RetryBackoff.ofMillis(PAUSE_MILLIS);
        }
        return false;
    }

    private boolean isCurrent() {
        return version().filter(found -> found.compareTo(CURRENT) >= 0).isPresent();
    }
}
