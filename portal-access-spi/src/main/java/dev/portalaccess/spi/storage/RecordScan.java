package dev.portalaccess.spi.storage;

import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Seal;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AuditHead;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.model.stored.RestrictionReview;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The walk over all records of a practice: it serves seals (PA-115), a checkpoint of a practice (PA-111), the list of
 * grants from before a restored backup (PA-116), and the list of blocks and freezes (PA-075). The trails of many charts
 * are read at once, so that a check does not ask for each chart.
 *
 * <ul>
 *   <li>Threads: any number of threads call it at once.
 *   <li>Transactions: each page, and each answer about several charts, is one consistent read.
 *   <li>Repeats: a record that is stored from the first page to the last is named exactly once.
 *   <li>Failure: throws {@link AccessStoreException}; never returns a shorter answer instead. A record that cannot be
 *       read is named all the same.
 *   <li>Privacy: ids, and entries of audit trails, which contain ids and codes; none of it is logged.
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
        REGISTRATION,
        /** Requests for access. */
        ACCESS_REQUEST
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

    /**
     * Returns where the remaining entries of each chart's audit chain begin, as {@link AccessQueries#trailStart} does.
     * The answer has an entry for every chart asked for.
     *
     * @param charts the charts, at most 1,000
     */
    Map<ChartId, AuditHead> trailStarts(PracticeId practice, Set<ChartId> charts);

    /**
     * Returns all remaining entries of each chart's audit chain, first entry first, as {@link AccessQueries#trail}
     * does. A chart with more entries than the limit is not in the answer; one without any is there with an empty list.
     *
     * @param charts the charts, at most 1,000
     * @param most the maximum number of entries for each chart, 1 to 500
     */
    Map<ChartId, List<AuditEntry>> trails(PracticeId practice, Set<ChartId> charts, int most);

    /**
     * Replaces the seal of a message, and nothing else of it. A claim of the message still counts afterwards.
     *
     * <ul>
     *   <li>Transactions: atomic and durable before it returns. Of any number of callers that replace the same seal,
     *       exactly one succeeds.
     *   <li>Repeats: a second call finds another seal and returns {@code false}.
     * </ul>
     *
     * @param from the seal that the message has now, if any
     * @return whether the seal was replaced; {@code false} if the message has another seal or none, or no longer waits,
     *     or is not there
     */
    boolean replaceSeal(PracticeId practice, MessageId message, Optional<Seal> from, Seal to);
}
