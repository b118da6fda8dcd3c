package dev.portalaccess.testkit.contract.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.portalaccess.model.AccessChange;
import dev.portalaccess.model.AccessChange.Kind;
import dev.portalaccess.model.FeedCursor;
import dev.portalaccess.model.FeedEntry;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import dev.portalaccess.spi.storage.ChangeFeed.FeedPart;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.Requirement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests of the feed: written with the commit, read from a place on, and nothing passed over. */
@Requirement("PA-113")
abstract class FeedTests extends PurgeTestCase {

    private static final int COMMITS = 20;

    FeedTests(Supplier<Storage> storage) {
        super(storage);
    }

    @Test
    public final void a_change_is_read_as_it_was_written() {
        FeedCursor start = end();
        List<AccessChange> changes = Stream.of(Kind.values())
                .filter(kind -> kind != Kind.UNRECOGNISED)
                .map(this::change)
                .toList();
        ChangeSet commit = commitOf(changes);
        commit(commit);
        assertEquals(entries(commit), read(start, 500), "changes of every kind");
    }

    @Test
    public final void entries_stand_in_the_order_of_their_commits_whatever_the_page() {
        FeedCursor start = end();
        List<FeedEntry> written = new ArrayList<>();
        for (int count = 1; count <= 4; count++) {
            ChangeSet commit = commitOf(
                    IntStream.range(0, count).mapToObj(any -> change(Kind.HELD)).toList());
            commit(commit);
            written.addAll(entries(commit));
        }
        for (int max = 1; max <= written.size() + 1; max++) {
            assertEquals(written, read(start, max), "in parts of " + max);
        }
        assertEquals(List.of(), read(end(), 5), "what is behind the end");
    }

    @Test
    public final void a_part_says_where_to_go_on_and_nothing_is_read_again_once_it_is_quiet() {
        FeedCursor start = end();
        commit(commitOf(List.of(change(Kind.REVOKED))));
        FeedPart first = found(store().changes(practice(), start, 5), "the first part");
        FeedPart quiet = found(store().changes(practice(), first.next(), 5), "the part after it");
        assertEquals(List.of(), quiet.entries(), "entries although nothing happened");
        ChangeSet later = commitOf(List.of(change(Kind.GRANTED)));
        commit(later);
        assertEquals(entries(later), read(quiet.next(), 5), "what happened after a quiet time");
    }

    @Test
    public final void a_commit_that_is_refused_or_repeated_adds_nothing() {
        Holder holder = samples.holder();
        commit(changes().holder(Versioned.fresh(holder)));
        FeedCursor start = end();
        refused(changes().holder(Versioned.fresh(holder)).change(change(Kind.GRANTED)), "the holder was there already");
        ChangeSet commit = commitOf(List.of(change(Kind.ENDED)));
        commit(commit);
        commit(commit);
        assertEquals(entries(commit), read(start, 5), "after a refused commit and a repeated one");
    }

    @Test
    public final void each_practice_has_its_own_feed() {
        StorageSamples twin = samples.twin();
        FeedCursor start = end();
        FeedCursor others = store().feedEnd(twin.practice());
        ChangeSet own = commitOf(List.of(change(Kind.WIDENED)));
        ChangeSet foreign = changes(twin).change(change(Kind.NARROWED)).build();
        commit(own);
        commit(foreign);
        assertEquals(entries(own), read(start, 5), "the feed of a practice");
        assertEquals(entries(foreign), read(twin.practice(), others, 5), "the feed of another practice");
    }

    @Test
    public final void a_cursor_that_the_feed_cannot_have_made_is_rejected() {
        FeedCursor foreign = new FeedCursor("no cursor of this feed");
        assertThrows(
                IllegalArgumentException.class,
                () -> store().changes(practice(), foreign, 1),
                "a cursor of another feed");
    }

