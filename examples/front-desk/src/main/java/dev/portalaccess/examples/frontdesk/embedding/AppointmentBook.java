package dev.portalaccess.examples.frontdesk.embedding;

import dev.portalaccess.PortalAccess;
import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.jdbc.JdbcStorage;
import dev.portalaccess.model.id.AppointmentId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.id.RegistrationId;
import dev.portalaccess.registration.InviteToRegister;
import dev.portalaccess.registration.RegistrationInvitation;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The host's table of new patients' appointments. It can save an appointment together with its portal invitation.
 *
 * <p>Both are written on one connection and committed once: an appointment that is not saved invites no one, and a
 * saved one has its invitation. The appointment's id is the key of the invitation, so saving the same appointment again
 * returns the existing invitation. One database may hold several practices, and each sees only its own appointments.
 * Thread-safe.
 */
public final class AppointmentBook {

    private static final String CREATE = """
            create table if not exists front_desk_appointment (
                practice varchar(128) not null,
                id varchar(128) not null,
                given_name varchar(400) not null,
                family_name varchar(400) not null,
                phone varchar(100) not null,
                email varchar(400) not null,
                begins varchar(40) not null,
                visit varchar(40) not null,
                registration varchar(128),
                primary key (practice, id))""";
    private static final String INSERT =
            "insert into front_desk_appointment values (?, ?, ?, ?, ?, ?, ?, ?, null) on conflict do nothing";
    private static final String INVITED =
            "update front_desk_appointment set registration = ? where practice = ? and id = ?";
    private static final String SELECT =
            "select id, given_name, family_name, phone, email, begins, visit, registration from front_desk_appointment where practice = ?";
    private static final String ONE = SELECT + " and id = ?";
    private static final String LATEST = SELECT + " order by begins desc, id limit 50";

    private final HostTables tables;
    private final JdbcStorage storage;
    private final PortalAccess portal;

    private AppointmentBook(DataSource database, JdbcStorage storage, PortalAccess portal) {
        this.tables = new HostTables(database);
        this.storage = storage;
        this.portal = portal;
    }

    /**
     * Returns the appointments in the database, which also holds the portal's tables. Creates the table if it is
     * missing.
     */
    public static AppointmentBook in(DataSource database, JdbcStorage storage, PortalAccess portal) {
        AppointmentBook appointments = new AppointmentBook(database, storage, portal);
        appointments.tables.change(CREATE);
        return appointments;
    }

    /** Saves the appointment in the practice without an invitation. */
    public void save(PracticeId practice, PatientAppointment appointment) {
        tables.together(connection -> insert(connection, practice, appointment));
    }

    /** Returns what {@link #saveAndInvite} would find now, and the warnings it would give; does nothing. */
    public List<Finding> check(Caller clerk, PatientAppointment appointment, String language) {
        return portal.registrations().check(clerk, invitation(appointment).in(language));
    }

    /**
     * Saves the appointment in the clerk's practice and invites the patient, or does neither.
     *
     * @return the library's outcome; the appointment is saved if and only if the invitation was issued
     */
    public Outcome<RegistrationInvitation> saveAndInvite(
            Caller clerk, PatientAppointment appointment, String language) {
        InviteToRegister invitation = invitation(appointment).in(language);
        return tables.together(connection -> {
            // The host's row first: SQLite refuses a transaction that has only read so far, and then wants to write.
            insert(connection, clerk.practice(), appointment);
            Outcome<RegistrationInvitation> outcome =
                    portal.joining(storage.joining(connection)).registrations().invite(clerk, invitation);
            if (outcome instanceof Outcome.Done<RegistrationInvitation> done) {
                HostTables.change(
                        connection,
                        INVITED,
                        done.value().registration().value(),
                        clerk.practice().value(),
                        appointment.id().value());
            } else {
                connection.rollback();
            }
            return outcome;
        });
    }

    private static InviteToRegister invitation(PatientAppointment appointment) {
        PatientAppointment.Patient patient = appointment.patient();
        return InviteToRegister.of(patient.given(), patient.family(), patient.email(), patient.phone())
                .with(appointment.id());
    }

    /** Returns the appointment of the practice, if it has been saved. */
    public Optional<PatientAppointment> find(PracticeId practice, AppointmentId id) {
        return tables.first(AppointmentBook::read, ONE, practice.value(), id.value());
    }

    /** Returns the practice's latest 50 appointments, by their day and hour. */
    public List<PatientAppointment> latest(PracticeId practice) {
        return tables.all(AppointmentBook::read, LATEST, practice.value());
    }

    private static int insert(Connection connection, PracticeId practice, PatientAppointment appointment)
            throws SQLException {
        PatientAppointment.Patient patient = appointment.patient();
        return HostTables.change(
                connection,
                INSERT,
                practice.value(),
                appointment.id().value(),
                patient.given(),
                patient.family(),
                patient.phone(),
                patient.email(),
                appointment.begins().toString(),
                appointment.visit().name());
    }

    private static PatientAppointment read(ResultSet row) throws SQLException {
        return new PatientAppointment(
                new AppointmentId(row.getString(1)),
                new PatientAppointment.Patient(row.getString(2), row.getString(3), row.getString(4), row.getString(5)),
                LocalDateTime.parse(row.getString(6)),
                PatientAppointment.Visit.valueOf(row.getString(7)),
                Optional.ofNullable(row.getString(8)).map(RegistrationId::new));
    }
}
