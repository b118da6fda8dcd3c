package dev.portalaccess.spi.storage;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.EmailAddress.Mailbox;
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
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What staff look at: lists in pages, history, the audit trail; and deleting what is past its time.
 *
 * <p>Nothing in here decides who has access. What
 * holds for every list, also for {@link Outbox#messages}:
 *
 * <ul>
 *   <li>Threads: any number of threads call it at once.
 *   <li>Transactions: each page is one consistent read; pages of one list may be read far apart.
 *   <li>Repeats: the order never changes; an entry that is there from the first page to the last is listed exactly once,
 *       whatever is added meanwhile.
 *   <li>Failure: {@link AccessStoreException}; never a shorter page.
 *   <li>Privacy: as for the store; cursors name ids only.
 * </ul>
 */
public interface AccessQueries {

    /**
     * An invitation with what became of its messages.
     *
     * @param invitation the invitation, in the version that is stored
     * @param messages its messages, oldest first
     */
    record ListedInvitation(Versioned<Invitation> invitation, List<Message> messages) {
        /** Keeps a copy. */
        public ListedInvitation {
            requireNonNull(invitation, "invitation");
            messages = List.copyOf(messages);
        }
    }

    /**
     * A grant as it once was.
     *
     * @param grant the former version
     * @param replacedAt the first instant at which it was another
     */
    record FormerGrant(Grant grant, Instant replacedAt) {
        /** Needs both parts. */
        public FormerGrant {
            requireNonNull(grant, "grant");
            requireNonNull(replacedAt, "replacedAt");
        }
    }

    /**
     * What a purge removes; each kind has its own term, which the caller knows. Whatever is not named here stays: charts
     * with all their present grants, revoked and ended ones too, blocks, and the ends of chains.
     */
    enum Purgeable {
        /**
         * Invitations that ended, or whose window was over, before the instant; with their keys. Never one that a
         * registration names which was claimed, waits, is registered or cannot be read: it is needed to the end.
         */
        INVITATIONS,
        /** Messages that no longer wait and changed last before the instant; never one that cannot be read. */
        MESSAGES,
        /** Receipts older than the instant, with their requests' names. */
        RECEIPTS,
        /** Refusals older than the instant; no entry of a chain. */
        REFUSALS,
        /**
         * Registrations that were granted or closed before the instant, and those nobody has answered whose invitation
         * is no longer stored and which were inserted before it (by the receipt of that commit); with their keys. Never
         * one that was claimed, waits or is registered, and never one that cannot be read.
         */
        REGISTRATIONS,
        /**
         * Holders without a login who were last invited before the instant, or were never invited and inserted before it
         * (by the receipt of that commit); with their keys. Never one whom anything stored still names: an invitation, a
         * registration, a grant or a former version of one, a block, or a message that waits or cannot be read and has
         * no invitation (a message whose invitation is gone can never be sent).
         */
        HOLDERS,
        /** Former versions of grants that were replaced before the instant; never a present one, however it stands. */
        FORMER_GRANTS,
        /**
         * Entries older than the instant at the front of a chain; never one behind a younger one, and none behind a gap,
         * so that a purge covers up nothing that is missing. {@link #trailStart} tells where the rest begins. Where the
         * chain ends is not changed, even if no entry is left of it.
         */
        TRAIL
    }

    /** The practice's invitations that the filter admits, newest first. */
    Page<ListedInvitation> invitations(PracticeId practice, InvitationFilter filter, Page.Request page);

    /** The practice's registrations at one of those steps, newest first. */
    Page<Registration> registrations(PracticeId practice, Set<RegistrationStep.Kind> steps, Page.Request page);

    /** The former versions of a chart's grants, in the order they were replaced; the present ones are in the store. */
    Page<FormerGrant> history(PracticeId practice, ChartId chart, Page.Request page);

    /** What is left of the audit chain of a chart, or of that of what concerns no chart, first entry first. */
    Page<AuditEntry> trail(PracticeId practice, Optional<ChartId> chart, Page.Request page);

    /** The refused commands of a practice, newest first; they stand outside the chains. */
    Page<AuditEntry> refusals(PracticeId practice, Page.Request page);

    /**
     * The holders whose address may be that mailbox, oldest first; at most 100 of them. For warnings only.
     */
    List<Holder> sharing(PracticeId practice, Mailbox mailbox);

    /**
     * Where what is left of a chain begins: how many entries were removed from its front, and the hash of the last of
     * them. {@link AuditHead#EMPTY} if none was.
     *
     * <p>It moves in the same step in which the entries go, and never back.
     */
    AuditHead trailStart(PracticeId practice, Optional<ChartId> chart);

    /**
     * Removes at most {@code max} things of that kind that are past their time, of whichever practice, and never
     * anything live.
     *
     * <ul>
     *   <li>Transactions: one step, all of it or nothing. It is safe beside commits: a record is judged as it is when it
     *       goes, and a commit over a version that is gone is a conflict which names the record. So a holder who is
     *       invited at the same moment stays, or the invitation is refused.
     *   <li>Repeats: what is gone is gone; a repeat goes on with the rest.
     *   <li>Failure: {@link AccessStoreException}; nothing or the whole step was done, and the call is repeated.
     * </ul>
     *
     * @param before what is of that instant itself stays
     * @param max 1 or more
     * @return how many were removed, keys not counted; fewer than {@code max} once nothing is left
     */
    int purge(Purgeable kind, Instant before, int max);
}
