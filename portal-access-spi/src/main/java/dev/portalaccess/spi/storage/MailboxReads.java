package dev.portalaccess.spi.storage;

import dev.portalaccess.model.EmailAddress.Mailbox;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.Holder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The reads of holders by their mailbox.
 *
 * <p>The following holds for every method:
 *
 * <ul>
 *   <li>Threads: any number of threads, and of application servers, call it at once.
 *   <li>Privacy: the answers contain names and addresses of holders, which are not written to a log or into an
 *       exception.
 * </ul>
 */
public interface MailboxReads {

    /**
     * Returns the holders whose present address may lead to the mailbox, at most 100, oldest first: by the receipt of
     * the commit that inserted them. Use the result for warnings only.
     *
     * <ul>
     *   <li>Transactions: one consistent read.
     *   <li>Repeats: the answer is the same until a commit changes it or a purge removes a holder.
     *   <li>Failure: throws {@link AccessStoreException}.
     * </ul>
     */
    List<Holder> sharing(PracticeId practice, Mailbox mailbox);

    /**
     * Returns the same for several mailboxes, with an entry for each of them. A store that can read them together does
     * so; the default reads one after the other.
     *
     * <ul>
     *   <li>Transactions: the answer for each mailbox is one consistent read.
     *   <li>Repeats: the answer is the same until a commit changes it or a purge removes a holder.
     *   <li>Failure: throws {@link AccessStoreException}.
     * </ul>
     *
     * @param mailboxes the mailboxes, at most 1,000
     */
    default Map<Mailbox, List<Holder>> sharing(PracticeId practice, Set<Mailbox> mailboxes) {
        Map<Mailbox, List<Holder>> found = new HashMap<>();
        mailboxes.forEach(mailbox -> found.put(mailbox, sharing(practice, mailbox)));
        return found;
    }
}
