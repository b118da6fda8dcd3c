package dev.portalaccess.delivery;

import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.Printer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Delivers messages: takes each one from the commit that queues it to the mail server or the printer.
 *
 * <p>Thread-safe, and safe on several servers at once. Every method throws
 * {@link dev.portalaccess.spi.storage.AccessStoreException} if the store fails; repeating the call is then harmless.
 */
public interface MessageDelivery {

    /**
     * Sends mail that is due; also prints letters if the host supplied an unattended printer. The library starts no
     * threads: the host calls this every minute or so, on as many servers as it likes.
     *
     * <p>Messages are claimed at most ten at a time, those due longest first. One that hangs keeps back the few that
     * were claimed with it for a tenth of the lease ({@link dev.portalaccess.policy.PortalPolicy#lease}); another call,
     * here or on another server, then takes them over. Mail is delivered at least once: all copies have one Message-ID,
     * each has a different link, and the first link that is redeemed ends all of them (PA-120).
     *
     * @param limit how many messages at most, 1 or more
     * @return the number of messages by result; fewer than {@code limit} in all if nothing more was due
     */
    DeliveryReport runOnce(int limit);

    /**
     * Prints a letter once and immediately, for the person at the desk (PA-123). Of any number of callers exactly one
     * prints.
     *
     * <p>A person who prints a letter may read the temporary password in it. So the caller's right is asked for each chart
     * that the letter concerns, and the audit trail names the caller before the printer gets anything (PA-118).
     *
     * <p>If the store fails after the printer was called, a repeat returns {@link PrintOutcome.Uncertain}.
     *
     * @param printer the printer for this request; it is called at most once, in this thread
     * @throws IllegalArgumentException if {@code message} is sent by mail
     */
    PrintOutcome print(Caller caller, MessageId message, Printer printer);

    /**
     * Records that a mail bounced permanently (PA-122). The link in that copy no longer works, and the message is
     * listed as bounced once no other copy can have arrived. Do not report a bounce that is only temporary; report one
     * that is doubtful with {@link #perhapsBounced}.
     *
     * @param attempt the id of the attempt, as carried in the mail's envelope, in capitals or small letters; any text,
     *     because it arrives from outside
     * @param code the reason without personal data, such as {@code 5.1.1}; 1 to 64 characters
     * @return whether anything changed; {@code false} for an unknown or stale id, for a second report, and while the
     *     attempt is still in progress
     */
    boolean bounced(PracticeId practice, String attempt, String code);

    /**
     * Records that a mail perhaps bounced: a report is about it, but does not clearly say that it failed, or which copy
     * of it (PA-126). The message is listed as {@link MessageState#BOUNCE_UNCERTAIN}, so that staff look at it, and
     * nothing else changes: every link works as before.
     *
     * <p>Anybody can write such a report. It changes a message once at most, and leaves nothing in the audit trail.
     *
     * @param id the id of an attempt or of a message, in capitals or small letters; any text, because it arrives from
     *     outside
     * @param code the reason without personal data, such as {@code 5.1.1}; 1 to 64 characters
     * @return whether anything changed; {@code false} for an unknown or stale id, for a second report, for a message
     *     that has bounced, and while a message still waits, because it will be sent once more
     */
    boolean perhapsBounced(PracticeId practice, String id, String code);

    /**
     * Queues a message that explains how to sign in and contains no secret (PA-033), for any holder and at any time.
     *
     * @return the message, with the address that it goes to; print one on paper with {@link #print}
     */
    Outcome<QueuedMessage> sendSignInInstructions(Caller caller, SendSignInInstructions command);

    /**
     * Queues a message that informs a holder of a change and contains no secret.
     *
     * @return the message, with the address that it goes to; print one on paper with {@link #print}
     */
    Outcome<QueuedMessage> sendNotice(Caller caller, SendNotice command);

    /**
     * Settles a message that was parked and belongs to no invitation, such as a notice without an address of the
     * reader's own (PA-074): it is no longer listed as parked. If the store fails after the commit, a repeat with the
     * same idempotency key takes it from the list.
     */
    Outcome<MessageId> settle(Caller caller, SettleMessage command);

    /**
     * Returns the message that a returned mail is about, so that staff can look at one that is doubtful (PA-122).
     * Changes nothing. The right is asked for each chart that the message concerns.
     *
     * @param id the id of an attempt or of a message, in capitals or small letters; any text, because it arrives from
     *     outside
     * @throws dev.portalaccess.command.NotAllowedException if the caller may not see it
     */
    Optional<Message> ofReturnedMail(Caller caller, String id);

    /**
     * Returns what keeps several of the practice's messages waiting and is no reader's fault, the one with the most
     * messages first (PA-125). A message that is being sent at this moment is not counted.
     *
     * <p>Looks at the newest 1,000 messages of the practice that are deferred, in two reads at most, and reads on while
     * none of them has such a reason; {@link DeliveryTrouble#orMore} tells whether there are more. It names no chart and
     * no person; the right is asked without a chart.
     *
     * @throws dev.portalaccess.command.NotAllowedException if the caller may not see them
     */
    List<DeliveryTrouble> troubles(Caller caller);

    /**
     * Returns the practice's messages in any of those states, newest first (PA-060). The right is asked without a chart
     * first, then for each chart that a message concerns; a message that the caller may not see is left out, so that a
     * page may have fewer entries than it could (PA-118).
     *
     * @throws dev.portalaccess.command.NotAllowedException if the caller may not see the list
     */
    Page<Message> messages(Caller caller, Set<MessageState> states, Page.Request page);

    /**
     * Returns the people that the messages are for, by message: one read of the store for all of them. The rights are
     * those of {@link #messages}; a message that the caller may not see, or of another practice, is left out.
     *
     * @param messages the messages, at most 1,000, such as those of a page
     * @throws IllegalArgumentException if there are more
     * @throws dev.portalaccess.command.NotAllowedException if the caller may not see the list
     */
    Map<MessageId, MessageRecipient> recipients(Caller caller, List<Message> messages);
}
