package dev.portalaccess.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import dev.portalaccess.jdbc.EmbeddedFile;
import dev.portalaccess.jdbc.JdbcSchema;
import dev.portalaccess.jdbc.JdbcStorage;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.memory.InMemoryAccessStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** An empty store of one kind. Closing it ends its connections. */
final class MeasuredStore implements AutoCloseable {

    /** The stores with a database. */
    static final List<Supplier<MeasuredStore>> DATABASES = List.of(MeasuredStore::postgres, MeasuredStore::sqlite);

    /** All stores. */
    static final List<Supplier<MeasuredStore>> ALL =
            List.of(MeasuredStore::postgres, MeasuredStore::sqlite, MeasuredStore::memory);

    private final String name;
    private final Storage storage;
    private final Storage counted;
    private final WriteCounter counter;
    private final Optional<DataSource> source;
    private final Runnable end;

    private MeasuredStore(
            String name,
            Storage storage,
            Storage counted,
            WriteCounter counter,
            Optional<DataSource> source,
            Runnable end) {
        this.source = source;
        this.name = name;
        this.storage = storage;
        this.counted = counted;
        this.counter = counter;
        this.end = end;
    }

    static MeasuredStore postgres() {
        BenchmarkPostgres database = BenchmarkPostgres.create();
        return on("postgresql", database.pool(), database::close);
    }

    static MeasuredStore sqlite() {
        EmbeddedFile file = EmbeddedFile.at(folder().resolve("portal.db"));
        HikariDataSource pool = BenchmarkPools.pool(config -> config.setDataSource(file));
        JdbcSchema.on(pool).createIfMissing();
        return on("sqlite", pool, pool::close);
    }

    static MeasuredStore memory() {
        InMemoryAccessStore store = new InMemoryAccessStore();
        return new MeasuredStore("memory", store, store, new WriteCounter(), Optional.empty(), () -> {});
    }

    private static MeasuredStore on(String name, DataSource source, Runnable end) {
        WriteCounter counter = new WriteCounter();
        return new MeasuredStore(
                name, JdbcStorage.on(source), JdbcStorage.on(counter.over(source)), counter, Optional.of(source), end);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "sqlite-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the kind of store, for the names of figures. */
    String name() {
        return name;
    }

    Storage storage() {
        return storage;
    }

    /** Returns the connections of a store with a database. */
    Optional<DataSource> source() {
        return source;
    }

    /** Returns the same store, which counts what it sends. */
    Storage counted() {
        return counted;
    }

    /** Returns the number of statements that the call sends through {@link #counted()}. */
    int statements(Runnable call) {
        long before = counter.statements();
        call.run();
        return Math.toIntExact(counter.statements() - before);
    }

    @Override
    public void close() {
        end.run();
    }
}
