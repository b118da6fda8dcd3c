package dev.portalaccess.jdbc.internal.schema;

import dev.portalaccess.jdbc.internal.sql.Pause;
import dev.portalaccess.jdbc.internal.sql.Runner;
import dev.portalaccess.jdbc.internal.sql.Session;
import dev.portalaccess.spi.AccessStoreException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Which version is there, and bringing it up to this one. */
public final class Installation {

    /** What this version of the library was written for. */
    public static final Version CURRENT = Script.ALL.get(Script.ALL.size() - 1).version();

    private static final int LOOKS = 50;
    private static final long PAUSE_MILLIS = 100;

    private final Runner runner;

    /** Through that runner, in transactions of its own. */
    public Installation(Runner runner) {
        this.runner = runner;
    }

    /** The version that is there; empty if there is none. */
    public Optional<Version> version() {
        return runner.read(Installation::version);
    }

    private static Optional<Version> version(Session session) throws SQLException {
        if (!session.finds(session.database().schemaLookup(), List.of())) {
            return Optional.empty();
        }
        return session
                .list(
                        "SELECT major, minor FROM portal_schema",
                        List.of(),
                        columns -> new Version(columns.number("major"), columns.number("minor")))
                .stream()
                .max(Version::compareTo);
    }

    /** Runs what is missing; where others do the same at the same time, one does it and all go on after that. */
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

    private Boolean run(Session session) throws SQLException {
        Optional<String> lock = session.database().schemaLock();
        if (lock.isPresent()) {
            session.list(lock.get(), List.of(), columns -> true);
        }
        Optional<Version> before = version(session);
        for (Script script : Script.ALL) {
            if (before.isEmpty() || script.version().compareTo(before.get()) > 0) {
                run(session, script);
            }
        }
        return true;
    }

    private static void run(Session session, Script script) throws SQLException {
        for (String statement : script.statements(session.database().name())) {
            session.update(statement, List.of());
        }
    }

    private boolean isCurrentSoon() {
        for (int look = 0; look < LOOKS; look++) {
            if (version().filter(found -> found.compareTo(CURRENT) >= 0).isPresent()) {
                return true;
            }
            Pause.ofMillis(PAUSE_MILLIS);
        }
        return false;
    }
}
