package dev.portalaccess.delivery;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.Printer;
import java.util.Set;

/**
 * What becomes of messages between the commit that queues them and the mail server or the printer.
 *
 * <p>Safe for use by several threads and on several servers at once. Every method throws
 * {@link dev.portalaccess.spi.storage.AccessStoreException} if the store fails; repeating the call then does no harm.
 */
public interface MessageDelivery {

    /**
     * Sends mail that is due; also prints letters if the host supplied an unattended printer. The library starts no
     * threads: the host calls this every minute or so, on as many servers as it likes.
     *
     * <p>Messages are claimed one at a time, those due longest first, so that one that hangs keeps no other back. Mail
     * is
     * delivered at least once: all copies have one Message-ID, each has a different link, and the first link that is
     * redeemed ends all of them (PA-120).
     *
     * @param limit how many messages at most, 1 or more
     * @return the number of messages by result; fewer than {@code limit} in all if nothing more was due
     */
    DeliveryReport runOnce(int limit);

    /**
     * Prints a letter for the person at the desk, once and at once (PA-123). Of any number of callers one prints.
     *
     * <p>If the store fails after the printer was called, calling again answers {@link PrintOutcome.Uncertain}.
     *
     * @param printer the printer of this request; it is called at most once, in this thread
     * @throws IllegalArgumentException if {@code message} is one that is mailed
     */
    PrintOutcome print(PracticeId practice, MessageId message, Printer printer);

    /**
     * Takes note that a mail came back for good (PA-122): the link in that copy is dead from now on, and the message is
     * listed as bounced once no other copy can have arrived. A bounce that says "later perhaps" is not reported.
     *
     * @param attempt the id of the attempt, as the mail's envelope carried it; any text, it came from outside
     * @param code why, without personal data, such as {@code 5.1.1}; 1 to 64 characters
     * @return whether anything changed by it; {@code false} for an unknown or stale id, for a second report, and while
     *     the attempt is still under way
     */
    boolean bounced(PracticeId practice, String attempt, String code);

    /**
     * Queues a message that says how to sign in, with nothing secret in it (PA-033): for any holder, at any time.
     *
     * @return the message; one on paper is printed with {@link #print}
     */
    Outcome<MessageId> sendSignInInstructions(Caller caller, SendSignInInstructions command);

    /**
     * Queues a message that tells a holder of a change, with nothing secret in it.
     *
     * @return the message; one on paper is printed with {@link #print}
     */
    Outcome<MessageId> sendNotice(Caller caller, SendNotice command);

    /** The practice's messages in one of those states, newest first (PA-060). */
    Page<Message> messages(PracticeId practice, Set<MessageState> states, Page.Request page);
}
