package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.AccessChange;
import dev.portalaccess.model.FeedCursor;
import dev.portalaccess.model.FeedEntry;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.spi.storage.CommitResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Stores whose feed loses changes, mixes them up, or forgets that some are gone. */
final class BrokenFeeds {

    private BrokenFeeds() {}

    static Stream<StorageFault> faults() {
        return Stream.of(
                StorageFault.of(
                        "keeps one account of a change only",
                        BrokenFeeds::withOneAccount,
                        "a_change_is_read_as_it_was_written"),
                StorageFault.of(
                        "returns the latest change first",
                        BrokenFeeds::backwards,
                        "entries_stand_in_the_order_of_their_commits_whatever_the_page"),
                StorageFault.of(
                        "begins at the front each time",
                        BrokenFeeds::standingStill,
                        "a_part_says_where_to_go_on_and_nothing_is_read_again_once_it_is_quiet"),
                StorageFault.of(
                        "writes the changes of a commit that is refused",
                        BrokenFeeds::ofRefusals,
                        "a_commit_that_is_refused_or_repeated_adds_nothing"),
                StorageFault.of(
                        "has one feed for all practices", BrokenFeeds::shared, "each_practice_has_its_own_feed"),
                StorageFault.of(
                        "begins anew at a cursor of another feed",
                        BrokenFeeds::beginningAnew,
                        "a_cursor_that_the_feed_cannot_have_made_is_rejected"),
                StorageFault.of(
                        "passes over what comes while it reads",
                        BrokenFeeds::hasty,
                        "nothing_is_passed_over_while_many_write_and_one_reads"),
                StorageFault.of(
                        "does not say that changes were removed",
                        BrokenFeeds::silent,
                        "a_place_before_entries_that_were_removed_is_too_old"));
    }

    private static StorageRelay withOneAccount() {
        return new StorageRelay() {
            @Override
            public Optional<FeedPart> changes(PracticeId practice, FeedCursor after, int max) {
                return super.changes(practice, after, max)
                        .map(part -> new FeedPart(
                                part.entries().stream()
                                        .map(BrokenFeeds::oneAccount)
                                        .toList(),
                                part.next()));
            }
        };
    }

    private static FeedEntry oneAccount(FeedEntry entry) {
        AccessChange change = entry.change();
        return new FeedEntry(
                entry.practice(),
                entry.commit(),
                entry.place(),
                entry.at(),
                new AccessChange(
                        change.kind(), change.accounts().stream().limit(1).toList(), change.chart(), change.grant()));
    }

    private static StorageRelay backwards() {
        return new StorageRelay() {
            @Override
            public Optional<FeedPart> changes(PracticeId practice, FeedCursor after, int max) {
                return super.changes(practice, after, max).map(part -> {
                    List<FeedEntry> entries = new ArrayList<>(part.entries());
                    Collections.reverse(entries);
                    return new FeedPart(entries, part.next());
                });
            }
        };
    }

    private static StorageRelay standingStill() {
        return new StorageRelay() {
            @Override
            public Optional<FeedPart> changes(PracticeId practice, FeedCursor after, int max) {
                return super.changes(practice, after, max)
                        .map(part -> part.entries().size() < max ? new FeedPart(part.entries(), after) : part);
            }
        };
    }

    private static StorageRelay ofRefusals() {
        return new StorageRelay() {
            @Override
            public CommitResult commit(ChangeSet changes) {
                CommitResult result = super.commit(changes);
                if (result instanceof CommitResult.Conflict) {
                    sound.in(changes.practice(), tables -> {
                        tables.feed.append(changes);
                        return true;
                    });
                }
                return result;
            }
        };
    }

    private static StorageRelay shared() {
        return new StorageRelay() {
            private final MemoryFeed all = new MemoryFeed();

            @Override
            public CommitResult commit(ChangeSet changes) {
                CommitResult result = super.commit(changes);
                all.append(changes);
                return result;
            }

            @Override
            public FeedCursor feedEnd(PracticeId practice) {
                return all.end();
            }

            @Override
            public Optional<FeedPart> changes(PracticeId practice, FeedCursor after, int max) {
                return all.after(after, max);
            }
        };
    }

    private static StorageRelay beginningAnew() {
        return new StorageRelay() {
            @Override
            public Optional<FeedPart> changes(PracticeId practice, FeedCursor after, int max) {
                try {
                    return super.changes(practice, after, max);
                } catch (IllegalArgumentException e) {
                    return super.changes(practice, super.feedEnd(practice), max);
                }
            }
        };
    }

    private static StorageRelay hasty() {
        return new StorageRelay() {
            @Override
            public Optional<FeedPart> changes(PracticeId practice, FeedCursor after, int max) {
                return super.changes(practice, after, max)
                        .map(part -> new FeedPart(part.entries(), super.feedEnd(practice)));
            }
        };
    }

    private static StorageRelay silent() {
        return new StorageRelay() {
            @Override
            public Optional<FeedPart> changes(PracticeId practice, FeedCursor after, int max) {
                return super.changes(practice, after, max)
                        .or(() -> Optional.of(new FeedPart(List.of(), super.feedEnd(practice))));
            }
        };
    }
}
