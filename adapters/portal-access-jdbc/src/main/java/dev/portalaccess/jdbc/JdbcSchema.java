package dev.portalaccess.jdbc;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.jdbc.internal.schema.SchemaInstaller;
import dev.portalaccess.jdbc.internal.schema.SchemaVersion;
import dev.portalaccess.jdbc.internal.sql.SqlRunner;
import dev.portalaccess.jdbc.internal.sql.TransactionSource;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * The tables of {@link JdbcStorage} and {@link JdbcTexts}.
 *
 * <p>The scripts lie in the jar below {@code dev/portalaccess/jdbc/postgresql}, {@code h2} and {@code sqlite}, named
 * and numbered so that Flyway runs them as they are; a host without a migration tool calls {@link #createIfMissing}.
 * Safe for several threads and several programs at once.
 */
public final class JdbcSchema {

    /** The timeout of the scripts; creating tables may take longer than using them. */
    private static final Duration SCHEMA_TIMEOUT = Duration.ofMinutes(2);

    private final SchemaInstaller installation;

    private JdbcSchema(SchemaInstaller installation) {
        this.installation = installation;
    }

    /**
     * Returns the schema in the source's database, in the schema that the source's connections use.
     *
     * @throws dev.portalaccess.spi.storage.AccessStoreException if the database cannot be reached
     * @throws IllegalArgumentException if the database is not SQLite, H2 or PostgreSQL, or H2 runs with a setting that
     *     changes ids or statements; the message names it
     */
    public static JdbcSchema on(DataSource source) {
        requireNonNull(source, "source");
        return new JdbcSchema(
                new SchemaInstaller(new SqlRunner(DatabaseDetection.own(source).apply(SCHEMA_TIMEOUT))));
    }

    /**
     * Runs the scripts that have not run yet. Does nothing if all of them have run, or if the schema is newer. Programs
     * that call this at the same time wait for the one that runs the scripts; on H2 this takes two connections at a
     * time.
     *
     * @throws dev.portalaccess.spi.storage.AccessStoreException if a script fails; the caller can repeat the call
     */
    public JdbcSchema createIfMissing() {
        installation.createIfMissing();
        return this;
    }

    /**
     * Ensures that this version of the library can work with the installed schema.
     *
     * @param least the lowest version with all needed tables
     * @throws SchemaException if there is no schema, or one that is too old or too new
     */
    static void check(TransactionSource transactions, SchemaVersion least) {
        SchemaVersion found = new SchemaInstaller(new SqlRunner(transactions))
                .version()
                .orElseThrow(() -> new SchemaException("The database has no Portal Access schema. Run"
                        + " JdbcSchema.on(dataSource).createIfMissing(), or the scripts in the jar."));
        if (found.major() > SchemaInstaller.CURRENT.major()) {
            throw new SchemaException("The database has the Portal Access schema " + found + ", which is newer than"
                    + " this version of the library knows (" + SchemaInstaller.CURRENT.major()
                    + ".x). Use the version of the library that made it, or a newer one.");
        }
        if (found.compareTo(least) < 0) {
            throw new SchemaException("The database has the Portal Access schema " + found + ", and " + least
                    + " is needed. Run JdbcSchema.on(dataSource).createIfMissing(), or the newer scripts in the jar.");
        }
    }
}
