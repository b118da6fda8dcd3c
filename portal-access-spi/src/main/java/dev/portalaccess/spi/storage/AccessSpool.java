package dev.portalaccess.spi.storage;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.AccessRecord;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.AccessRecordId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * The records of decisions that the host's log could not take yet (PA-112). They wait here until they are handed over,
 * and then they are removed; nothing else removes them.
 *
 * <p>A record here decides nothing: it never changes, so it has no version, and it has no seal, because a seal would not
 * show that a record was deleted.
 *
 * <p>The following holds for every method:
 *
 * <ul>
 *   <li>Threads: any number of threads, and of application servers, call it at once.
 *   <li>Privacy: ids, codes and instants only. None of them is written to a log or into an exception.
 * </ul>
 */
public interface AccessSpool {

    /**
     * The records that wait.
     *
     * @param records how many there are
     * @param oldest the instant of the oldest; empty if there are none
     */
    record SpoolCount(long records, Optional<Instant> oldest) {

        /** The count where nothing waits. */
        public static final SpoolCount NONE = new SpoolCount(0, Optional.empty());

        public SpoolCount {
            requireNonNull(oldest, "oldest");
        }
    }

    /**
     * Keeps the record, unless the practice has one with that id already.
     *
     * <ul>
     *   <li>Transactions: atomic; durable before it returns. It is no part of a commit.
     *   <li>Repeats: a second call with the same record changes nothing.
     *   <li>Failure: throws {@link AccessStoreException}; whether the record was kept is then unknown.
     * </ul>
     */
    void spool(AccessRecord record);

    /**
     * Returns the records of all practices, oldest first: by their instants. Records of one instant stand in an order
     * that the store chooses and keeps. A record that this version cannot read is passed over, so that it keeps no other
     * one back; it goes on waiting, for a newer version.
     *
     * <ul>
     *   <li>Transactions: each page is one consistent read, which contains every record that was kept before it.
     *   <li>Repeats: as for every list, see {@link AccessQueries}.
     *   <li>Failure: throws {@link AccessStoreException}; never returns a shorter page instead.
     * </ul>
     */
    Page<AccessRecord> spooled(Page.Request page);

    /**
     * Removes records that were handed over.
     *
     * <ul>
     *   <li>Transactions: atomic; durable before it returns.
     *   <li>Repeats: an id that is not there is passed over.
     *   <li>Failure: throws {@link AccessStoreException}; some may have been removed.
     * </ul>
     *
     * @param records at most 500 ids
     * @return how many this call has removed
     */
    int removeSpooled(PracticeId practice, Set<AccessRecordId> records);

    /**
     * Counts the records of the practice, of one chart or of all of them, also those that this version cannot read.
     *
     * <ul>
     *   <li>Transactions: one consistent read.
     *   <li>Repeats: the answer is the same until a record is kept or removed.
     *   <li>Failure: throws {@link AccessStoreException}.
     * </ul>
     *
     * @param chart the chart; empty for all
     */
    SpoolCount spoolCount(PracticeId practice, Optional<ChartId> chart);
}
