package dev.portalaccess.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import dev.portalaccess.jdbc.JdbcSchema;
import dev.portalaccess.jdbc.JdbcStorage;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * A separate database with the schema, on the server that {@code -Dportal.test.postgres} names or on one that is
 * started for this process. Closing it drops the database.
 */
final class BenchmarkPostgres implements AutoCloseable {

    private static final String NAMED = System.getProperty("portal.test.postgres", "");

    /** Settings that are as durable as on a production server, but cause no checkpoint during a measurement. */
    private static final Map<String, String> SETTINGS = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "shared_buffers", "1GB",
            "max_wal_size", "32GB",
            "checkpoint_timeout", "2h",
            "max_connections", "100");

    private static final class Server {
        private static final String URL = NAMED.isEmpty() ? start() : NAMED;

        private static String start() {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(
                            Path.of("target", "postgres").toAbsolutePath().toFile());
            SETTINGS.forEach(builder::setServerConfig);
            try {
                return builder.start().getJdbcUrl("postgres", "postgres");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final String name;
    private final HikariDataSource pool;
    private final JdbcStorage storage;

    private BenchmarkPostgres(String name) {
        this.name = name;
        this.pool = BenchmarkPools.pool(config -> config.setJdbcUrl(url(name)));
        JdbcSchema.on(pool).createIfMissing();
        this.storage = JdbcStorage.on(pool);
    }

    /** Creates a database with empty tables. */
    static BenchmarkPostgres create() {
        String name = "portal_bench_" + ProcessHandle.current().pid() + "_" + DATABASES.incrementAndGet();
        onServer("DROP DATABASE IF EXISTS " + name);
        onServer("CREATE DATABASE " + name);
        return new BenchmarkPostgres(name);
    }

    private static String url(String database) {
        return Server.URL.replaceFirst("(jdbc:postgresql://[^/]+/)[^?]*", "$1" + database);
    }

    private static void onServer(String sql) {
        PlainSql.with(() -> DriverManager.getConnection(Server.URL), connection -> PlainSql.execute(connection, sql));
    }

    DataSource pool() {
        return pool;
    }

    JdbcStorage storage() {
        return storage;
    }

    @Override
    public void close() {
        pool.close();
        onServer("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    }
}
