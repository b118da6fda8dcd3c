package dev.portalaccess.examples.frontdesk.accounts;

import java.sql.SQLException;

/** The table of logins cannot be used. Drivers quote values, so only the state is told, and no cause is kept. */
public final class AccountsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AccountsException(SQLException cause) {
        super("the logins cannot be read or written, SQL state " + cause.getSQLState());
    }
}
