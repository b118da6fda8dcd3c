package dev.portalaccess.feed;

import dev.portalaccess.model.FeedCursor;
import dev.portalaccess.model.id.PracticeId;

/**
 * The changes of access in each practice (PA-113): with it a host ends sessions and tokens soon after access
 * ended, and other servers drop what they hold in memory. Entries have ids and codes, no names and no secrets.
 *
 * <p>Each entry is returned at least once to a reader who follows the cursors, also if commits overlap. An entry says
 * where to look again; whether an account may still open a chart is what a decision says. Birthdays are not in the feed,
 * because no record changes on them: {@link dev.portalaccess.age.PatientAges} lists them.
 *
 * <p>Thread-safe, for any number of readers, each with a cursor of its own. The methods ask for no rights: the feed is
 * for the host's own programs. Every method throws {@link dev.portalaccess.spi.storage.AccessStoreException} if the
 * store fails; the cursor is then still good.
 */
public interface AccessFeed {

    /**
     * Returns the place behind everything that can be read now. A new reader keeps it first, then reads all that it needs
     * of the practice, and goes on from here.
     */
    FeedCursor end(PracticeId practice);

    /**
     * Returns what was written behind the place. Call it every second or so; if nothing has happened, it costs a few
     * reads by key.
     *
     * @param cursor the place, from {@link #end} or from the former answer
     * @param limit the maximum number of entries, 1 to 500
     * @throws IllegalArgumentException if the cursor is of another practice, or is none
     */
    FeedAnswer changesSince(PracticeId practice, FeedCursor cursor, int limit);
}
