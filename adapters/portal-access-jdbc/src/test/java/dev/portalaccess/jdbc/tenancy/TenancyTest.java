package dev.portalaccess.jdbc.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.jdbc.JdbcSchema;
import dev.portalaccess.jdbc.JdbcStorage;
import dev.portalaccess.jdbc.database.TestDatabase;
import dev.portalaccess.testkit.internal.FigureLog;
import dev.portalaccess.testkit.internal.TestTier;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many practices in one database, all with the same ids: each is answered as if it were alone. */
class TenancyTest {

    private static final int PRACTICES = TestTier.size(6, 100, 100);
    private static final Map<String, Supplier<TestDatabase>> DATABASES =
            Map.of("sqlite", TestDatabase::sqlite, "h2", TestDatabase::h2, "postgresql", TestDatabase::postgres);

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2", "postgresql"})
    void no_read_or_write_of_one_practice_sees_another_ones_rows(String name) {
        try (TestDatabase database = DATABASES.get(name).get()) {
            JdbcSchema.on(database.dataSource()).createIfMissing();
            ManyPractices street = new ManyPractices(JdbcStorage.on(database.dataSource()), PRACTICES);
            street.eachInTurn(ManyPractices::commitsEverything);
            street.eachInTurn(ManyPractices::readsWhatItWouldReadAlone);
            street.eachInTurn(ManyPractices::rewritesItsChartAsOftenAsItLikes);
            street.eachInTurn(ManyPractices::readsWhatItWouldReadAlone);
            street.eachInTurn(ManyPractices::collidesWithItselfOnly);
            street.everyMessageIsClaimedOnce();
            street.eachInTurn(ManyPractices::claimsAndMarksItsMessage);
            int reads = street.eachInTurn(ManyPractices::readsWhatItWouldReadAlone);
            street.purgesWhatIsPastInEach();
            FigureLog.print("practices-kept-apart-" + name, reads, PRACTICES);
            assertThat(reads).isEqualTo(PRACTICES);
        }
    }
}
