package dev.portalaccess.examples.frontdesk.accounts;

import dev.portalaccess.model.InvitationId;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.PhoneNumber;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;

/** What new patients write about themselves. It stays with the host; the library does not see it (PA-054). */
public final class Demographics {

    private static final String CREATE = """
            create table if not exists front_desk_demographics (
                invitation varchar(128) not null primary key,
                given_name varchar(400) not null,
                family_name varchar(400) not null,
                born_on varchar(10) not null,
                phone varchar(40) not null)""";
    private static final String KEEP = "insert or replace into front_desk_demographics values (?, ?, ?, ?, ?)";

    private final DataSource database;

    /** What one patient wrote. */
    public record Details(PersonName name, LocalDate bornOn, Optional<PhoneNumber> phone) {

        /** Nothing of it. */
        @Override
        public String toString() {
            return "Details[redacted]";
        }
    }

    /** In that database. */
    public Demographics(DataSource database) {
        this.database = database;
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(CREATE);
        } catch (SQLException e) {
            throw new AccountsException(e);
        }
    }

    /** Keeps them, in place of what the same invitation brought before. */
    public void keep(InvitationId invitation, Details details) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(KEEP)) {
            statement.setString(1, invitation.value());
            statement.setString(2, details.name().given());
            statement.setString(3, details.name().family());
            statement.setString(4, details.bornOn().toString());
            statement.setString(5, details.phone().map(PhoneNumber::value).orElse(""));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new AccountsException(e);
        }
    }
}
