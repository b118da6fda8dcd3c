package dev.portalaccess.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.portalaccess.jdbc.database.TestDatabase;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** H2 can be told to behave like others. Where that is harmless it works; otherwise it is refused, with the setting. */
class H2ModesTest {

    private static final PracticeId PRACTICE = new PracticeId("practice");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DATABASE_TO_UPPER=FALSE",
                "DATABASE_TO_LOWER=TRUE",
                "CASE_INSENSITIVE_IDENTIFIERS=TRUE",
                "MODE=LEGACY",
                "MODE=PostgreSQL",
                "MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                "MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
                "MODE=MariaDB",
                "MODE=DB2",
                "MODE=HSQLDB"
            })
    void a_setting_that_does_no_harm_works(String settings) {
        try (TestDatabase database = TestDatabase.h2With(settings)) {
            JdbcSchema.on(database.dataSource()).createIfMissing().createIfMissing();
            JdbcStorage storage = JdbcStorage.on(database.dataSource());
            assertThat(storage.charts(PRACTICE, Set.of(new ChartId("chart")))).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"MODE=MSSQLServer", "MODE=Oracle", "MODE=Derby", "MODE=STRICT", "IGNORECASE=TRUE"})
    void one_that_changes_ids_or_statements_is_refused_by_name(String setting) {
        try (TestDatabase database = TestDatabase.h2With(setting)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> JdbcSchema.on(database.dataSource()))
                    .withMessageContaining(setting);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> JdbcStorage.on(database.dataSource()))
                    .withMessageContaining(setting);
        }
    }
}
