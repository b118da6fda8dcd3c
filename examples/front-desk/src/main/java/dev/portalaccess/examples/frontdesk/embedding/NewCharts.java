package dev.portalaccess.examples.frontdesk.embedding;

import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationId;
import dev.portalaccess.spi.AccessStoreException;
import dev.portalaccess.spi.PatientRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The host's own table: the charts that came by self-registration, which no file of the practice holds.
 *
 * <p>One row for each registration, so that a repeat finds the chart of the first call.
 */
public final class NewCharts implements PatientRegistry {

    private static final String CREATE = """
            create table if not exists front_desk_chart (
                practice varchar(128) not null,
                registration varchar(128) not null,
                chart varchar(150) not null,
                given_name varchar(400) not null,
                family_name varchar(400) not null,
                email varchar(400) not null,
                primary key (practice, registration))""";
    private static final String INSERT = "insert into front_desk_chart values (?, ?, ?, ?, ?, ?)";
    private static final String SELECT =
            "select chart, given_name, family_name, email from front_desk_chart where practice = ?";
    private static final String ONE = SELECT + " and registration = ?";
    private static final String ALL = SELECT + " order by registration";

    private final DataSource database;
    private final Charts directory;

    /** What can fail in a database. */
    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private NewCharts(DataSource database, Charts directory) {
        this.database = database;
        this.directory = directory;
    }

    /** The table in that database, made if it is missing; new charts also go into the directory. */
    public static NewCharts in(DataSource database, Charts directory) {
        NewCharts charts = new NewCharts(database, directory);
        charts.with(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(CREATE);
            }
        });
        return charts;
    }

    /** Whether that database has the table. */
    static boolean areIn(Connection connection) throws SQLException {
        try (ResultSet tables = connection.getMetaData().getTables(null, null, "front_desk_chart", null)) {
            return tables.next();
        }
    }

    /** Every chart that was registered in the practice. */
    public List<Chart> all(PracticeId practice) {
        return with(connection -> select(connection, ALL, practice, Optional.empty()));
    }

    /** Where an open chart bears the same name, staff look first; a chart that is there already is the answer. */
    @Override
    public Answer register(Registration registration) {
        List<ChartId> candidates = directory.named(registration.invitee().name());
        return candidates.isEmpty() || find(registration).isPresent()
                ? new Answer.Registered(registerAsNew(registration))
                : new Answer.MayMatch(candidates);
    }

    /** The chart stays as it is: what the person typed in the portal is for a clerk to compare. */
    @Override
    public ChartId attach(Registration registration, ChartId chart) {
        return chart;
    }

    @Override
    public ChartId registerAsNew(Registration registration) {
        Chart chart = find(registration).orElseGet(() -> insert(registration));
        directory.put(chart);
        return chart.id();
    }

    private Optional<Chart> find(Registration registration) {
        return with(connection -> select(connection, ONE, registration.practice(), Optional.of(registration.id())))
                .stream()
                .findFirst();
    }

    private Chart insert(Registration registration) {
        ChartId chart = new ChartId("registered-" + registration.id().value());
        PersonName name = registration.invitee().name();
        EmailAddress address = registration.invitee().address();
        with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
                statement.setString(1, registration.practice().value());
                statement.setString(2, registration.id().value());
                statement.setString(3, chart.value());
                statement.setString(4, name.given());
                statement.setString(5, name.family());
                statement.setString(6, address.value());
                return statement.executeUpdate();
            }
        });
        return chart(registration.practice(), chart, name, address);
    }

    private static List<Chart> select(
            Connection connection, String sql, PracticeId practice, Optional<RegistrationId> registration)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, practice.value());
            if (registration.isPresent()) {
                statement.setString(2, registration.get().value());
            }
            return read(statement, practice);
        }
    }

    private static List<Chart> read(PreparedStatement statement, PracticeId practice) throws SQLException {
        List<Chart> charts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                charts.add(chart(
                        practice,
                        new ChartId(rows.getString(1)),
                        new PersonName(rows.getString(2), rows.getString(3)),
                        new EmailAddress(rows.getString(4))));
            }
        }
        return charts;
    }

    private static Chart chart(PracticeId practice, ChartId id, PersonName name, EmailAddress address) {
        return Chart.open(
                practice, new Person(Optional.empty(), Optional.of(id), name, Optional.empty(), Optional.of(address)));
    }

    private <T> T with(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new AccessStoreException(e.getSQLState() == null ? "unknown" : e.getSQLState(), e);
        }
    }
}
