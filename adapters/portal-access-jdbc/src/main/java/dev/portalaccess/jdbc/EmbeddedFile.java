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
 * A SQLite database in one file, set up so that it keeps what it has acknowledged even through a power cut.
 *
 * <p>The driver, {@code org.xerial:sqlite-jdbc}, is the host's
 * to bring. Every connection writes ahead ({@code journal_mode=WAL}) and syncs each commit ({@code synchronous=FULL}).
 * Connections are opened anew each time; a host that asks often puts its pool around this source. Safe for several
 * threads, and for several programs on one machine; the file must not lie on a network drive.
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
     * In that file, which is made when it is first used; its directory must exist. Where the file system has such
     * permissions, a file that is made here can be read and written by its owner alone.
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

    /** SQLite takes an empty file for an empty database, and gives the files beside it the same permissions. */
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

    /** As {@link #getConnection()}: a file knows no users. */
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

    /** In seconds: as long as a busy file is waited for. */
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
