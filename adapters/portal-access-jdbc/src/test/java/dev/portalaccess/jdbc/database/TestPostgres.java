package dev.portalaccess.jdbc.database;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.WARNING;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.opentest4j.TestAbortedException;

/**
 * The PostgreSQL of this process: the one that {@code -Dportal.test.postgres=jdbc:postgresql://…} names, or else one
 * that is started when a test first asks for it and stopped when the process ends.
 */
public final class TestPostgres {

    private static final String NAMED = "portal.test.postgres";
    private static final System.Logger LOG = System.getLogger("tests");
    private static final Set<String> SAID = ConcurrentHashMap.newKeySet();
    private static final List<String> TRIED = new ArrayList<>();
    private static Optional<TestPostgres> found = Optional.empty();

    private final PostgresUrl server;
    private final Optional<PostgresPrograms> programs;
    private final Set<String> databases = ConcurrentHashMap.newKeySet();

    private TestPostgres(PostgresUrl server, Optional<PostgresPrograms> programs) {
        this.server = server;
        this.programs = programs;
        Runtime.getRuntime().addShutdownHook(new Thread(() -> databases.forEach(this::dropQuietly)));
    }

    /** Skips the test if there is none; fails it where one is required. */
    public static synchronized TestPostgres shared() {
        if (found.isEmpty() && TRIED.isEmpty()) {
            found = find();
        }
        return found.orElseThrow(TestPostgres::nowhere);
    }

    /** A server for one test alone, which it may stop and start, and so never the one that somebody has named. */
    public static synchronized SystemServer ownServer() {
        List<String> tried = new ArrayList<>();
        return SystemServer.start(shared().programs
                .or(() -> OwnServer.startAny(tried).map(OwnServer::programs))
                .orElseThrow(() -> missing("no PostgreSQL that a test may stop; tried " + String.join("; ", tried))));
    }

    String newDatabase() {
        String name = UniqueNames.next();
        SingleStatement.run(server.url(), "CREATE DATABASE " + name);
        String url = server.of(name);
        databases.add(url);
        return url;
    }

    void drop(String url) {
        databases.remove(url);
        SingleStatement.run(server.url(), "DROP DATABASE IF EXISTS " + PostgresUrl.database(url) + " WITH (FORCE)");
    }

    private void dropQuietly(String url) {
        try {
            drop(url);
        } catch (IllegalStateException e) {
            // A server of our own is being stopped at the same time, and takes it along.
            LOG.log(DEBUG, "a test database was left behind", e);
        }
    }

    private static boolean isNamed() {
        return System.getProperty(NAMED) != null;
    }

    private static Optional<TestPostgres> find() {
        return isNamed()
                ? Optional.of(new TestPostgres(new PostgresUrl(System.getProperty(NAMED)), Optional.empty()))
                : OwnServer.startAny(TRIED).map(own -> new TestPostgres(own.url(), Optional.of(own.programs())));
    }

    private static RuntimeException nowhere() {
        return missing("no PostgreSQL to test on; tried " + String.join("; ", TRIED) + ". Name one with -D" + NAMED
                + "=jdbc:postgresql://host:port/database?user=…&password=…");
    }

    /** Says so in one line, once, and ends the test as is right here. */
    public static RuntimeException missing(String line) {
        if (SAID.add(line)) {
            LOG.log(WARNING, line);
        }
        if (Boolean.getBoolean("portal.test.required") || Boolean.parseBoolean(System.getenv("CI"))) {
            throw new AssertionError(line);
        }
        return new TestAbortedException(line);
    }
}
