package dev.portalaccess.spi.storage;

import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.model.stored.RestrictionReview;
import java.time.LocalDate;

/**
 * The walk over all records of a practice: it serves seals (PA-115), a checkpoint of a practice (PA-111), and the list
 * of grants from before a restored backup (PA-116), and the list of blocks and freezes (PA-075).
 *
 * <ul>
 *   <li>Threads: any number of threads call it at once.
 *   <li>Transactions: each page is one consistent read.
 *   <li>Repeats: a record that is stored from the first page to the last is named exactly once.
 *   <li>Failure: throws {@link AccessStoreException}; never returns a shorter page instead. A record that cannot be
 *       read is named all the same.
 *   <li>Privacy: ids only.
 * </ul>
 */
public interface RecordScan {

    /** The types of records that are walked over. */
    enum RecordType {
        /** The records of charts. */
        CHART,
        /** Invitations. */
        INVITATION,
        /** Holders. */
        HOLDER,
        /** Registrations. */
        REGISTRATION
    }

    /** Returns ids of the practice's records of the type, in ascending order of their UTF-16 units. */
    Page<String> ids(PracticeId practice, RecordType type, Page.Request page);

    /**
     * Returns ids of the charts or of the holders whose {@linkplain ChartRecord#firstReview first day of review} is that
     * day or an earlier one, in the order of these days and then of the ids. Up to {@link RestrictionReview#NEVER}, these
     * are all that have a block or a freeze.
     *
     * @param type {@link RecordType#CHART} or {@link RecordType#HOLDER}; {@link IllegalArgumentException} for any other
     */
    Page<String> restricted(PracticeId practice, RecordType type, LocalDate reviewBy, Page.Request page);
}
