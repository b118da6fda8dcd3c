package dev.portalaccess.restore;

import dev.portalaccess.access.ChartHolders;
import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.invitations.InvitationView;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.stored.RestoredBackup;
import java.time.Instant;
import java.util.Optional;

/**
 * What staff do after the practice's data was restored from a backup (PA-116).
 *
 * <p>A backup brings back links and letters that were used, replaced or cancelled since it was made, and the library
 * cannot tell which. The host therefore reports the restore, for each practice whose data was restored. From the commit
 * of that report on, every invitation from before it opens nothing and is not sent: its links, its temporary password,
 * its ticket, and its reminders answer {@link dev.portalaccess.activation.ActivationRefusal#BACKUP_RESTORED} to whoever
 * has the right secret. An old secret never works again, because there is no telling whether it was used. Staff issue
 * each of these invitations again, with a new secret, or cancel it: all of them in bounded steps, or one by one ({@link
 * dev.portalaccess.invitations.Invitations}).
 *
 * <p>A backup also brings back access that was taken away since. The report takes nobody's access away, because that
 * would lock out every patient; {@link #grants} lists what is in force from before, and a comparison with a checkpoint
 * ({@link dev.portalaccess.audit.AuditTrails#verifyPractice}) names the charts that have lost something. Look at
 * these before the portal opens again.
 *
 * <p>Thread-safe. Calls that show something throw {@link dev.portalaccess.command.NotAllowedException} if the host's
 * staff rights do not allow it (PA-118), and {@link dev.portalaccess.spi.storage.AccessStoreException} if the store
 * fails.
 */
public interface RestoredBackups {

    /**
     * Reports that the practice's data was restored from a backup. Takes effect with its one commit, however many
     * invitations there are. A later report replaces an earlier one and covers what that one covered.
     *
     * <p>A call of {@code redeem}, {@code present} or {@code complete} that began before the report may still succeed.
     * The clocks of all servers count: an invitation was issued before the report if its instant is earlier.
     *
     * @return the instant of the report, or that of the earlier report if the clock of this server is behind it;
     *     invitations issued at that instant or later are not affected
     */
    Outcome<Instant> report(Caller caller, ReportRestore command);

    /** Returns the latest report; empty if there is none. */
    Optional<RestoredBackup> latest(Caller caller);

    /**
     * Returns a page of the invitations that are void since the report and that nobody has settled yet, newest first.
     * Empty once everything is settled or has expired. Asked like every list of invitations.
     */
    Page<InvitationView> invitations(Caller caller, Page.Request page);

    /**
     * Issues the next of these invitations again, or cancels them, each with a commit of its own. It is asked for each
     * of them as {@link dev.portalaccess.invitations.Invitations#reissue} and {@code cancel} are, and an invitation
     * that stays as it is does not hinder the others. What was settled leaves the list, so that a step may be repeated
     * after a failure; the caller needs no idempotency key.
     *
     * @param most the maximum number of invitations, 1 to 500
     */
    SettlementStep settle(Caller caller, SettleInvitations command, int most);

    /**
     * Returns a page of charts with the grants on them that are in force and began before the report; charts without
     * one are left out, as are charts that the caller may not see, so that a page may be shorter than it could be.
     * Whether such a grant was revoked, held or narrowed after the backup was made is not known to the store any more. A chart whose record, grants or
     * holders cannot be read is listed without entries; look at it by itself.
     */
    Page<ChartHolders> grants(Caller caller, Page.Request page);
}
