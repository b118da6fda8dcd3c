package dev.portalaccess.examples.frontdesk.embedding;

import dev.portalaccess.model.InvitationId;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.PhoneNumber;
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
    private static final String ONE =
            "select given_name, family_name, born_on, phone from front_desk_demographics where invitation = ?";

    private final Tables tables;

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
        tables = new Tables(database);
        tables.change(CREATE);
    }

    /** Keeps them, in place of what the same invitation brought before. */
    public void keep(InvitationId invitation, Details details) {
        tables.change(
                KEEP,
                invitation.value(),
                details.name().given(),
                details.name().family(),
                details.bornOn().toString(),
                details.phone().map(PhoneNumber::value).orElse(""));
    }

    /** What that invitation brought; empty if nothing was written yet. */
    public Optional<Details> of(InvitationId invitation) {
        return tables.first(
                row -> new Details(
                        new PersonName(row.getString(1), row.getString(2)),
                        LocalDate.parse(row.getString(3)),
                        PhoneNumber.parse(row.getString(4))),
                ONE,
                invitation.value());
    }
}
