package dev.portalaccess.jdbc;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A SQLite database in one file, set up to keep every acknowledged change even through a power cut.
 *
 * <p>The host provides the driver, {@code org.xerial:sqlite-jdbc}. Every connection writes ahead
 * ({@code journal_mode=WAL}) and syncs each commit ({@code synchronous=FULL}). Each call opens a new connection; a host
 * with many calls should put its pool around this source. Safe for use by several threads, and by several programs on
 * one machine. The file must not be on a network drive.
 */
public final class EmbeddedFile implements DataSource {

    private static final FileAttribute<?> OWNER_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private static final int BUSY_SECONDS = 10;

    private final Path file;

    private EmbeddedFile(Path file) {
        this.file = file;
    }

    /**
     * Returns a source for the file. The first use creates the file; its directory must exist. If the file system has
     * POSIX permissions, only the owner can read and write a file that is created here.
     */
    public static EmbeddedFile at(Path file) {
        return new EmbeddedFile(requireNonNull(file, "file").toAbsolutePath());
    }

    @Override
    public Connection getConnection() throws SQLException {
        make();
        Properties settings = new Properties();
        settings.setProperty("journal_mode", "WAL");
        settings.setProperty("synchronous", "FULL");
        settings.setProperty("busy_timeout", BUSY_SECONDS + "000");
        return DriverManager.getConnection("jdbc:sqlite:" + file, settings);
    }

    /**
     * Creates the file with its permissions. SQLite accepts an empty file as an empty database, and gives the same
     * permissions to the files beside it.
     */
    private void make() throws SQLException {
        if (Files.exists(file)
                || !file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try {
            Files.createFile(file, OWNER_ALONE);
        } catch (FileAlreadyExistsException e) {
            // Another thread or program was quicker.
            return;
        } catch (IOException e) {
            throw new SQLException("the file of the database cannot be made", e);
        }
    }

    /** Returns the same as {@link #getConnection()}; a file has no users. */
    @Override
    public Connection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
        return getConnection();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    /** Returns how long a connection waits for a busy file, in seconds. */
    @Override
    public int getLoginTimeout() {
        return BUSY_SECONDS;
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
