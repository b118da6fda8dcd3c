package dev.portalaccess.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.jdbc.database.TestDatabase;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HoldId;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.ReviewFilter;
import dev.portalaccess.model.stored.ReviewFilter.AffirmedBefore;
import dev.portalaccess.model.stored.ReviewFilter.HeldUntil;
import dev.portalaccess.testkit.Requirement;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Grants that a program for an earlier schema has written are on the lists of reviews as well. */
@Requirement({"PA-076", "PA-077"})
class ReviewRowsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final List<String> CHARTS = List.of("amelie", "anthony", "camille", "jane", "zoe");

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void what_is_not_in_the_columns_is_read_from_the_grant(EveryDatabase kind) throws SQLException {
        try (TestDatabase database = kind.withSchema()) {
            JdbcStorage storage = JdbcStorage.on(database.dataSource());
            CHARTS.forEach(chart -> store(storage, chart, !chart.equals("anthony")));
            forgetColumns(database);
            AffirmedBefore later =
                    new AffirmedBefore(Optional.empty(), false, PlainRecords.NOW.plus(Duration.ofSeconds(1)));
            AffirmedBefore earlier = new AffirmedBefore(Optional.empty(), false, PlainRecords.NOW);

            assertThat(due(storage, new HeldUntil(DAY))).containsExactlyInAnyOrder("amelie", "camille", "jane", "zoe");
            assertThat(due(storage, new HeldUntil(DAY.minusDays(1)))).isEmpty();
            assertThat(due(storage, later)).containsExactlyInAnyOrderElementsOf(CHARTS);
            assertThat(due(storage, earlier)).isEmpty();
            assertThat(storage.unused(PlainRecords.PRACTICE, PlainRecords.NOW, Page.Request.first(10))
                            .items())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void a_grant_that_is_written_again_has_its_columns(EveryDatabase kind) throws SQLException {
        try (TestDatabase database = kind.withSchema()) {
            JdbcStorage storage = JdbcStorage.on(database.dataSource());
            CHARTS.forEach(chart -> store(storage, chart, true));
            forgetColumns(database);
            Versioned<ChartAccess> read = storage.chart(PlainRecords.PRACTICE, new ChartId("camille"));
            Grant confirmed = read.value()
                    .grants()
                    .get(0)
                    .confirmed(new Grant.Confirmation(
                            PlainRecords.NOW.plus(Duration.ofDays(1)), Actor.staff("clerk"), Reason.STILL_RIGHT));
            storage.commit(PlainRecords.changes()
                    .chart(read.to(read.value().with(confirmed)))
                    .build());

            assertThat(due(storage, new HeldUntil(DAY)))
                    .containsExactlyInAnyOrderElementsOf(CHARTS)
                    .endsWith("camille");
        }
    }

    /** Reads the list in pages of two. */
    private static List<String> due(JdbcStorage storage, ReviewFilter filter) {
        List<String> charts = new ArrayList<>();
        Optional<Page.Request> request = Optional.of(Page.Request.first(2));
        while (request.isPresent()) {
            Page<Grant> page = storage.due(PlainRecords.PRACTICE, filter, request.get());
            page.items().forEach(grant -> charts.add(grant.chart().value()));
            request = page.next().map(Page.Request.first(2)::after);
        }
        return charts;
    }

    private static void store(JdbcStorage storage, String chart, boolean isHeld) {
        Versioned<ChartAccess> fresh = PlainRecords.chart(chart);
        Grant grant = fresh.value().grants().get(0);
        Hold hold = new Hold(
                new HoldId("hold-on-" + chart),
                Hold.BY_STAFF,
                PlainRecords.NOW,
                Actor.staff("clerk"),
                Reason.UNDER_REVIEW,
                Optional.of(DAY));
        storage.commit(PlainRecords.changes()
                .chart(fresh.to(fresh.value().with(isHeld ? grant.heldBy(hold) : grant)))
                .build());
    }

    /** Gives the columns the values that the schema gives to rows from before. */
    private static void forgetColumns(TestDatabase database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE portal_grant SET affirmed_at = " + instant(connection)
                    + ", ground = '', review_on = -719162");
        }
    }

    private static String instant(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("SQLite")
                ? "'1970-01-01T00:00:00.000Z'"
                : "TIMESTAMP WITH TIME ZONE '1970-01-01 00:00:00+00:00'";
    }
}