    @Test
    public final void nothing_is_passed_over_while_many_write_and_one_reads() {
        FeedCursor start = end();
        Set<FeedEntry> written = new HashSet<>();
        List<ChangeSet> commits = IntStream.range(0, COMMITS)
                .mapToObj(any -> commitOf(List.of(change(Kind.HELD), change(Kind.RELEASED))))
                .toList();
        commits.forEach(commit -> written.addAll(entries(commit)));
        AtomicBoolean done = new AtomicBoolean();
        Set<FeedEntry> seen = new LinkedHashSet<>();
        Thread writer = new Thread(() -> {
            try {
                commits.parallelStream().forEach(this::commit);
            } finally {
                done.set(true);
            }
        });
        writer.start();
        FeedCursor place = start;
        boolean isOver = false;
        while (!isOver) {
            isOver = done.get();
            FeedPart part = found(store().changes(practice(), place, 3), "a part while others write");
            seen.addAll(part.entries());
            place = part.next();
            isOver &= part.entries().isEmpty();
        }
        assertEquals(written, seen, "what a reader saw who was there all the time");
        assertEquals(written, Set.copyOf(read(start, 7)), "what a reader saw who came afterwards");
    }

    @Test
    public final void a_place_before_entries_that_were_removed_is_too_old() {
        FeedCursor start = end();
        ChangeSet removed = commitOf(List.of(change(Kind.HELD), change(Kind.RELEASED)));
        Instant at = removed.receipt().at();
        commit(removed);
        FeedCursor between =
                found(store().changes(practice(), start, 1), "the first entry").next();
        FeedCursor behind = end();
        purge(Purgeable.CHANGES, at);
        assertEquals(2, read(start, 5).size(), "entries of exactly the instant of the purge");
        purge(Purgeable.CHANGES, at.plus(MOMENT));
        assertEquals(Optional.empty(), store().changes(practice(), start, 5), "the place before removed entries");
        assertEquals(Optional.empty(), store().changes(practice(), between, 5), "the place between removed entries");
        ChangeSet later = commitOf(List.of(change(Kind.REVOKED)));
        commit(later);
        assertEquals(entries(later), read(behind, 5), "from the place behind removed entries");
    }

    private AccessChange change(Kind kind) {
        return switch (kind) {
            case RESTRICTED, LIFTED ->
                new AccessChange(
                        kind, List.of(samples.account(), samples.account()), Optional.empty(), Optional.empty());
            case REASSESSED -> new AccessChange(kind, List.of(), Optional.of(samples.chartId()), Optional.empty());
            default ->
                new AccessChange(
                        kind,
                        List.of(samples.account()),
                        Optional.of(samples.chartId()),
                        Optional.of(new GrantId(samples.id("grant"))));
        };
    }

    private ChangeSet commitOf(List<AccessChange> changes) {
        ChangeSet.Builder commit = changes();
        changes.forEach(commit::change);
        return commit.build();
    }

    private static List<FeedEntry> entries(ChangeSet commit) {
        return IntStream.range(0, commit.changes().size())
                .mapToObj(place -> new FeedEntry(
                        commit.practice(),
                        commit.commit(),
                        place,
                        commit.receipt().at(),
                        commit.changes().get(place)))
                .toList();
    }

    private FeedCursor end() {
        return store().feedEnd(practice());
    }

    private List<FeedEntry> read(FeedCursor from, int max) {
        return read(practice(), from, max);
    }

    /** Returns everything behind the place, each entry once. */
    private List<FeedEntry> read(PracticeId of, FeedCursor from, int max) {
        Set<FeedEntry> read = new LinkedHashSet<>();
        FeedPart part = found(store().changes(of, from, max), "a place that nothing was removed behind");
        read.addAll(part.entries());
        while (part.entries().size() == max) {
            part = found(store().changes(of, part.next(), max), "the place behind a part");
            read.addAll(part.entries());
        }
        return List.copyOf(read);
    }
}
