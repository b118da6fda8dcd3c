package dev.portalaccess.jdbc;

import static dev.portalaccess.jdbc.PlainRecords.NOW;
import static dev.portalaccess.jdbc.PlainRecords.PRACTICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portalaccess.jdbc.database.TestDatabase;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.text.InstructionText;
import dev.portalaccess.model.text.TextKey;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import dev.portalaccess.testkit.internal.FigureLog;
import dev.portalaccess.testkit.internal.TestTier;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the contract does not ask: many writers for long, locks that others hold, and what lies beside the texts. */
class TextsTest {

    private static final int THREADS = 16;
    private static final int ROUNDS = TestTier.size(10, 50, 500);
    private static final TextKey OCCASION =
            new TextKey(Message.Kind.LOGIN_INSTRUCTIONS, Channel.PRINT, Locale.forLanguageTag("es-US"));
    private static final InstructionText TEXT = new InstructionText("Su portal", "Llame al {{phone}}.");

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void of_16_that_save_over_one_version_exactly_one_wins_each_time(EveryDatabase kind) throws Exception {
        try (TestDatabase database = kind.withSchema()) {
            int winners = winners(JdbcTexts.on(database.dataSource()));
            FigureLog.print("jdbc-text-race-winners-" + database, winners, ROUNDS);
            assertThat(winners).isEqualTo(ROUNDS);
            assertThat(JdbcTexts.on(database.dataSource()).text(PRACTICE, OCCASION))
                    .contains(new Versioned<>(TEXT, ROUNDS));
        }
    }

    /** Lets all threads set out for each version together, and counts who is told to have won. */
    private static int winners(JdbcTexts texts) throws Exception {
        CyclicBarrier line = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Integer>> runners = Collections.nCopies(THREADS, () -> run(texts, line));
            int winners = 0;
            for (Future<Integer> runner : threads.invokeAll(runners)) {
                winners += runner.get();
            }
            return winners;
        } finally {
            threads.shutdownNow();
        }
    }

    private static int run(JdbcTexts texts, CyclicBarrier line) throws Exception {
        int won = 0;
        for (int version = 0; version < ROUNDS; version++) {
            line.await(5, TimeUnit.MINUTES);
            won += texts.save(PRACTICE, OCCASION, new Versioned<>(TEXT, version)) ? 1 : 0;
        }
        return won;
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void a_purge_leaves_texts_alone(EveryDatabase kind) {
        try (TestDatabase database = kind.withSchema()) {
            JdbcTexts texts = JdbcTexts.on(database.dataSource());
            texts.save(PRACTICE, OCCASION, Versioned.fresh(TEXT));
            JdbcStorage storage = JdbcStorage.on(database.dataSource());
            for (Purgeable purgeable : Purgeable.values()) {
                storage.purge(purgeable, NOW.plusSeconds(1_000_000_000), 1_000);
            }
            assertThat(texts.text(PRACTICE, OCCASION)).contains(new Versioned<>(TEXT, 1));
        }
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void a_row_of_a_kind_that_a_newer_version_added_disturbs_nobody(EveryDatabase kind) throws SQLException {
        try (TestDatabase database = kind.withSchema()) {
            JdbcTexts texts = JdbcTexts.on(database.dataSource());
            texts.save(PRACTICE, OCCASION, Versioned.fresh(TEXT));
            run(database, "UPDATE portal_practice_text SET kind = 'OF_A_LATER_VERSION'");
            assertThat(texts.text(PRACTICE, OCCASION)).isEmpty();
            assertThat(texts.save(PRACTICE, OCCASION, Versioned.fresh(TEXT))).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void a_text_that_is_longer_than_any_may_be_is_a_failure_and_not_the_built_in_one(EveryDatabase kind)
            throws SQLException {
        try (TestDatabase database = kind.withSchema()) {
            JdbcTexts texts = JdbcTexts.on(database.dataSource());
            texts.save(PRACTICE, OCCASION, Versioned.fresh(TEXT));
            run(database, "UPDATE portal_practice_text SET title = '" + "x".repeat(151) + "'");
            assertThat(BusyDatabase.codeOf(() -> texts.text(PRACTICE, OCCASION)))
                    .isEqualTo("unreadable");
        }
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    void a_save_that_waits_for_another_ends_unknown_and_is_done_once_when_it_is_given_again(EveryDatabase kind)
            throws SQLException {
        try (TestDatabase database = kind.withSchema()) {
            JdbcTexts texts = JdbcTexts.on(database.dataSource());
            JdbcTexts impatient = texts.timingOutAfter(Duration.ofSeconds(1));
            texts.save(PRACTICE, OCCASION, Versioned.fresh(TEXT));
            try (Connection other = BusyDatabase.writing(database, kind, "portal_practice_text")) {
                assertThat(BusyDatabase.codeOf(() -> impatient.save(PRACTICE, OCCASION, new Versioned<>(TEXT, 1))))
                        .isIn("timeout", "busy", "sqlstate-HYT00");
                BusyDatabase.run(other, "ROLLBACK");
            }
            // PostgreSQL may still do what it was asked before; whichever comes first, it is done once.
            texts.save(PRACTICE, OCCASION, new Versioned<>(TEXT, 1));
            assertThat(texts.text(PRACTICE, OCCASION)).contains(new Versioned<>(TEXT, 2));
        }
    }

    @Test
    void the_longest_key_has_room() {
        try (TestDatabase database = EveryDatabase.POSTGRESQL.withSchema()) {
            JdbcTexts texts = JdbcTexts.on(database.dataSource());
            PracticeId practice = new PracticeId("\uD842\uDFB7".repeat(64));
            Locale language = Locale.forLanguageTag("zh-Hant-TW-x" + "-practice".repeat(20));
            TextKey occasion = new TextKey(Message.Kind.ACTIVATION_CREDENTIALS, Channel.PRINT, language);
            assertThat(texts.save(practice, occasion, Versioned.fresh(TEXT))).isTrue();
            assertThat(texts.text(practice, occasion)).contains(new Versioned<>(TEXT, 1));
        }
    }

    @Test
    void the_limit_lies_between_a_second_and_ten_minutes_and_is_all_that_is_shown() {
        try (TestDatabase database = EveryDatabase.H2.withSchema()) {
            JdbcTexts texts = JdbcTexts.on(database.dataSource());
            assertThat(texts.timingOutAfter(Duration.ofMinutes(10))).hasToString("JdbcTexts[timeout=PT10M]");
            assertThatThrownBy(() -> texts.timingOutAfter(Duration.ofMillis(999)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static void run(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            BusyDatabase.run(connection, sql);
        }
    }
}
