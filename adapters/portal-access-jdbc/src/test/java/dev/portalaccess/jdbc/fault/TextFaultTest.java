package dev.portalaccess.jdbc.fault;

import static dev.portalaccess.testkit.recording.FaultPoint.BEFORE_EFFECT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.jdbc.JdbcSchema;
import dev.portalaccess.jdbc.JdbcTexts;
import dev.portalaccess.jdbc.database.TestDatabase;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.text.InstructionText;
import dev.portalaccess.model.text.TextKey;
import dev.portalaccess.spi.EditableTexts;
import dev.portalaccess.spi.storage.AccessStoreException;
import dev.portalaccess.testkit.recording.FaultPoint;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every call of the driver fails once while a text is saved or removed, and nobody is told that others were quicker.
 */
@Tag("T57")
class TextFaultTest {

    /** The connection, the prepared statement, the statement. */
    private static final int UP_TO_THE_STATEMENT = 3;

    private static final TextKey OCCASION = new TextKey(Message.Kind.ACTIVATION_LINK, Channel.EMAIL, Locale.ENGLISH);
    private static final InstructionText FORMER = new InstructionText("Former", "Wait.");
    private static final InstructionText NEXT = new InstructionText("Next", "Ring.");

    /** Something done once to texts, and what stands there afterwards. */
    private enum Writing {
        INSERT(0, Optional.of(new Versioned<>(NEXT, 1))),
        REPLACE(1, Optional.of(new Versioned<>(NEXT, 2))),
        REMOVE(1, Optional.empty());

        private final long over;
        private final Optional<Versioned<InstructionText>> after;

        Writing(long over, Optional<Versioned<InstructionText>> after) {
            this.over = over;
            this.after = after;
        }

        Optional<Versioned<InstructionText>> before() {
            return over == 0 ? Optional.empty() : Optional.of(new Versioned<>(FORMER, over));
        }

        boolean on(EditableTexts texts, PracticeId practice) {
            return this == REMOVE
                    ? texts.remove(practice, OCCASION, over)
                    : texts.save(practice, OCCASION, new Versioned<>(NEXT, over));
        }
    }

    static Stream<Supplier<TestDatabase>> databases() {
        return Stream.of(TestDatabase::sqlite, TestDatabase::h2, TestDatabase::postgres);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_lost_connection_leaves_the_outcome_open_and_never_says_no(Supplier<TestDatabase> databases) {
        try (TestDatabase database = databases.get()) {
            Desk desk = new Desk(database);
            for (Writing writing : Writing.values()) {
                for (FaultPoint moment : FaultPoint.values()) {
                    int call = 1;
                    while (desk.meets(writing, new DatabaseFault(call, moment, DatabaseFault.CONNECTION_LOST))) {
                        call++;
                    }
                    assertThat(call).isGreaterThan(UP_TO_THE_STATEMENT);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void what_was_refused_for_the_sake_of_others_is_done_in_the_end(Supplier<TestDatabase> databases) {
        try (TestDatabase database = databases.get()) {
            Desk desk = new Desk(database);
            for (Writing writing : Writing.values()) {
                for (int call = 1; call <= UP_TO_THE_STATEMENT; call++) {
                    assertThat(desk.meets(
                                    writing, new DatabaseFault(call, BEFORE_EFFECT, DatabaseFault.NOT_SERIALIZABLE)))
                            .isTrue();
                }
            }
        }
    }

    /** Texts that are well, and the same seen through a driver that fails; one practice for each case. */
    private static final class Desk {

        private final FaultyDataSource faulty;
        private final EditableTexts sound;
        private final EditableTexts failing;
        private int cases;

        Desk(TestDatabase database) {
            JdbcSchema.on(database.dataSource()).createIfMissing();
            this.faulty = new FaultyDataSource(database);
            this.sound = JdbcTexts.on(database.dataSource());
            this.failing = JdbcTexts.on(faulty);
        }

        /** Whether there was such a call to fail; the text is written, or nobody was told so, and never was it a no. */
        boolean meets(Writing writing, DatabaseFault fault) {
            PracticeId practice = new PracticeId("practice-" + cases++);
            writing.before().ifPresent(text -> sound.save(practice, OCCASION, Versioned.fresh(text.value())));
            CallCounter strike = new CallCounter(fault);
            faulty.next(strike);
            Optional<Boolean> answer = answer(() -> writing.on(failing, practice));
            assertThat(answer).as("%s", fault).isIn(Optional.of(true), Optional.empty());
            assertThat(fault.losesConnection() || answer.isPresent())
                    .as("%s", fault)
                    .isTrue();
            assertThat(sound.text(practice, OCCASION))
                    .as("%s", fault)
                    .isIn(answer.isPresent() ? List.of(writing.after) : List.of(writing.before(), writing.after));
            return strike.hasStruck();
        }
    }

    private static Optional<Boolean> answer(Supplier<Boolean> writing) {
        try {
            return Optional.of(writing.get());
        } catch (AccessStoreException e) {
            return Optional.empty();
        }
    }
}
