package dev.portalaccess.examples.frontdesk.embedding;

import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.PhoneNumber;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.RegistrationStep.Claimed;
import dev.portalaccess.model.RegistrationStep.Granted;
import dev.portalaccess.model.RegistrationStep.Registered;
import dev.portalaccess.model.RegistrationStep.WithStaff;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.InvitationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The details that new patients type about themselves. They stay with the host; the library does not see them (PA-054).
 *
 * <p>They are stored per account, because several people can receive one link, and which of them registers is decided
 * only after they have typed their details.
 */
public final class PatientDemographics {

    private static final String CREATE = """
            create table if not exists front_desk_new_patient (
                invitation varchar(128) not null,
                account varchar(128) not null,
                given_name varchar(400) not null,
                family_name varchar(400) not null,
                born_on varchar(10) not null,
                phone varchar(40) not null,
                primary key (invitation, account))""";
    private static final String KEEP = "insert or replace into front_desk_new_patient values (?, ?, ?, ?, ?, ?)";
    private static final String KEY = " where invitation = ? and account = ?";
    private static final String ONE =
            "select given_name, family_name, born_on, phone from front_desk_new_patient" + KEY;
    private static final String FORGET = "delete from front_desk_new_patient" + KEY;

    private final HostTables tables;

    /** The details that one patient typed. */
    public record Details(PersonName name, LocalDate bornOn, Optional<PhoneNumber> phone) {

        /** Returns a text without personal data. */
        @Override
        public String toString() {
            return "Details[redacted]";
        }
    }

    /** Creates access to the details in the database. */
    public PatientDemographics(DataSource database) {
        tables = new HostTables(database);
        tables.change(CREATE);
    }

    /** Stores the details; replaces earlier details of the same account for the same invitation. */
    public void keep(InvitationId invitation, AccountId account, Details details) {
        tables.change(
                KEEP,
                invitation.value(),
                account.value(),
                details.name().given(),
                details.name().family(),
                details.bornOn().toString(),
                details.phone().map(PhoneNumber::value).orElse(""));
    }

    /** Deletes the details of an account that did not complete the registration. */
    public void forget(InvitationId invitation, AccountId account) {
        tables.change(FORGET, invitation.value(), account.value());
    }

    /**
     * Returns the details that the registration's account typed; empty while the registration belongs to no account.
     */
    public Optional<Details> of(Registration registration) {
        return claim(registration.step())
                .flatMap(claim -> tables.first(
                        PatientDemographics::read,
                        ONE,
                        registration.invitation().value(),
                        claim.account().value()));
    }

    private static Optional<Claimed> claim(RegistrationStep step) {
        if (step instanceof Claimed claim) {
            return Optional.of(claim);
        } else if (step instanceof WithStaff waiting) {
            return Optional.of(waiting.claim());
        } else if (step instanceof Registered registered) {
            return Optional.of(registered.claim());
        }
        return step instanceof Granted granted ? Optional.of(granted.claim()) : Optional.empty();
    }

    private static Details read(ResultSet row) throws SQLException {
        return new Details(
                new PersonName(row.getString(1), row.getString(2)),
                LocalDate.parse(row.getString(3)),
                PhoneNumber.parse(row.getString(4)));
    }
}
