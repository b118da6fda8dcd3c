package dev.portalaccess.jdbc;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.jdbc.internal.schema.SchemaVersion;
import dev.portalaccess.jdbc.internal.sql.OwnTransactions;
import dev.portalaccess.jdbc.internal.sql.SqlRunner;
import dev.portalaccess.jdbc.internal.texts.StoredTexts;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.text.InstructionText;
import dev.portalaccess.model.text.TextKey;
import dev.portalaccess.spi.EditableTexts;
import dev.portalaccess.spi.storage.AccessStoreException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Practices' own texts in a database: SQLite, H2 or PostgreSQL, told from the connection.
 *
 * <ul>
 *   <li>Threads: any number, and any number of application servers over one database.
 *   <li>Transactions: its own; each call is one statement, which names the version it goes over.
 *   <li>Repeats: reads are tried again as those of {@link JdbcStorage}. A write is tried again only if the database
 *       refused it for the sake of others, so that a completed write is never reported as too late.
 *   <li>Failure: {@link AccessStoreException} with the codes that {@link JdbcStorage} has; after a write the outcome is
 *       unknown then, and {@link #text} tells.
 *   <li>Privacy: nothing is logged.
 * </ul>
 */
public final class JdbcTexts implements EditableTexts {

    private final Function<Duration, OwnTransactions> own;
    private final Duration timeout;
    private final StoredTexts texts;

    private JdbcTexts(Function<Duration, OwnTransactions> own, Duration timeout) {
        this.own = own;
        this.timeout = timeout;
        this.texts = new StoredTexts(new SqlRunner(own.apply(timeout)));
    }

    /**
     * Uses its own transactions. The source should be a pool.
     *
     * @throws SchemaException if the schema is missing, too new, or older than 1.4, which brought the column for seals
     * @throws AccessStoreException if the database cannot be reached
     * @throws IllegalArgumentException if it is none of SQLite, H2 and PostgreSQL
     */
    public static JdbcTexts on(DataSource source) {
        Function<Duration, OwnTransactions> own = DatabaseDetection.own(requireNonNull(source, "source"));
        JdbcSchema.check(own.apply(DatabaseDetection.TIMEOUT), SchemaVersion.WITH_SEALS);
        return new JdbcTexts(own, DatabaseDetection.TIMEOUT);
    }

    /**
     * Returns the same store with another timeout for each statement. The default is 10 seconds.
     *
     * @param timeout 1 second to 10 minutes, in whole seconds
     */
    public JdbcTexts timingOutAfter(Duration timeout) {
        return new JdbcTexts(own, DatabaseDetection.required(timeout));
    }

    @Override
    public Optional<Versioned<InstructionText>> text(PracticeId practice, TextKey occasion) {
        return texts.text(requireNonNull(practice, "practice"), requireNonNull(occasion, "occasion"));
    }

    @Override
    public boolean save(PracticeId practice, TextKey occasion, Versioned<InstructionText> text) {
        requireNonNull(practice, "practice");
        requireNonNull(occasion, "occasion");
        return text.version() == 0 ? texts.insert(practice, occasion, text) : texts.replace(practice, occasion, text);
    }

    @Override
    public boolean remove(PracticeId practice, TextKey occasion, long version) {
        return texts.remove(requireNonNull(practice, "practice"), requireNonNull(occasion, "occasion"), version);
    }

    /** Reveals no stored data. */
    @Override
    public String toString() {
        return "JdbcTexts[timeout=" + timeout + "]";
    }
}
