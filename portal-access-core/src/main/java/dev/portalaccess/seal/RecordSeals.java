package dev.portalaccess.seal;

import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;

/**
 * Checks the seals of stored records, and seals what was stored before seals were used (PA-115).
 *
 * <p>Thread-safe. Every method reads the store as it is: a record that is not as the library wrote it is reported and
 * never throws. A record that seems wrong is read again before it is reported. If the store itself fails, it throws {@link dev.portalaccess.spi.storage.AccessStoreException}.
 */
public interface RecordSeals {

    /**
     * Checks one chart: its record, its open grants, their holders and its invitations, and compares the record, all
     * open and closed grants and the holders with the chart's audit trail. For the staff's page of the chart.
     */
    SealReport check(PracticeId practice, ChartId chart);

    /**
     * Checks the records of a practice from a place on, a bounded number of them: charts as {@link #check} does,
     * invitations, holders, registrations, the practice's own audit chain and its own texts. It needs constant memory;
     * a chart takes as long as its audit trail.
     *
     * @param from the place to begin at, {@link SealPlace#START} or where the previous report ended
     * @param most the maximum number of records, 1 or more
     */
    SealReport verify(PracticeId practice, SealPlace from, int most);

    /**
     * Seals records of a practice that have no seal, or one under a key that is no longer the current one; a bounded
     * number of them from a place on. A record whose seal is wrong is left alone and reported. Other programs may write
     * meanwhile.
     *
     * @param from the place to begin at, {@link SealPlace#START} or where the previous report ended
     * @param most the maximum number of records, 1 or more
     * @return what was looked at, how many records were sealed, and which were left alone
     * @throws IllegalStateException if seals are off
     */
    SealReport sealExisting(PracticeId practice, SealPlace from, int most);
}
