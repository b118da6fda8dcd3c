package dev.portalaccess.spi;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.EmailAddress.Mailbox;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Holder;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.RegistrationStep;
import dev.portalaccess.model.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What staff look at: lists in pages, history, the audit trail; and putting away what is past its time.
 *
 * <p>Public because hosts implement it beside their {@link AccessStore}. Nothing in here decides who has access. What
 * holds for every list:
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
    record Listed(Versioned<Invitation> invitation, List<Message> messages) {
        /** Keeps a copy. */
        public Listed {
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
    record Former(Grant grant, Instant replacedAt) {
        /** Needs both parts. */
        public Former {
            requireNonNull(grant, "grant");
            requireNonNull(replacedAt, "replacedAt");
        }
    }

    /** What a purge removes; each kind has its own term, which the caller knows. */
    enum Purgeable {
        /** Invitations that ended, or whose window was over, before the instant; with their keys. */
        INVITATIONS,
        /** Messages that no longer wait and changed last before the instant. */
        MESSAGES,
        /** Receipts older than the instant, with their requests' names. */
        RECEIPTS,
        /** Refusals older than the instant; entries of chains are never removed. */
        REFUSALS
    }

    /** The practice's invitations that the filter admits, newest first. */
    Page<Listed> invitations(PracticeId practice, InvitationFilter filter, Page.Request page);

    /** The practice's messages in one of those states, newest first. */
    Page<Message> messages(PracticeId practice, Set<MessageState> states, Page.Request page);

    /** The practice's registrations at one of those steps, newest first. */
    Page<Registration> registrations(PracticeId practice, Set<RegistrationStep.Kind> steps, Page.Request page);

    /** The former versions of a chart's grants, in the order they were replaced; the present ones are in the store. */
    Page<Former> history(PracticeId practice, ChartId chart, Page.Request page);

    /** The audit chain of a chart, or that of what concerns no chart, first entry first. */
    Page<AuditEntry> trail(PracticeId practice, Optional<ChartId> chart, Page.Request page);

    /** The refused commands of a practice, newest first; they stand outside the chains. */
    Page<AuditEntry> refusals(PracticeId practice, Page.Request page);

    /**
     * The holders whose address may be that mailbox, oldest first; at most 100 of them. For warnings only.
     */
    List<Holder> sharing(PracticeId practice, Mailbox mailbox);

    /**
     * Removes at most {@code max} things of that kind that are past their time, and never anything live.
     *
     * @return how many were removed; fewer than {@code max} once nothing is left
     */
    int purge(Purgeable kind, Instant before, int max);
}
