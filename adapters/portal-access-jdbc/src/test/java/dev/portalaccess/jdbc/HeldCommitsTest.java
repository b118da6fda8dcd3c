package dev.portalaccess.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.jdbc.database.TestDatabase;
import dev.portalaccess.model.AccessChange;
import dev.portalaccess.model.AccessChange.Kind;
import dev.portalaccess.model.Digest;
import dev.portalaccess.model.FeedCursor;
import dev.portalaccess.model.FeedEntry;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.CommitId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.CommandReceipt;
import dev.portalaccess.spi.storage.ChangeFeed.FeedPart;
import dev.portalaccess.spi.storage.CommitResult.Committed;
import dev.portalaccess.testkit.Requirement;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The feed on PostgreSQL while commits are held open: nothing waits for them, and nothing of them is lost. */
@Requirement("PA-113")
class HeldCommitsTest {

    private static final PracticeId PRACTICE = new PracticeId("riverside");

    private final TestDatabase database = EveryDatabase.POSTGRESQL.withSchema();
    private final JdbcStorage storage = JdbcStorage.on(database.dataSource());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_commit_that_is_held_open_keeps_no_other_back_and_is_read_when_it_ends() throws SQLException {
        FeedCursor start = storage.feedEnd(PRACTICE);
        try (Connection held = database.dataSource().getConnection()) {
            held.setAutoCommit(false);
            commit(storage.joining(held), "held", 2);
            commit(storage, "quick", 1);
            FeedPart quick = changes(start, 10);
            assertThat(commits(quick)).containsExactly("quick");
            assertThat(changes(quick.next(), 10).entries()).isEmpty();
            commit(storage, "later", 3);
            FeedPart later = changes(quick.next(), 2);
            held.commit();
            assertThat(rest(later, 2)).containsOnly("later 0", "later 1", "later 2", "held 0", "held 1");
            assertThat(rest(changes(start, 1), 1)).hasSize(6);
        }
    }

    @Test
    void a_commit_that_is_rolled_back_is_never_read() throws SQLException {
        FeedCursor start = storage.feedEnd(PRACTICE);
        try (Connection held = database.dataSource().getConnection()) {
            held.setAutoCommit(false);
            commit(storage.joining(held), "held", 1);
            commit(storage, "quick", 1);
            FeedCursor seen = changes(start, 10).next();
            held.rollback();
            assertThat(changes(seen, 10).entries()).isEmpty();
        }
    }

    @Test
    void a_place_of_a_database_that_was_further_is_of_another_copy() {
        FeedCursor further = new FeedCursor("X zzzzzzz ");
        assertThat(storage.changes(PRACTICE, further, 1)).isEmpty();
        assertThat(storage.changes(PRACTICE, new FeedCursor("T 0 0"), 1)).isEmpty();
    }

    /** Returns the commits and places of the entries of a part and of those behind it, in parts of that size. */
    private List<String> rest(FeedPart first, int max) {
        List<FeedEntry> entries = new ArrayList<>(first.entries());
        FeedPart part = first;
        while (part.entries().size() == max) {
            part = changes(part.next(), max);
            entries.addAll(part.entries());
        }
        return entries.stream()
                .map(entry -> entry.commit().value() + " " + entry.place())
                .toList();
    }

    private static List<String> commits(FeedPart part) {
        return part.entries().stream()
                .map(FeedEntry::commit)
                .map(CommitId::value)
                .toList();
    }

    private FeedPart changes(FeedCursor from, int max) {
        return storage.changes(PRACTICE, from, max).orElseThrow();
    }

    private static void commit(JdbcStorage storage, String id, int changes) {
        ChangeSet.Builder commit = ChangeSet.in(
                PRACTICE,
                new CommandReceipt(
                        new CommitId(id),
                        Instant.parse("2026-03-02T15:00:00Z"),
                        Optional.empty(),
                        Digest.plain(new byte[32]),
                        List.of()));
        for (int count = 0; count < changes; count++) {
            commit.change(new AccessChange(
                    Kind.HELD, List.of(new AccountId("login-" + count)), Optional.empty(), Optional.empty()));
        }
        assertThat(storage.commit(commit.build())).isEqualTo(new Committed());
    }
}
