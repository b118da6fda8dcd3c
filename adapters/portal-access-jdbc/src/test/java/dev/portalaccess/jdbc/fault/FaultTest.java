package dev.portalaccess.jdbc.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.portalaccess.jdbc.database.TestDatabase;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.internal.FigureLog;
import dev.portalaccess.testkit.internal.TestTier;
import dev.portalaccess.testkit.recording.FaultPoint;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every call of the driver fails once, before and after its effect, with its connection lost or only its transaction.
 */
@Tag("T57")
@Tag("T58")
@Requirement({"PA-042", "PA-043", "PA-130"})
class FaultTest {

    private static final Map<String, Function<FaultCase, FaultCase.Command>> COMMANDS = Map.of(
            "enable",
            FaultCase::enable,
            "redeem",
            FaultCase::redeem,
            "reissue",
            FaultCase::reissue,
            "revoke",
            FaultCase::revoke);
    private static final Map<String, Supplier<TestDatabase>> DATABASES =
            Map.of("sqlite", TestDatabase::sqlite, "h2", TestDatabase::h2, "postgresql", TestDatabase::postgres);

    /** One call in so many; the quick tier takes the others on trust. */
    private static final int STEP = TestTier.size(8, 1, 1);

    /**
     * The most important command on every database; in the thorough tier all on the embedded one, in the long one all.
     */
    static Stream<Arguments> everywhere() {
        return DATABASES.keySet().stream()
                .sorted()
                .flatMap(database -> COMMANDS.keySet().stream()
                        .sorted()
                        .filter(command -> isPlayed(database, command))
                        .map(command -> arguments(database, command)));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void nothing_is_half_done_and_a_repeat_gets_there(String database, String command) {
        try (FaultyDatabase ward = new FaultyDatabase(DATABASES.get(database).get())) {
            int points = 0;
            for (String state : states(command)) {
                for (FaultPoint moment : FaultPoint.values()) {
                    points += everyCall(ward, command, moment, state);
                }
            }
            FigureLog.print("jdbc-fault-points-" + command + "-" + database, points, "all");
            assertThat(points).isGreaterThan(20 / STEP);
        }
    }

    private static boolean isPlayed(String database, String command) {
        return switch (TestTier.current()) {
            case QUICK -> command.equals("redeem");
            case THOROUGH -> database.equals("sqlite") || command.equals("redeem");
            case LONG -> true;
        };
    }

    private static List<String> states(String command) {
        return TestTier.isLong() || command.equals("redeem")
                ? List.of(DatabaseFault.CONNECTION_LOST, DatabaseFault.NOT_SERIALIZABLE)
                : List.of(DatabaseFault.CONNECTION_LOST);
    }

    private static int everyCall(FaultyDatabase ward, String command, FaultPoint moment, String state) {
        int points = 0;
        while (ward.carriesOut(COMMANDS.get(command), new DatabaseFault(1 + points * STEP, moment, state))) {
            points++;
        }
        return points;
    }
}
