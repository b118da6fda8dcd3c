package dev.portalaccess.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.portalaccess.PortalAccess;
import dev.portalaccess.audit.AuditVerdict;
import dev.portalaccess.decision.ChartUse;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.jdbc.database.TestDatabase;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.text.InstructionText;
import dev.portalaccess.model.text.TextKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@code docs/guide/storage.md} tells hosts to do, done. */
class GuideTest {

    private static final Pattern QUESTION = Pattern.compile("`(select [^`]*)`");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
    private static final TextKey OCCASION =
            new TextKey(Message.Kind.ACTIVATION_LINK, Channel.EMAIL, Locale.forLanguageTag("es"));
    private static final InstructionText TEXT = new InstructionText("Su portal", "Abra {{link}}.");

    private static String guide() throws IOException {
        return Files.readString(Path.of("../../docs/guide/storage.md"));
    }

    private static List<String> questions() throws IOException {
        return QUESTION.matcher(guide())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = EveryDatabase.class,
            names = {"H2", "POSTGRESQL"})
    void the_questions_that_it_watches_are_answered(EveryDatabase kind) throws IOException, SQLException {
        assertThat(questions()).hasSizeGreaterThan(4);
        try (TestDatabase database = kind.withSchema();
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String question : questions()) {
                assertThatCode(() -> statement.executeQuery(question)).doesNotThrowAnyException();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void every_table_and_every_version_of_the_schema_is_named(EveryDatabase kind) throws IOException, SQLException {
        try (TestDatabase database = kind.withSchema();
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(DatabaseDump.tables(connection))
                    .allSatisfy(table -> assertThat(guide()).contains("`" + table.toLowerCase(Locale.ROOT) + "`"));
            ResultSet versions = statement.executeQuery("SELECT major, minor FROM portal_schema");
            while (versions.next()) {
                assertThat(guide()).contains("| " + versions.getLong(1) + "." + versions.getLong(2) + " |");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void flyway_keeps_a_history_of_its_own_beside_the_hosts_tables(EveryDatabase kind) throws SQLException {
        try (TestDatabase database = kind.empty()) {
            try (Connection connection = database.dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE visit (id integer)");
            }
            Flyway.configure()
                    .dataSource(database.dataSource())
                    .locations("classpath:dev/portalaccess/jdbc/" + kind.folder())
                    .table("portal_schema_history")
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
            assertThatCode(() -> JdbcStorage.on(database.dataSource())).doesNotThrowAnyException();
        }
    }

    @Test
    void rows_copied_from_sqlite_to_postgresql_decide_and_verify_alike() throws SQLException {
        FamilyPractice clinic = new FamilyPractice();
        try (TestDatabase file = EveryDatabase.SQLITE.withSchema();
                TestDatabase server = EveryDatabase.POSTGRESQL.withSchema()) {
            PortalAccess before = clinic.portal(JdbcStorage.on(file.dataSource()));
            before.enabling()
                    .enable(clinic.clerk, EnableAccess.on(clinic.family.camille(), clinic.father()))
                    .orThrow();
            before.delivery().runOnce(10);
            JdbcTexts.on(file.dataSource()).save(clinic.family.practiceId(), OCCASION, Versioned.fresh(TEXT));
            copy(file, server);
            assertThat(JdbcTexts.on(server.dataSource()).text(clinic.family.practiceId(), OCCASION))
                    .contains(new Versioned<>(TEXT, 1));
            PortalAccess after = clinic.portal(JdbcStorage.on(server.dataSource()));
            after.activation()
                    .redeem(
                            clinic.family.practiceId(),
                            clinic.mailer
                                    .lastTo(new EmailAddress("anthony@example.org"))
                                    .code(),
                            clinic.family.anthonysAccount());
            assertThat(after.decisions()
                            .decide(
                                    clinic.family.practiceId(),
                                    clinic.family.anthonysAccount(),
                                    clinic.family.camille(),
                                    ChartUse.view(ChartArea.CLINICAL))
                            .isPermitted())
                    .isTrue();
            assertThat(after.audit().verify(clinic.clerk, Optional.of(clinic.family.camille())))
                    .isInstanceOf(AuditVerdict.Intact.class);
        }
    }

    private static void copy(TestDatabase from, TestDatabase to) throws SQLException {
        try (Connection source = from.dataSource().getConnection();
                Connection target = to.dataSource().getConnection()) {
            for (String table : DatabaseDump.tables(source)) {
                if (!table.equals("portal_schema")) {
                    copy(source, target, table);
                }
            }
        }
    }

    private static void copy(Connection source, Connection target, String table) throws SQLException {
        try (Statement read = source.createStatement();
                ResultSet rows = read.executeQuery("SELECT * FROM " + table)) {
            ResultSetMetaData columns = rows.getMetaData();
            String marks = String.join(", ", Collections.nCopies(columns.getColumnCount(), "?"));
            String names = columns(columns);
            String insert = "INSERT INTO " + table + " (" + names + ") VALUES (" + marks + ")";
            try (PreparedStatement write = target.prepareStatement(insert)) {
                while (rows.next()) {
                    for (int i = 1; i <= columns.getColumnCount(); i++) {
                        write.setObject(i, inPostgres(rows.getObject(i)));
                    }
                    write.executeUpdate();
                }
            }
        }
    }

    private static String columns(ResultSetMetaData columns) throws SQLException {
        StringBuilder names = new StringBuilder(columns.getColumnName(1));
        for (int i = 2; i <= columns.getColumnCount(); i++) {
            names.append(", ").append(columns.getColumnName(i));
        }
        return names.toString();
    }

    private static Object inPostgres(Object value) {
        return value instanceof String text && INSTANT.matcher(text).matches()
                ? Instant.parse(text).atOffset(ZoneOffset.UTC)
                : value;
    }
}
