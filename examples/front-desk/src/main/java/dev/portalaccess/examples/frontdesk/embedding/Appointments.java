package dev.portalaccess.examples.frontdesk.embedding;

import dev.portalaccess.Caller;
import dev.portalaccess.Outcome;
import dev.portalaccess.PortalAccess;
import dev.portalaccess.jdbc.JdbcStorage;
import dev.portalaccess.model.AppointmentId;
import dev.portalaccess.model.RegistrationId;
import dev.portalaccess.registration.InviteToRegister;
import dev.portalaccess.registration.InvitedToRegister;
import dev.portalaccess.spi.AccessStoreException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The host's own table of new patients' appointments, and how one is saved together with its portal invitation.
 *
 * <p>Both are written on one connection and committed once: an appointment that is not saved invites nobody, and one that
 * is saved has its invitation. The appointment's id is the key of the invitation, so whoever saves the same one again gets
 * the invitation there is. Safe for several threads.
 */
public final class Appointments {

    private static final String CREATE = """
            create table if not exists front_desk_appointment (
                id varchar(128) not null primary key,
                given_name varchar(400) not null,
                family_name varchar(400) not null,
                phone varchar(100) not null,
                email varchar(400) not null,
                begins varchar(40) not null,
                visit varchar(40) not null,
                registration varchar(128))""";
    private static final String INSERT =
            "insert into front_desk_appointment values (?, ?, ?, ?, ?, ?, ?, null) on conflict (id) do nothing";
    private static final String INVITED = "update front_desk_appointment set registration = ? where id = ?";
    private static final String SELECT =
            "select id, given_name, family_name, phone, email, begins, visit, registration from front_desk_appointment";
    private static final String ONE = SELECT + " where id = ?";
    private static final String LATEST = SELECT + " order by begins desc, id limit 50";

    private final DataSource database;
    private final JdbcStorage storage;
    private final PortalAccess portal;

    /** What can fail in a database. */
    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private Appointments(DataSource database, JdbcStorage storage, PortalAccess portal) {
        this.database = database;
        this.storage = storage;
        this.portal = portal;
    }

    /** The table in that database, which is the portal's as well; made if it is missing. */
    public static Appointments in(DataSource database, JdbcStorage storage, PortalAccess portal) {
        Appointments appointments = new Appointments(database, storage, portal);
        appointments.inTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(CREATE);
            }
        });
        return appointments;
    }

    /** Saves it; nobody is invited. */
    public void save(Appointment appointment) {
        inTransaction(connection -> insert(connection, appointment));
    }

    /**
     * Saves it and invites the patient, both or neither.
     *
     * @return what the library said; the appointment is saved if it was done, and only then
     */
    public Outcome<InvitedToRegister> saveAndInvite(Caller clerk, Appointment appointment, String language) {
        InviteToRegister invitation = invitation(appointment).in(language);
        return inTransaction(connection -> {
            // The host's row first: SQLite refuses a transaction that has only read so far, and then wants to write.
            insert(connection, appointment);
            Outcome<InvitedToRegister> outcome =
                    portal.joining(storage.joining(connection)).registrations().invite(clerk, invitation);
            if (outcome instanceof Outcome.Done<InvitedToRegister> done) {
                remember(connection, appointment.id(), done.value().registration());
            } else {
                connection.rollback();
            }
            return outcome;
        });
    }

    private static InviteToRegister invitation(Appointment appointment) {
        Appointment.Patient patient = appointment.patient();
        return InviteToRegister.of(patient.given(), patient.family(), patient.email(), patient.phone())
                .with(appointment.id());
    }

    /** That appointment, if it has been saved. */
    public Optional<Appointment> find(AppointmentId id) {
        return inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(ONE)) {
                statement.setString(1, id.value());
                return read(statement).stream().findFirst();
            }
        });
    }

    /** The latest 50, by their day and hour. */
    public List<Appointment> latest() {
        return inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(LATEST)) {
                return read(statement);
            }
        });
    }

    private static int insert(Connection connection, Appointment appointment) throws SQLException {
        Appointment.Patient patient = appointment.patient();
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, appointment.id().value());
            statement.setString(2, patient.given());
            statement.setString(3, patient.family());
            statement.setString(4, patient.phone());
            statement.setString(5, patient.email());
            statement.setString(6, appointment.begins().toString());
            statement.setString(7, appointment.visit().name());
            return statement.executeUpdate();
        }
    }

    private static void remember(Connection connection, AppointmentId appointment, RegistrationId registration)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INVITED)) {
            statement.setString(1, registration.value());
            statement.setString(2, appointment.value());
            statement.executeUpdate();
        }
    }

    private static List<Appointment> read(PreparedStatement statement) throws SQLException {
        List<Appointment> appointments = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                appointments.add(new Appointment(
                        new AppointmentId(rows.getString(1)),
                        new Appointment.Patient(
                                rows.getString(2), rows.getString(3), rows.getString(4), rows.getString(5)),
                        LocalDateTime.parse(rows.getString(6)),
                        Appointment.Visit.valueOf(rows.getString(7)),
                        Optional.ofNullable(rows.getString(8)).map(RegistrationId::new)));
            }
        }
        return appointments;
    }

    private <T> T inTransaction(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new AccessStoreException(e.getSQLState() == null ? "unknown" : e.getSQLState(), e);
        }
    }
}
