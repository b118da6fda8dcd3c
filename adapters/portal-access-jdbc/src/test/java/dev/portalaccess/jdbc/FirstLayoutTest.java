package dev.portalaccess.jdbc;

import static dev.portalaccess.jdbc.PlainRecords.PRACTICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.jdbc.database.TestDatabase;
import dev.portalaccess.json.RecordCodec;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.RegistrationId;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.RecordKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Rows from before bodies were documents of the codec are read as ever. {@code first-layout.sql} has such rows, in
 * every state, and {@code first-layout.txt} has the records as documents.
 */
class FirstLayoutTest {

    private static final ChartId CAMILLE = new ChartId("camille");
    private static final RecordCodec CODEC = new RecordCodec();

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void rows_without_documents_are_read(EveryDatabase kind) throws SQLException {
        try (TestDatabase database = kind.withSchema()) {
            insert(database);
            assertThat(documents(JdbcStorage.on(database.dataSource())))
                    .containsExactlyInAnyOrderElementsOf(
                            text("first-layout.txt").lines().toList());
        }
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void rows_that_are_written_again_have_documents_and_are_read_alike(EveryDatabase kind) throws SQLException {
        try (TestDatabase database = kind.withSchema()) {
            insert(database);
            JdbcStorage storage = JdbcStorage.on(database.dataSource());
            List<String> before = documents(storage);
            var changes = PlainRecords.changes().chart(storage.chart(PRACTICE, CAMILLE));
            holders(storage).forEach(changes::holder);
            invitations(storage).forEach(changes::invitation);
            registrations(storage).forEach(changes::registration);
            storage.commit(changes.build());
            assertThat(documents(storage)).isEqualTo(before);
            assertThat(bodies(database)).hasSizeGreaterThan(20).allMatch(body -> body.startsWith("{\"record\":"));
        }
    }

    private static List<String> documents(JdbcStorage storage) {
        List<String> documents = new ArrayList<>();
        ChartAccess chart = storage.chart(PRACTICE, CAMILLE).value();
        documents.add(CODEC.writeChart(chart.record()));
        chart.grants().stream().map(CODEC::writeGrant).forEach(documents::add);
        assertThat(chart.grants())
                .first()
                .extracting(grant -> grant.id().value())
                .isEqualTo("g-bare");
        holders(storage).forEach(one -> documents.add(CODEC.writeHolder(one.value())));
        invitations(storage).forEach(one -> documents.add(CODEC.writeInvitation(one.value())));
        registrations(storage).forEach(one -> documents.add(CODEC.writeRegistration(one.value())));
        return documents;
    }

    private static List<Versioned<Holder>> holders(JdbcStorage storage) {
        return ids("h-", 1, 3)
                .flatMap(id -> storage.holder(PRACTICE, RecordKey.of(new HolderId(id))).stream())
                .toList();
    }

    private static List<Versioned<Invitation>> invitations(JdbcStorage storage) {
        return ids("i-", 0, 7)
                .flatMap(id -> storage.invitation(PRACTICE, RecordKey.of(new InvitationId(id))).stream())
                .toList();
    }

    private static List<Versioned<Registration>> registrations(JdbcStorage storage) {
        return ids("r-", 0, 10)
                .flatMap(id -> storage.registration(PRACTICE, RecordKey.of(new RegistrationId(id))).stream())
                .toList();
    }

    private static Stream<String> ids(String prefix, int from, int until) {
        return Stream.iterate(from, number -> number < until, number -> number + 1)
                .map(number -> prefix + number);
    }

    private static List<String> bodies(TestDatabase database) throws SQLException {
        List<String> bodies = new ArrayList<>();
        for (String table : List.of("portal_grant", "portal_holder", "portal_invitation", "portal_registration")) {
            bodies.addAll(column(database, "SELECT body FROM " + table));
        }
        bodies.addAll(column(database, "SELECT blocks FROM portal_chart"));
        return bodies;
    }

    private static List<String> column(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private static void insert(TestDatabase database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String insert : text("first-layout.sql").split(";\n")) {
                statement.execute(insert);
            }
        }
    }

    private static String text(String resource) {
        try (InputStream in = FirstLayoutTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
