package dev.portalaccess.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Consumer;

/** Pools with a connection for each thread; all sides of a benchmark share one pool. */
final class BenchmarkPools {

    private static final int CONNECTIONS = 16;

    private BenchmarkPools() {}

    static HikariDataSource pool(Consumer<HikariConfig> database) {
        HikariConfig config = new HikariConfig();
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        database.accept(config);
        return new HikariDataSource(config);
    }
}
