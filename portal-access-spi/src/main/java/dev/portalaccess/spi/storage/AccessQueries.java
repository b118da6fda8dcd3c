package dev.portalaccess.spi.storage;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AuditHead;
import dev.portalaccess.model.stored.Invitation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The queries for staff (paged lists, history and the audit trail) and the deletion of records past their retention.
 *
 * <p>No query decides who has access. The following holds for every list, also for {@link Outbox#messages}:
 *
 * <ul>
 *   <li>Threads: any number of threads call it at once.
 *   <li>Transactions: each page is one consistent read; pages of one list may be read at very different times.
 *   <li>Repeats: the order never changes. Each list says which instants order it; entries of one instant stand in an
 *       order that the store chooses and keeps. An entry that is present from the first page to the last is listed
 *       exactly once, even if other entries are added or some are changed meanwhile. A page is full unless it is the
 *       last, and only the last has no next page. A cursor may be used any number of times, and outlasts a restart.
 *       One that the list cannot have made is rejected with {@link IllegalArgumentException}, whatever the list holds.
 *   <li>Failure: throws {@link AccessStoreException}; never returns a shorter page instead.
 *   <li>Privacy: as for the store; cursors contain ids only.
 * </ul>
 */
public interface AccessQueries extends MailboxReads {

    /**
     * An invitation with the state of its messages.
     *
     * @param invitation the invitation, in the version that is stored
     * @param messages its messages as they are now, oldest first: by the beginning of their window
     */
    record ListedInvitation(Versioned<Invitation> invitation, List<Message> messages) {
        public ListedInvitation {
            requireNonNull(invitation, "invitation");
            messages = List.copyOf(messages);
        }
    }

    /**
     * A former version of a grant.
     *
     * @param grant the former version
     * @param replacedAt the first instant when another version was stored
     */
    record FormerGrant(Grant grant, Instant replacedAt) {
        public FormerGrant {
            requireNonNull(grant, "grant");
            requireNonNull(replacedAt, "replacedAt");
        }
    }

    /**
     * The kinds of record that a purge removes. Each kind has its own retention period, which the caller knows. A purge
     * never removes other records: charts with all their open and closed grants, blocks, and the ends of chains.
     *
     * <p>With a record go the keys that it owns and that its type can have, as {@link AccessStore} lists them for each
     * read; they are free again. The keys of a record of another type that has the same id stay.
     */
    enum Purgeable {
        /**
         * Invitations that ended or expired before the instant, with their keys. An invitation stays if a registration
         * that names it is claimed, waiting, registered or unreadable, because that registration needs it to the end.
         * An invitation whose state is not recognised always stays.
         */
        INVITATIONS,
        /**
         * Messages that no longer wait and last changed before the instant. A message whose state is not recognised
         * always stays.
         */
        MESSAGES,
        /** Receipts older than the instant, with their idempotency keys. */
        RECEIPTS,
        /** Refusals older than the instant. No entry of a chain is removed. */
        REFUSALS,
        /**
         * Registrations that were granted or closed before the instant, and unanswered registrations that were inserted
         * before the instant and whose invitation is no longer stored; with their keys. The receipt of the inserting
         * commit gives the time of insertion. A registration that is claimed, waiting or registered always stays, and
         * so does one that cannot be read.
         */
        REGISTRATIONS,
        /**
         * Requests for access that were withdrawn, approved or rejected, or that expired, before the instant; with
         * their keys. A request whose state is not recognised always stays.
         */
        ACCESS_REQUESTS,
        /**
         * Holders without an account who were last invited before the instant, or who were never invited and were
         * inserted before it; with their keys. The receipt of the inserting commit gives the time of insertion. A
         * holder stays while any stored record names the holder: an invitation, a registration, a grant or a former
         * version of one, a block, or a message that has no invitation and waits or cannot be read. (A message whose
         * invitation has been removed can never be sent.)
         */
        HOLDERS,
        /**
         * Former versions of grants that were replaced before the instant. The last version of a grant always stays,
         * open or closed.
         */
        FORMER_GRANTS,
        /**
         * Entries of the feed that are older than the instant. A place before an entry that was removed is too old from
         * then on: {@link ChangeFeed#changes} answers nothing for it.
         */
        CHANGES,
        /** Marks of use whose day, in UTC, began before the instant, whether or not there is still a grant. */
        USES,
        /**
         * Entries older than the instant at the front of a chain. An entry behind a younger one stays, and so does
         * every entry behind a gap, so that a purge never hides a missing entry. {@link #trailStart} returns where the
         * remaining entries begin. The recorded end of the chain does not change, even if no entry remains.
         */
        TRAIL
    }

    /**
     * Returns the practice's invitations that match the filter, newest first: by the instant of issue. An invitation
     * keeps its place when it changes.
     */
    Page<ListedInvitation> invitations(PracticeId practice, InvitationFilter filter, Page.Request page);

    /**
     * Returns the practice's registrations at one of the steps, newest first: by the receipt of the commit that
     * inserted them. A registration keeps its place when it changes.
     */
    Page<Registration> registrations(PracticeId practice, Set<RegistrationStep.Kind> steps, Page.Request page);

    /**
     * Returns the former versions of a chart's grants, in the order of the commits that replaced them. The store has
     * the last version of each grant.
     */
    Page<FormerGrant> history(PracticeId practice, ChartId chart, Page.Request page);

    /**
     * Returns the remaining entries of a chart's audit chain, first entry first. If {@code chart} is empty, returns
     * those of the practice's chain, which records everything that concerns no chart.
     */
    Page<AuditEntry> trail(PracticeId practice, Optional<ChartId> chart, Page.Request page);

    /** Returns the refused commands of a practice, newest first: by their instant. They are not part of any chain. */
    Page<AuditEntry> refusals(PracticeId practice, Page.Request page);

    /**
     * Returns where the remaining entries of a chain begin: the number of entries removed from its front, and the hash
     * of the last one removed. Returns {@link AuditHead#EMPTY} if no entry was removed.
     *
     * <p>The start moves in the same step that removes the entries, and never back.
     */
    AuditHead trailStart(PracticeId practice, Optional<ChartId> chart);

    /**
     * Removes at most {@code max} records of the kind that are past their time, in all practices. A live record is
     * never removed.
     *
     * <ul>
     *   <li>Transactions: one step, all of it or nothing. It is safe beside commits: each record is judged by its state
     *       at the moment of removal, and a commit over a removed version is a conflict that names the record. If a
     *       holder is invited at the same moment, either the holder stays or the invitation is refused.
     *   <li>Repeats: what is removed stays removed; a repeat continues with the rest. Of several callers at once, each
     *       counts the records that it has removed itself.
     *   <li>Failure: throws {@link AccessStoreException}. Either nothing or the whole step was done; the caller repeats
     *       the call. A record in a state that is not recognised is no failure: it stays, and the purge goes on.
     * </ul>
     *
     * @param before the instant; a record of exactly this instant stays
     * @param max 1 or more
     * @return the number of records removed, not counting keys; fewer than {@code max} once nothing is left
     */
    int purge(Purgeable kind, Instant before, int max);
}
