package dev.portalaccess.examples.frontdesk.embedding;

import dev.portalaccess.examples.frontdesk.embedding.PatientDemographics.Details;
import dev.portalaccess.model.BirthDate;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.PatientRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The registry that creates charts for self-registrations. It stores them in a table of the host, because the
 * practice's files do not contain them.
 *
 * <p>There is one row for each registration, so a repeated call finds the chart of the first call. Thread-safe.
 */
public final class ChartRegistry implements PatientRegistry {

    private static final String CREATE = """
            create table if not exists front_desk_chart (
                practice varchar(128) not null,
                registration varchar(128) not null,
                chart varchar(150) not null,
                given_name varchar(400) not null,
                family_name varchar(400) not null,
                born_on varchar(10) not null,
                email varchar(400) not null,
                primary key (practice, registration))""";
    private static final String INSERT =
            "insert into front_desk_chart values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing";
    private static final String SELECT =
            "select practice, chart, given_name, family_name, born_on, email from front_desk_chart where practice = ?";
    private static final String ONE = SELECT + " and registration = ?";
    private static final String ALL = SELECT + " order by registration";

    private final HostTables tables;
    private final PatientDemographics demographics;
    private final EhrCharts directory;

    private ChartRegistry(DataSource database, PatientDemographics demographics, EhrCharts directory) {
        this.tables = new HostTables(database);
        this.demographics = demographics;
        this.directory = directory;
    }

    /**
     * Returns the registry in the database; creates the table if it is missing. New charts are also added to the
     * directory.
     */
    public static ChartRegistry in(DataSource database, PatientDemographics demographics, EhrCharts directory) {
        ChartRegistry charts = new ChartRegistry(database, demographics, directory);
        charts.tables.change(CREATE);
        return charts;
    }

    /** Returns every chart that was registered in the practice. */
    public List<Chart> all(PracticeId practice) {
        return tables.all(ChartRegistry::chart, ALL, practice.value());
    }

    /**
     * Registers a new chart, unless an open chart has the same name; staff then decide. A repeat returns the chart of
     * the first call.
     */
    @Override
    public Answer register(Registration registration) {
        List<ChartId> candidates = directory.named(name(registration));
        return candidates.isEmpty() || find(registration).isPresent()
                ? new Answer.Registered(registerAsNew(registration))
                : new Answer.MayMatch(candidates);
    }

    /** Leaves the chart unchanged. A clerk compares it with the details that the person typed in the portal. */
    @Override
    public ChartId attach(Registration registration, ChartId chart) {
        return chart;
    }

    @Override
    public ChartId registerAsNew(Registration registration) {
        insert(registration);
        Chart chart = find(registration).orElseThrow();
        directory.put(chart);
        return chart.id();
    }

    private Optional<Chart> find(Registration registration) {
        return tables.first(
                ChartRegistry::chart,
                ONE,
                registration.practice().value(),
                registration.id().value());
    }

    /** Inserts the row; leaves an existing row unchanged. */
    private void insert(Registration registration) {
        PersonName name = name(registration);
        tables.change(
                INSERT,
                registration.practice().value(),
                registration.id().value(),
                "registered-" + registration.id().value(),
                name.given(),
                name.family(),
                details(registration)
                        .map(Details::bornOn)
                        .map(LocalDate::toString)
                        .orElse(""),
                registration.invitee().address().value());
    }

    /** Returns the name that the person typed in the portal, or else the name that staff typed. */
    private PersonName name(Registration registration) {
        return details(registration)
                .map(Details::name)
                .orElse(registration.invitee().name());
    }

    private Optional<Details> details(Registration registration) {
        return demographics.of(registration);
    }

    private static Chart chart(ResultSet row) throws SQLException {
        ChartId chart = new ChartId(row.getString(2));
        return Chart.open(
                new PracticeId(row.getString(1)),
                new Person(
                        Optional.empty(),
                        Optional.of(chart),
                        new PersonName(row.getString(3), row.getString(4)),
                        BirthDate.parse(row.getString(5)),
                        Optional.of(new EmailAddress(row.getString(6)))));
    }
}
