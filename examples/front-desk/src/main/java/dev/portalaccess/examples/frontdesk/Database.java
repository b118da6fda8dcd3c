package dev.portalaccess.examples.frontdesk;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.portalaccess.jdbc.EmbeddedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Where the data is kept: an embedded file, or the database that a JDBC URL names.
 *
 * @param file the file; empty if there is a URL
 * @param url the URL; empty if there is a file
 */
record Database(Optional<Path> file, String url) {

    private static final String JDBC = "jdbc:";
    private static final int CONNECTIONS = 4;

    static Database in(Path file) {
        return new Database(Optional.of(file), "");
    }

    /** What follows {@code --database}. */
    static Database named(String text, Path directory) {
        return text.startsWith(JDBC) ? new Database(Optional.empty(), text) : in(directory.resolve(text));
    }

    /** For the screen: a URL without what may be a password. */
    String shown() {
        return file.map(path -> "the file " + path.toAbsolutePath().normalize())
                .orElseGet(() -> url.split("[?;]", 2)[0].replaceFirst("//.*@", "//"));
    }

    /** A pool on it; the driver is asked first, since a pool tells of failures at length. */
    HikariDataSource open() {
        check();
        HikariConfig config = new HikariConfig();
        file.ifPresentOrElse(path -> config.setDataSource(EmbeddedFile.at(path)), () -> config.setJdbcUrl(url));
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    /** Takes the file away, with what SQLite keeps beside it; only a file of this program. */
    void remove() {
        Path path = file.orElseThrow(
                () -> new Unusable("--fresh begins anew on a file only; empty " + shown() + " yourself."));
        if (isThere(path) && !isOurs(path)) {
            throw new Unusable("--fresh leaves " + path + " alone: it was not made by this program.");
        }
        try {
            for (String suffix : List.of("-wal", "-shm", "")) {
                Files.deleteIfExists(path.resolveSibling(path.getFileName() + suffix));
            }
        } catch (IOException e) {
            throw new Unusable("This cannot be removed: " + shown());
        }
    }

    private void check() {
        file.ifPresentOrElse(this::checkPlace, this::checkUrl);
        try (Connection connection = connect()) {
            RegisteredCharts.areIn(connection);
        } catch (SQLException e) {
            throw new Unusable("The database cannot be used: " + shown() + " (" + code(e) + ")");
        }
    }

    private Connection connect() throws SQLException {
        return file.isPresent() ? EmbeddedFile.at(file.get()).getConnection() : DriverManager.getConnection(url);
    }

    private void checkPlace(Path path) {
        Path directory = path.toAbsolutePath().getParent();
        if (directory == null || !Files.isDirectory(directory) || Files.isDirectory(path)) {
            throw new Unusable("The database cannot be used: there is no place for " + shown());
        }
    }

    /** Refuses what a driver would quote in a log, password and all. */
    private void checkUrl() {
        if (url.startsWith("jdbc:sqlite:")) {
            throw new Unusable("The database cannot be used: name an embedded file by its path alone.");
        }
        if (url.matches("[^?;]*//.*@.*")) {
            throw new Unusable("The database cannot be used: user and password belong behind the '?' of " + shown());
        }
    }

    private static boolean isThere(Path path) {
        try {
            return Files.exists(path) && Files.size(path) > 0;
        } catch (IOException e) {
            return true;
        }
    }

    private static boolean isOurs(Path path) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path)) {
            return RegisteredCharts.areIn(connection);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Never the driver's own words: they may quote the URL. */
    private static String code(SQLException e) {
        return e.getSQLState() == null ? "error " + e.getErrorCode() : "SQLSTATE " + e.getSQLState();
    }
}
