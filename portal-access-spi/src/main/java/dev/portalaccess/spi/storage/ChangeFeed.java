package dev.portalaccess.spi.storage;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.FeedCursor;
import dev.portalaccess.model.FeedEntry;
import dev.portalaccess.model.id.PracticeId;
import java.util.List;
import java.util.Optional;

/**
 * The feed of changes of access (PA-113). A commit writes its changes into it, all of them or none.
 *
 * <p>The entries of a commit become readable with the commit. Commits overlap: one may begin earlier and become readable
 * later than another. No entry is passed over for that reason. An entry that becomes readable after a cursor was made is
 * read from that cursor, whatever its instant and whenever its commit began.
 *
 * <p>The following holds for every method:
 *
 * <ul>
 *   <li>Threads: any number of threads, and of application servers, call it at once.
 *   <li>Failure: throws {@link AccessStoreException}; never returns fewer entries instead.
 *   <li>Privacy: ids, codes and instants only. None of them is written to a log or into an exception.
 * </ul>
 *
 * <p>An entry decides nothing: it never changes, has no version and no seal. {@link AccessQueries#purge} removes old
 * ones.
 */
public interface ChangeFeed {

    /**
     * Entries that follow each other in the feed.
     *
     * @param entries the entries
     * @param next the place behind the last of them
     */
    record FeedPart(List<FeedEntry> entries, FeedCursor next) {
        public FeedPart {
            entries = List.copyOf(entries);
            requireNonNull(next, "next");
        }
    }

    /**
     * Returns the place behind every entry that can be read now.
     *
     * <ul>
     *   <li>Transactions: one consistent read, which contains every acknowledged commit.
     *   <li>Repeats: the place may be spelled differently although nothing has changed.
     * </ul>
     */
    FeedCursor feedEnd(PracticeId practice);

    /**
     * Returns entries of the practice behind the place: those of one commit in their order, and of two commits that did
     * not overlap the earlier one first. Following the cursors from a place reads each later entry at least once; a
     * store may return an entry again.
     *
     * <p>The cost must not grow with the entries before the place. If there is nothing behind the place, it is that of a
     * few reads by key.
     *
     * <ul>
     *   <li>Transactions: one consistent read, which contains every acknowledged commit.
     *   <li>Repeats: the answer is the same until a commit adds entries or a purge removes some. A cursor outlasts a
     *       restart.
     * </ul>
     *
     * @param after the place; one that the feed of this store cannot have made is rejected with
     *     {@link IllegalArgumentException}
     * @param max the maximum number of entries, 1 to 500
     * @return the entries, fewer than {@code max} only if there are no more for now; empty if entries behind the place
     *     have been removed, or if the place is of another copy of the data, such as one before a restored backup
     */
    Optional<FeedPart> changes(PracticeId practice, FeedCursor after, int max);
}
