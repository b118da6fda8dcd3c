package dev.portalaccess.jdbc.fault;

import dev.portalaccess.jdbc.database.TestDatabase;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Hands out connections of a database, of whose calls one fails. */
final class FaultyDataSource implements DataSource {

    private final TestDatabase sound;
    private CallCounter strike = CallCounter.NONE;

    FaultyDataSource(TestDatabase sound) {
        this.sound = sound;
    }

    /** From here on calls count, and one of them fails. */
    void next(CallCounter next) {
        strike = next;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return new FaultyConnection(sound, strike).open();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        sound.dataSource().setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return sound.dataSource().getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("nothing to unwrap");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
