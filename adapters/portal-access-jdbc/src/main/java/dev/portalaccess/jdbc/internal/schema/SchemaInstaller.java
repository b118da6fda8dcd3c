package dev.portalaccess.jdbc.internal.schema;

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
        try {
            runner.together(this::run, 1);
        } catch (AccessStoreException e) {
            // Where the schema does not change within a transaction, another's may have been quicker by some tables.
            if (!isCurrentSoon()) {
                throw e;
            }
        }
    }

    private Boolean run(SqlSession session) throws SQLException {
        Optional<String> lock = session.database().schemaLock();
        if (lock.isPresent()) {
            session.list(lock.get(), List.of(), columns -> true);
        }
        Optional<SchemaVersion> before = version(session);
        for (SchemaScript script : SchemaScript.ALL) {
            if (before.isEmpty() || script.version().compareTo(before.get()) > 0) {
                run(session, script);
            }
        }
        return true;
    }

    private static void run(SqlSession session, SchemaScript script) throws SQLException {
        for (String statement : script.statements(session.database().name())) {
            session.update(statement, List.of());
        }
    }

    private boolean isCurrentSoon() {
        for (int look = 0; look < LOOKS; look++) {
            if (version().filter(found -> found.compareTo(CURRENT) >= 0).isPresent()) {
                return true;
            }
            RetryBackoff.ofMillis(PAUSE_MILLIS);
        }
        return false;
    }
}
