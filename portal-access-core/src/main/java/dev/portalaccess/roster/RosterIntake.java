package dev.portalaccess.roster;

import dev.portalaccess.command.Caller;
import java.util.Iterator;

/**
 * Invitations for whole rosters (PA-160), and the users of a former portal (PA-103).
 *
 * <p>Rows come as a stream and are done in batches, each batch in one commit. The memory in use grows by about 12 bytes
 * a row, for the search for rows that stand in the file twice. One row that is refused, or whose records another commit
 * has changed, keeps no other row from being done.
 *
 * <p>A run may end at any moment, also by a crash. Another run with the same rows goes on: what was done is
 * {@link RowClass#ALREADY_THERE}, by the source ids of the rows, for every caller, until the receipts are purged
 * ({@link dev.portalaccess.retention.Retention}). After that, access and invitations that exist are still recognised.
 *
 * <p>The same rules hold as where staff enable one person, with the waivers of the caller for every row. Where staff
 * would see a warning that a person may be another one, the row is left to them ({@link RowClass#NEEDS_REVIEW}), unless
 * a waiver names the finding's code. Where the host provides {@link dev.portalaccess.spi.StaffRights}, they are asked for
 * each chart that a row touches. An idempotency key of the caller is not used.
 *
 * <p>Safe for use by several threads. If the store fails, every method throws
 * {@link dev.portalaccess.spi.storage.AccessStoreException}; if one of the host's directories or the iterator fails, its
 * own exception. Batches that were committed before stay.
 */
public interface RosterIntake {

    /**
     * Returns what {@link #invite} would do now, and writes nothing. Limits that other rows of the same file use up, such
     * as invitations to one mailbox, are not seen.
     */
    IntakeReport previewRoster(Caller caller, Iterator<InvitationRow> rows, IntakeObserver observer);

    /** Issues an invitation for each row and queues one message for it, as by {@code portal.enabling()}. */
    IntakeReport invite(Caller caller, Iterator<InvitationRow> rows, IntakeObserver observer);

    /** Returns what {@link #importUsers} would do now, and writes nothing. */
    IntakeReport previewImport(Caller caller, Iterator<ImportRow> rows, IntakeObserver observer);

    /**
     * Gives each person the access of the row, bound to the account, with the origin
     * {@link dev.portalaccess.model.Provenance.Origin#IMPORTED}. It is recorded in the trail of the chart, and nothing is
     * sent to anybody.
     */
    IntakeReport importUsers(Caller caller, Iterator<ImportRow> rows, IntakeObserver observer);
}
