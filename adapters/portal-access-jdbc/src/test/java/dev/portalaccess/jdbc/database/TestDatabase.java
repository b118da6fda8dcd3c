package dev.portalaccess.jdbc.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** A fresh, empty database behind a pool; closing it removes what it left. */
public final class TestDatabase implements AutoCloseable {

    private static final String SQLITE = "jdbc:sqlite:";
    private static final int CONNECTIONS = 10;

    /** Against hanging only: however slow the machine is, a connection is given back and a file is let go before. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Whoever holds up the file in a test does so until the test has seen this pass. */
    private static final Duration IMPATIENCE = Duration.ofMillis(100);

    private final String url;
    private final HikariDataSource pool;
    private final DataSource delayed;
    private final Runnable removal;

    private TestDatabase(String url, Runnable removal) {
        this.url = url;
        this.pool = pool(url, PATIENCE);
        this.delayed = DelayedCommits.over(pool);
        this.removal = removal;
    }

    /** A file below target/, with the settings that hosts get, except that a connection waits longer for its turn. */
    public static TestDatabase sqlite() {
        Path folder = ScratchFolders.folder("sqlite");
        return new TestDatabase(SQLITE + folder.resolve("portal.db"), () -> ScratchFolders.remove(folder));
    }

    /** In the memory of this process. */
    public static TestDatabase h2() {
        return h2With("MODE=REGULAR");
    }

    /** The same, with settings of H2 separated by semicolons. */
    public static TestDatabase h2With(String settings) {
        String url = "jdbc:h2:mem:" + UniqueNames.next() + ";DB_CLOSE_DELAY=-1;" + settings;
        return new TestDatabase(url, () -> SingleStatement.run(url, "SHUTDOWN"));
    }

    /** A file below target/, opened by this process, which can be reopened. */
    public static TestDatabase h2File() {
        Path folder = ScratchFolders.folder("h2");
        return new TestDatabase("jdbc:h2:file:" + folder.resolve("portal"), () -> ScratchFolders.remove(folder));
    }

    /** Served by this process to others, see {@link H2Server}. */
    public static TestDatabase h2Server() {
        String url = H2Server.shared().newDatabase();
        return new TestDatabase(url, () -> SingleStatement.run(url, "SHUTDOWN"));
    }

    /** On the one PostgreSQL of this process; skips the test, or fails it, if there is none. */
    public static TestDatabase postgres() {
        TestPostgres server = TestPostgres.shared();
        String url = server.newDatabase();
        return new TestDatabase(url, () -> server.drop(url));
    }

    /** One that another process has made, or that a server of a test's own holds; closing it leaves it there. */
    public static TestDatabase at(String url) {
        return new TestDatabase(url, () -> {});
    }

    /** The same database behind a new pool, after every connection of the old one was closed. */
    public TestDatabase reopened() {
        pool.close();
        return new TestDatabase(url, removal);
    }

    /** A pool of ten connections. */
    public DataSource dataSource() {
        return delayed;
    }

    /**
     * One more pool, whose connections wait a tenth of a second for a SQLite file that somebody else writes to; close
     * it.
     */
    public HikariDataSource impatient() {
        return pool(url, IMPATIENCE);
    }

    /** Takes a connection out of the pool for good, as if it had been lost; what it had not committed is undone. */
    public void discard(Connection connection) throws SQLException {
        Connection pooled = DelayedCommits.original(connection);
        pooled.unwrap(Connection.class).close();
        pool.evictConnection(pooled);
    }

    /** Where other processes find it, with {@link #at}; those of {@link #h2} cannot. */
    public String url() {
        return url;
    }

    @Override
    public void close() {
        pool.close();
        removal.run();
    }

    /** The driver's name of it, so that tests of several databases read well. */
    @Override
    public String toString() {
        return url.split(":", 3)[1];
    }

    private static HikariDataSource pool(String url, Duration busy) {
        HikariConfig config = new HikariConfig();
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setInitializationFailTimeout(-1);
        if (url.startsWith(SQLITE)) {
            config.setDataSource(PatientFile.at(Path.of(url.substring(SQLITE.length())), busy));
        } else {
            config.setJdbcUrl(url);
        }
        return new HikariDataSource(config);
    }
}
