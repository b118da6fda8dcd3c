package dev.portalaccess.spi.storage;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.id.PracticeId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The messages that commits have queued, handed to one worker at a time.
 *
 * <p>A worker holds a claim until its lease is over;
 * then another may take the message, and what the late one wants to mark is refused. What holds for every method:
 *
 * <ul>
 *   <li>Threads: any number of threads, and of application servers, call it at once.
 *   <li>Transactions: each call is atomic and durable before it answers.
 *   <li>Failure: {@link AccessStoreException}; the message then stays claimed until its lease is over.
 *   <li>Privacy: a message holds an address at most; it is not logged.
 * </ul>
 */
public interface Outbox {

    /**
     * What a worker wants to claim.
     *
     * @param worker who claims; for people reading the table, not for fencing
     * @param channels messages of these channels only
     * @param now what is due, and which leases are over, is told from this instant
     * @param limit how many at most, 1 to 1,000
     * @param leaseUntil the first instant at which another worker may take them
     */
    record ClaimRequest(String worker, Set<Channel> channels, Instant now, int limit, Instant leaseUntil) {
        /** Refuses a limit out of bounds and a lease that is over before it begins. */
        public ClaimRequest {
            requireNonNull(worker, "worker");
            channels = Set.copyOf(channels);
            requireNonNull(now, "now");
            requireNonNull(leaseUntil, "leaseUntil");
            if (limit < 1 || limit > 1_000) {
                throw new IllegalArgumentException("limit must lie between 1 and 1,000");
            }
            if (!now.isBefore(leaseUntil)) {
                throw new IllegalArgumentException("the lease ends before it begins");
            }
        }
    }

    /**
     * A message in the hands of one worker.
     *
     * @param message as it was when it was claimed
     * @param fence higher than that of any earlier claim of the message
     * @param leaseUntil the first instant at which another worker may take it
     */
    record ClaimedMessage(Message message, long fence, Instant leaseUntil) {
        /** Needs every part. */
        public ClaimedMessage {
            requireNonNull(message, "message");
            requireNonNull(leaseUntil, "leaseUntil");
        }
    }

    /**
     * Claims messages that wait, are due and that nobody holds, those due longest first.
     *
     * <ul>
     *   <li>Repeats: a message in somebody's hands is not given out again before its lease is over. May give fewer than
     *       there are, never the same message to two.
     * </ul>
     */
    List<ClaimedMessage> claimDue(ClaimRequest wanted);

    /**
     * Claims that message if it waits and nobody holds it, whether or not it is due.
     *
     * <ul>
     *   <li>Repeats: empty while somebody holds it, and once it no longer waits.
     * </ul>
     *
     * @param wanted its channels and limit are of no matter
     */
    Optional<ClaimedMessage> claim(PracticeId practice, MessageId message, ClaimRequest wanted);

    /**
     * Keeps a claim for longer; an attempt may then last.
     *
     * <ul>
     *   <li>Repeats: any number of times.
     * </ul>
     *
     * @return the claim with its new lease; empty if another worker has taken the message since
     */
    Optional<ClaimedMessage> renew(ClaimedMessage claim, Instant leaseUntil);

    /**
     * Writes how far the message has got, and lets go of it unless it is to be kept.
     *
     * <ul>
     *   <li>Repeats: the first one counts; the claim is used up by it unless {@code afterwards} keeps it.
     * </ul>
     *
     * @return whether it was written; {@code false} if the claim's fence is no longer the message's, or if the message
     *     may not go from its state to that one
     */
    boolean mark(ClaimedMessage claim, Message.Progress progress, ClaimDisposition afterwards);

    /** What becomes of a claim once progress is marked. */
    enum ClaimDisposition {
        /** The worker lets go. */
        LET_GO,
        /** The worker goes on: it has only written down that an attempt begins. */
        KEEP
    }

    /**
     * The message as it stands now.
     *
     * <ul>
     *   <li>Repeats: the same answer until it is marked.
     * </ul>
     */
    Optional<Message> message(PracticeId practice, MessageId message);

    /**
     * The practice's messages in one of those states, newest first.
     *
     * <ul>
     *   <li>Repeats: as for every list, see {@link AccessQueries}.
     * </ul>
     */
    Page<Message> messages(PracticeId practice, Set<MessageState> states, Page.Request page);

    /**
     * Writes that a message which was handed over came back for good.
     *
     * <ul>
     *   <li>Repeats: the second report of the same changes nothing and answers {@code false}.
     * </ul>
     *
     * @param progress in the state {@code BOUNCED}, with the envelope that came back
     * @return whether it was written: the message was handed over, and its last attempt had that envelope
     */
    boolean bounced(PracticeId practice, MessageId message, Message.Progress progress);
}
