package dev.portalaccess.examples.frontdesk.accounts;

import dev.portalaccess.examples.frontdesk.embedding.HostTables;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.InvitationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** The host's table of portal accounts. */
final class AccountTable {

    private static final String CREATE = """
            create table if not exists front_desk_login (
                id varchar(128) not null primary key,
                folded_name varchar(400) not null unique,
                name varchar(400) not null,
                password_hash varchar(400) not null,
                invitation varchar(128) not null,
                state varchar(16) not null)""";
    private static final String INSERT =
            "insert into front_desk_login values (?, ?, ?, ?, ?, 'DISABLED') on conflict do nothing";
    private static final String SELECT = "select id, name, password_hash, invitation, state from front_desk_login";
    private static final String BY_NAME = SELECT + " where folded_name = ?";
    private static final String BY_ID = SELECT + " where id = ?";
    private static final String ENABLE = "update front_desk_login set state = 'ENABLED' where id = ?";
    private static final String REMOVE =
            "delete from front_desk_login where id = ? and invitation = ? and state = 'DISABLED'";

    private static final String REMOVE_OTHERS =
            "delete from front_desk_login where invitation = ? and id <> ? and state = 'DISABLED'";

    private final HostTables tables;

    /** One row of the table. */
    record Row(PortalAccount login, String hash, InvitationId invitation) {

        /** Returns a text without personal data. */
        @Override
        public String toString() {
            return "Row[" + login + "]";
        }
    }

    AccountTable(DataSource database) {
        tables = new HostTables(database);
        tables.change(CREATE);
    }

    /** Inserts the row and reports whether it did; it does not if the name is taken. */
    boolean insert(Row row) {
        PortalAccount login = row.login();
        int inserted = tables.change(
                INSERT,
                login.id().value(),
                AccountRules.folded(login.name()),
                login.name(),
                row.hash(),
                row.invitation().value());
        return inserted > 0;
    }

    Optional<Row> named(String name) {
        return tables.first(AccountTable::row, BY_NAME, AccountRules.folded(name));
    }

    Optional<Row> of(AccountId id) {
        return tables.first(AccountTable::row, BY_ID, id.value());
    }

    /** Enables the account and reports whether it exists. */
    boolean enable(AccountId id) {
        return tables.change(ENABLE, id.value()) > 0;
    }

    /** Removes the account if it is disabled and belongs to the invitation, and reports whether it did. */
    boolean removeDisabled(AccountId id, InvitationId invitation) {
        return tables.change(REMOVE, id.value(), invitation.value()) > 0;
    }

    void removeOtherDisabled(AccountId id, InvitationId invitation) {
        tables.change(REMOVE_OTHERS, invitation.value(), id.value());
    }

    private static Row row(ResultSet rows) throws SQLException {
        PortalAccount.State state = PortalAccount.State.valueOf(rows.getString(5));
        PortalAccount login = new PortalAccount(new AccountId(rows.getString(1)), rows.getString(2), state);
        return new Row(login, rows.getString(3), new InvitationId(rows.getString(4)));
    }
}
