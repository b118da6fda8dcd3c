package dev.portalaccess.seal;

import dev.portalaccess.command.Caller;
import dev.portalaccess.model.id.ChartId;

/**
 * Checks the seals of stored records, and seals what was stored before seals were used (PA-115).
 *
 * <p>A check reports what it finds in every {@link SealMode}. While seals are {@code OFF}, nothing that the library
 * writes has a seal, so nearly every record is reported as {@link BrokenSeal#MISSING}; one with a seal from earlier is
 * checked if there is a keyring, and otherwise reported as {@link BrokenSeal#UNREADABLE}.
 *
 * <p>Thread-safe. Every method reads the store as it is: a record that is not as the library wrote it is reported and
 * never throws. A record that seems wrong is read again before it is reported. If the store itself fails, a call throws
 * {@link dev.portalaccess.spi.storage.AccessStoreException}; if the host's staff rights do not allow it,
 * {@link dev.portalaccess.command.NotAllowedException} (PA-118). The two walks ask without a chart, for the whole
 * practice: they name records by their ids and show nothing of them.
 */
public interface RecordSeals {

    /**
     * Checks one chart at once: its record, its open grants, their holders and its invitations. Compares the record,
     * all open and closed grants and the holders with the chart's audit trail. It serves the staff's page of the chart;
     * {@link #verify} checks a whole practice.
     */
    SealReport check(Caller caller, ChartId chart);

    /**
     * Checks a bounded number of records of a practice from a place on: charts as {@link #check} does, invitations,
     * holders, registrations, requests for access, the end of the practice's own audit chain with the versions that its
     * entries state, the messages that wait, and the practice's own texts. A message that cannot be read is reported
     * with the id of the practice, and hides those that were queued before it. It needs constant memory; a chart takes
     * as long as its audit trail.
     *
     * <p>The entries of the practice's own chain are not verified here; {@link
     * dev.portalaccess.audit.AuditTrails#verify(Caller, java.util.Optional)} does that.
     *
     * @param from the place to begin at, {@link SealPlace#START} or where the previous report ended
     * @param most the maximum number of records, 1 or more
     */
    SealReport verify(Caller caller, SealPlace from, int most);

    /**
     * Seals records of a practice that have no seal, or one under a key that is no longer the current one; a bounded
     * number of them from a place on. A record whose seal is wrong is left alone and reported; where seals are
     * required, so is one without a seal, because someone may have removed it. Other programs may write meanwhile.
     * Of messages, those that wait are sealed; one that has left keeps its seal.
     *
     * <p>Each record that is sealed has an entry in the audit trail, with the caller; that of a message or of a
     * practice's own text is written first, because neither is part of a commit.
     *
     * @param from the place to begin at, {@link SealPlace#START} or where the previous report ended
     * @param most the maximum number of records, 1 or more
     * @return what was looked at, how many records were sealed, and which were left alone
     * @throws IllegalStateException if seals are off
     */
    SealReport sealExisting(Caller caller, SealPlace from, int most);
}
