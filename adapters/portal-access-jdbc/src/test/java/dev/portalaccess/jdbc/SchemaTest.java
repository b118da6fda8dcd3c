package dev.portalaccess.jdbc;

import static dev.portalaccess.jdbc.PlainRecords.ACCOUNT;
import static dev.portalaccess.jdbc.PlainRecords.PRACTICE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portalaccess.jdbc.database.TestDatabase;
import dev.portalaccess.json.RecordCodec;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.storage.AccessStoreException;
import dev.portalaccess.spi.storage.Outbox;
import dev.portalaccess.testkit.internal.OpenGrants;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Making the schema, finding it as it is needed, and going on when it or its rows are newer. */
class SchemaTest {

    private static void run(TestDatabase database, String sql) {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void storeGrant(TestDatabase database) {
        JdbcStorage.on(database.dataSource())
                .commit(PlainRecords.changes()
                        .chart(PlainRecords.chart("camille"))
                        .build());
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void a_database_without_one_is_refused_with_what_helps(EveryDatabase kind) {
        try (TestDatabase database = kind.empty()) {
            assertThatThrownBy(() -> JdbcStorage.on(database.dataSource()))
                    .isInstanceOf(SchemaException.class)
                    .hasMessageContaining("createIfMissing");
        }
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void creating_it_again_changes_nothing(EveryDatabase kind) {
        try (TestDatabase database = kind.withSchema()) {
            storeGrant(database);
            JdbcSchema.on(database.dataSource()).createIfMissing().createIfMissing();
            assertThat(OpenGrants.of(JdbcStorage.on(database.dataSource()), PRACTICE, ACCOUNT))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void eight_servers_that_start_at_once_all_go_on(EveryDatabase kind) throws Exception {
        ExecutorService servers = Executors.newFixedThreadPool(8);
        try (TestDatabase database = kind.empty()) {
            List<Future<JdbcStorage>> starting = new ArrayList<>();
            for (int server = 0; server < 8; server++) {
                starting.add(servers.submit(() -> {
                    JdbcSchema.on(database.dataSource()).createIfMissing();
                    return JdbcStorage.on(database.dataSource());
                }));
            }
            for (Future<JdbcStorage> started : starting) {
                assertThat(OpenGrants.of(started.get(5, TimeUnit.MINUTES), PRACTICE, ACCOUNT))
                        .isEmpty();
            }
        } finally {
            servers.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void flyway_runs_the_scripts_as_they_are(EveryDatabase kind) {
        try (TestDatabase database = kind.empty()) {
            Flyway.configure()
                    .dataSource(database.dataSource())
                    .locations("classpath:dev/portalaccess/jdbc/" + kind.folder())
                    .load()
                    .migrate();
            storeGrant(database);
            JdbcSchema.on(database.dataSource()).createIfMissing();
            assertThat(OpenGrants.of(JdbcStorage.on(database.dataSource()), PRACTICE, ACCOUNT))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void a_newer_major_version_is_refused_with_both_numbers(EveryDatabase kind) {
        try (TestDatabase database = kind.withSchema()) {
            run(database, "INSERT INTO portal_schema (major, minor) VALUES (2, 0)");
            assertThatThrownBy(() -> JdbcStorage.on(database.dataSource()))
                    .isInstanceOf(SchemaException.class)
                    .hasMessageContaining("2.0")
                    .hasMessageContaining("1.x");
        }
    }

    /** The schema as the version before left it. */
    private static void installFormer(TestDatabase database, EveryDatabase kind) {
        install(database, kind, "4");
    }

    private static void install(TestDatabase database, EveryDatabase kind, String target) {
        Flyway.configure()
                .dataSource(database.dataSource())
                .locations("classpath:dev/portalaccess/jdbc/" + kind.folder())
                .target(target)
                .load()
                .migrate();
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void the_schema_of_the_version_before_is_refused_with_what_helps(EveryDatabase kind) {
        try (TestDatabase database = kind.empty()) {
            installFormer(database, kind);
            assertThatThrownBy(() -> JdbcStorage.on(database.dataSource()))
                    .isInstanceOf(SchemaException.class)
                    .hasMessageContaining("1.3, and 1.4 is needed")
                    .hasMessageContaining("createIfMissing");
        }
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void programs_of_the_version_before_go_on_while_eight_servers_of_this_one_bring_the_schema_up(EveryDatabase kind)
            throws Exception {
        ExecutorService servers = Executors.newFixedThreadPool(8);
        try (TestDatabase database = kind.empty()) {
            installFormer(database, kind);
            writeAsBefore(database, "g-1");
            List<Future<JdbcStorage>> starting = new ArrayList<>();
            for (int server = 0; server < 8; server++) {
                starting.add(servers.submit(() -> {
                    JdbcSchema.on(database.dataSource()).createIfMissing();
                    return JdbcStorage.on(database.dataSource());
                }));
            }
            for (Future<JdbcStorage> started : starting) {
                assertThat(OpenGrants.of(started.get(5, TimeUnit.MINUTES), PRACTICE, ACCOUNT))
                        .hasSize(1);
            }
            writeAsBefore(database, "g-2");
            assertThat(OpenGrants.of(JdbcStorage.on(database.dataSource()), PRACTICE, ACCOUNT))
                    .hasSize(2);
            assertThat(tables(database)).hasSize(23);
        } finally {
            servers.shutdownNow();
        }
    }

    /** H2 commits each change of the schema at once, so that a program that dies leaves half a script behind. */
    @Test
    void a_script_that_was_broken_off_after_any_of_its_statements_goes_on_on_h2() throws IOException {
        List<String> statements = statementsOfH2();
        assertThat(statements).hasSizeGreaterThan(50);
        for (int done = 0; done <= statements.size(); done++) {
            try (TestDatabase database = EveryDatabase.H2.empty()) {
                statements.subList(0, done).forEach(statement -> run(database, statement));
                JdbcSchema.on(database.dataSource()).createIfMissing();
                storeGrant(database);
            }
        }
    }

    private static List<String> statementsOfH2() throws IOException {
        List<String> statements = new ArrayList<>();
        for (String file : List.of(
                "V1__portal_access", "V2__practice_texts", "V3__closed_grants", "V4__work_lists", "V5__seals")) {
            try (InputStream in = JdbcSchema.class.getResourceAsStream("/dev/portalaccess/jdbc/h2/" + file + ".sql")) {
                String script = new String(in.readAllBytes(), UTF_8).replaceAll("(?m)^--.*$", "");
                Stream.of(script.split(";"))
                        .filter(statement -> !statement.isBlank())
                        .forEach(statements::add);
            }
        }
        return statements;
    }

    /** Writes a chart with one grant, and its holder, as programs written for schema 1.3 do. */
    private static void writeAsBefore(TestDatabase database, String grant) {
        String chart = "chart-of-" + grant;
        Grant before = PlainRecords.grant(new ChartId(chart));
        run(
                database,
                "INSERT INTO portal_chart (practice, id, version, trail_length) VALUES ('" + PRACTICE.value() + "', '"
                        + chart + "', 1, 0)");
        run(
                database,
                "INSERT INTO portal_grant (practice, chart, id, place, holder, account, body) VALUES ('"
                        + PRACTICE.value() + "', '" + chart + "', '"
                        + before.id().value() + "', 0, '"
                        + before.holder().value() + "', '" + ACCOUNT.value() + "', '"
                        + new RecordCodec().writeGrant(before) + "')");
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void flyway_brings_it_up_as_well(EveryDatabase kind) {
        try (TestDatabase database = kind.empty()) {
            installFormer(database, kind);
            Flyway.configure()
                    .dataSource(database.dataSource())
                    .locations("classpath:dev/portalaccess/jdbc/" + kind.folder())
                    .load()
                    .migrate();
            assertThat(JdbcTexts.on(database.dataSource())).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void the_indexes_of_work_lists_are_added(EveryDatabase kind) throws SQLException {
        try (TestDatabase database = kind.empty()) {
            install(database, kind, "3");
            JdbcSchema.on(database.dataSource()).createIfMissing();
            try (Connection connection = database.dataSource().getConnection()) {
                assertThat(indexes(connection, "portal_message"))
                        .contains("portal_message_next", "portal_message_state");
                assertThat(indexes(connection, "portal_invitation"))
                        .contains("portal_invitation_state", "portal_invitation_channel");
                assertThat(indexes(connection, "portal_registration")).contains("portal_registration_step");
            }
        }
    }

    private static Set<String> indexes(Connection connection, String table) throws SQLException {
        Set<String> names = new TreeSet<>();
        boolean upper = connection.getMetaData().storesUpperCaseIdentifiers();
        try (ResultSet rows = connection
                .getMetaData()
                .getIndexInfo(null, null, upper ? table.toUpperCase(Locale.ROOT) : table, false, true)) {
            while (rows.next()) {
                names.add(String.valueOf(rows.getString("INDEX_NAME")).toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    /** Expand first: a newer version adds columns and tables while this one still runs. */
    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void this_version_runs_on_a_schema_that_the_next_has_expanded(EveryDatabase kind) {
        try (TestDatabase database = kind.withSchema()) {
            for (String table : tables(database)) {
                run(database, "ALTER TABLE " + table + " ADD COLUMN of_the_next_version varchar(20) DEFAULT 'unset'");
            }
            run(database, "INSERT INTO portal_schema (major, minor) VALUES (1, 7)");
            storeGrant(database);
            assertThat(OpenGrants.of(JdbcStorage.on(database.dataSource()), PRACTICE, ACCOUNT))
                    .hasSize(1);
        }
    }

    /** Drivers prepare a statement that comes often, and the server remembers what it gave. */
    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void a_schema_may_be_expanded_while_programs_run(EveryDatabase kind) {
        try (TestDatabase database = kind.withSchema()) {
            storeGrant(database);
            JdbcStorage running = JdbcStorage.on(database.dataSource());
            readOften(running);
            for (String table : tables(database)) {
                run(database, "ALTER TABLE " + table + " ADD COLUMN of_the_next_version varchar(20) DEFAULT 'unset'");
            }
            readOften(running);
        }
    }

    private static void readOften(JdbcStorage storage) {
        for (int time = 0; time < 10; time++) {
            assertThat(OpenGrants.of(storage, PRACTICE, ACCOUNT)).hasSize(1);
            assertThat(storage.chart(PRACTICE, new ChartId("camille")).version())
                    .isPositive();
            storage.invitation(PRACTICE, RecordKey.selector("none"));
            storage.holder(PRACTICE, RecordKey.holder(new ChartId("none")));
            storage.messages(PRACTICE, EnumSet.allOf(MessageState.class), Page.Request.first(1));
            storage.commit(PlainRecords.changes().build());
        }
    }

    private static List<String> tables(TestDatabase database) {
        try (Connection connection = database.dataSource().getConnection()) {
            assertThat(DatabaseDump.tables(connection)).hasSize(23);
            return DatabaseDump.tables(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void a_grant_in_a_state_of_a_newer_version_permits_nothing_and_stays_as_it_is(EveryDatabase kind) {
        try (TestDatabase database = kind.withSchema()) {
            storeGrant(database);
            run(
                    database,
                    "UPDATE portal_grant SET body = replace(body, '\"standing\":{\"kind\":\"OPEN\"}',"
                            + " '\"standing\":{\"kind\":\"ESCROWED\",\"by\":\"court\"}')");
            JdbcStorage storage = JdbcStorage.on(database.dataSource());
            Grant grant = OpenGrants.of(storage, PRACTICE, ACCOUNT).get(0);
            assertThat(grant.statusAt(PlainRecords.NOW)).isEqualTo(Grant.Status.UNRECOGNISED);
            var read = storage.chart(PRACTICE, new ChartId("camille"));
            storage.commit(PlainRecords.changes().chart(read).build());
            assertThat(OpenGrants.of(storage, PRACTICE, ACCOUNT)).containsExactly(grant);
            assertThat(storage.chart(PRACTICE, new ChartId("camille")).version())
                    .isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void a_grant_in_a_newer_format_permits_nothing_and_stays_as_it_is(EveryDatabase kind) {
        try (TestDatabase database = kind.withSchema()) {
            storeGrant(database);
            run(database, "UPDATE portal_grant SET body = replace(body, '\"format\":1', '\"format\":9,\"more\":true')");
            JdbcStorage storage = JdbcStorage.on(database.dataSource());
            Grant grant = OpenGrants.of(storage, PRACTICE, ACCOUNT).get(0);
            assertThat(grant.statusAt(PlainRecords.NOW)).isEqualTo(Grant.Status.UNRECOGNISED);
            storage.commit(PlainRecords.changes()
                    .chart(storage.chart(PRACTICE, new ChartId("camille")))
                    .build());
            assertThat(OpenGrants.of(storage, PRACTICE, ACCOUNT)).containsExactly(grant);
            assertThat(new RecordCodec().writeGrant(grant)).contains("\"format\":9,\"more\":true");
        }
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void a_message_of_a_kind_of_a_newer_version_is_listed_and_left_to_that_version(EveryDatabase kind) {
        try (TestDatabase database = kind.withSchema()) {
            JdbcStorage storage = JdbcStorage.on(database.dataSource());
            Message message = PlainRecords.message("message");
            storage.commit(PlainRecords.changes().message(message).build());
            run(database, "UPDATE portal_message SET kind = 'OF_A_LATER_VERSION'");
            assertThat(storage.messages(PRACTICE, EnumSet.of(MessageState.QUEUED), Page.Request.first(1))
                            .items())
                    .extracting(Message::kind)
                    .containsExactly(Message.Kind.UNRECOGNISED);
            Outbox.ClaimRequest all = new Outbox.ClaimRequest(
                    "worker", Set.of(Channel.values()), PlainRecords.NOW, 10, PlainRecords.NOW.plusSeconds(60));
            assertThat(storage.claimDue(all)).isEmpty();
            run(database, "UPDATE portal_message SET kind = 'LOGIN_INSTRUCTIONS'");
            assertThat(storage.claimDue(all))
                    .extracting(Outbox.ClaimedMessage::message)
                    .containsExactly(message);
        }
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void a_record_that_cannot_be_read_is_a_failure_and_never_a_shorter_list(EveryDatabase kind) {
        try (TestDatabase database = kind.withSchema()) {
            storeGrant(database);
            run(database, "UPDATE portal_grant SET body = replace(body, 'ENABLED', 'OF_A_LATER_VERSION')");
            JdbcStorage storage = JdbcStorage.on(database.dataSource());
            assertThatThrownBy(() -> OpenGrants.of(storage, PRACTICE, ACCOUNT))
                    .isInstanceOfSatisfying(
                            AccessStoreException.class,
                            failure -> assertThat(failure.code()).isEqualTo("unreadable"));
        }
    }
}
