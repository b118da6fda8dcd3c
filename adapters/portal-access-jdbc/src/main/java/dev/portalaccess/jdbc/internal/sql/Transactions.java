package dev.portalaccess.jdbc.internal.sql;

import java.sql.SQLException;

/** Where statements run: in transactions of our own, or in the host's. */
public interface Transactions {

    /** Which database it is. */
    Database database();

    /** Runs statements each of which is done by itself, or belongs to the host's transaction. */
    <T> T alone(Work<T> work) throws SQLException;

    /** Runs statements of which all are done, or none. */
    <T> T together(Work<T> work) throws SQLException;

    /** Whether what was refused for the sake of others may be tried again here. */
    boolean mayRepeat();
}
