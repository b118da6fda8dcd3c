package dev.portalaccess.spi.storage;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.id.PracticeId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The queued messages of all commits, handed to one worker at a time.
 *
 * <p>A worker holds a claim until its lease expires. Then another worker may take the message, and updates from the
 * previous worker are rejected. The following holds for every method:
 *
 * <ul>
 *   <li>Threads: any number of threads, and of application servers, call it at once.
 *   <li>Transactions: each call is atomic and durable before it returns.
 *   <li>Failure: throws {@link AccessStoreException}; never returns an empty answer instead. The message then stays
 *       claimed until its lease expires. Claims outlast a restart of the store.
 *   <li>Privacy: a message contains an address at most; it is not logged.
 * </ul>
 */
public interface Outbox {

    /**
     * A worker's request for messages.
     *
     * @param worker the worker that claims; for people who read the table, not for fencing
     * @param channels the channels to claim messages of
     * @param now the instant that decides which messages are due and which leases have expired
     * @param limit the maximum number of messages, 1 to 1,000
     * @param leaseUntil the first instant when another worker may take the messages
     */
    record ClaimRequest(String worker, Set<Channel> channels, Instant now, int limit, Instant leaseUntil) {
        /** Rejects a limit out of bounds and a lease that does not end after {@code now}. */
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
     * A message that one worker has claimed.
     *
     * @param message the message as it was when it was claimed
     * @param fence a number higher than that of any earlier claim of the message
     * @param leaseUntil the first instant when another worker may take the message
     */
    record ClaimedMessage(Message message, long fence, Instant leaseUntil) {
        public ClaimedMessage {
            requireNonNull(message, "message");
            requireNonNull(leaseUntil, "leaseUntil");
        }
    }

    /**
     * Claims messages that wait, are due and are not claimed by another worker, in all practices. The message due
     * longest is first. A message is due from the instant of its {@code dueAt}.
     *
     * <p>A message whose state or kind is {@code UNRECOGNISED} is never claimed, here or by its id: the newer version
     * that knows it sends it. It holds up no other message.
     *
     * <p>A worker claims several at once, because a claim costs a durable write whatever its size. It then holds them
     * all under one lease, which may be short: a message that it has not begun when the lease expires goes to another
     * worker, and the lease of one that it begins is made longer with {@link ClaimDisposition#KEEP}.
     *
     * <ul>
     *   <li>Repeats: a claimed message is not given out again before its lease expires. The call may return fewer
     *       messages than are due, but never gives the same message to two workers. It returns none only if none is
     *       due or other workers are claiming at the same moment.
     * </ul>
     */
    List<ClaimedMessage> claimDue(ClaimRequest wanted);

    /**
     * Claims the message if it waits and is not claimed by another worker, whether or not it is due.
     *
     * <ul>
     *   <li>Repeats: empty while a worker has claimed the message, once the message no longer waits, and if there is no
     *       such message or it is not recognised.
     * </ul>
     *
     * @param wanted the request; its channels and limit are ignored
     */
    Optional<ClaimedMessage> claim(PracticeId practice, MessageId message, ClaimRequest wanted);

    /**
     * Extends the lease of a claim, so that an attempt may take longer. A claim whose lease has expired may be renewed
     * as long as no other worker has taken the message. A worker also calls this right before it sends, to learn
     * whether the message is still its own: if {@code leaseUntil} is no later than the claim's lease, nothing is
     * written, and the call only reports whether the claim still counts.
     *
     * <ul>
     *   <li>Repeats: any number of times. The earlier claim counts as well as the renewed one, because their fence is
     *       the same.
     * </ul>
     *
     * @return the claim with its fence, the later of its lease and the new one, and the message as it is now or was
     *     when it was claimed; empty if another worker has taken the message since, or if the claim was used up
     */
    Optional<ClaimedMessage> renew(ClaimedMessage claim, Instant leaseUntil);

    /**
     * Records the progress of the message, and releases the claim unless {@code afterwards} keeps it. A message that is
     * released may be claimed by another worker at once, whatever its lease was.
     *
     * <p>The fence decides, not the clock: a claim whose lease has expired still counts as long as no other worker has
     * taken the message.
     *
     * <ul>
     *   <li>Repeats: the first call counts. It uses up the claim unless {@code afterwards} keeps it. A call that
     *       returns {@code false} uses nothing up.
     * </ul>
     *
     * @return whether the progress was written; {@code false} if the claim's fence is no longer the message's, or if
     *     the message may not change from its state to the new one
     */
    boolean mark(ClaimedMessage claim, Message.Progress progress, ClaimDisposition afterwards);

    /**
     * The progress of a claimed message, recorded together with that of others.
     *
     * @param claim the claim
     * @param progress the progress of its message
     * @param afterwards whether the worker keeps the claim
     */
    record ProgressMark(ClaimedMessage claim, Message.Progress progress, ClaimDisposition afterwards) {
        public ProgressMark {
            requireNonNull(claim, "claim");
            requireNonNull(progress, "progress");
            requireNonNull(afterwards, "afterwards");
        }

        /**
         * Rejects marks of which two are for the same message.
         *
         * @throws IllegalArgumentException if there are such
         */
        public static void requireDistinct(List<ProgressMark> marks) {
            long messages = marks.stream()
                    .map(one -> List.of(
                            one.claim().message().practice(),
                            one.claim().message().id()))
                    .distinct()
                    .count();
            if (messages != marks.size()) {
                throw new IllegalArgumentException("two marks are for the same message");
            }
        }
    }

    /**
     * Records the progress of several messages, each of them as {@link #mark} does. A worker records in this way how
     * one attempt ended together with the beginning of the next, which saves a durable write for each message.
     *
     * <ul>
     *   <li>Transactions: every mark is atomic and durable before the call returns, and one that is refused does not
     *       prevent another. After a failure any of them may have been written.
     *   <li>Repeats: as for {@link #mark}.
     * </ul>
     *
     * <p>The default calls {@link #mark} for one after the other. An outbox that can write them at once overrides this.
     *
     * @param marks no two of them for the same message
     * @return what {@link #mark} would have returned for each, in their order
     * @throws IllegalArgumentException if two marks are for the same message
     */
    default List<Boolean> markAll(List<ProgressMark> marks) {
        ProgressMark.requireDistinct(marks);
        List<Boolean> written = new ArrayList<>();
        for (ProgressMark one : marks) {
            written.add(mark(one.claim(), one.progress(), one.afterwards()));
        }
        return List.copyOf(written);
    }

    /** The fate of a claim once progress is marked. */
    enum ClaimDisposition {
        /** The worker releases the message. */
        LET_GO,
        /**
         * The worker continues: it has only recorded that an attempt begins. The lease is then the later of the one
         * that is stored and that of the given claim, so that an attempt begins with a whole lease and without a write
         * of its own for it.
         */
        KEEP
    }

    /**
     * Returns the message as it is now; empty if the practice has no message with that id.
     *
     * <ul>
     *   <li>Repeats: the answer is the same until the message is marked.
     * </ul>
     */
    Optional<Message> message(PracticeId practice, MessageId message);

    /**
     * Returns the practice's messages in one of the states, newest first: by the beginning of their window. The place
     * of a message does not change when it is marked. A message of a state that is not known is listed as
     * {@code UNRECOGNISED}.
     *
     * <ul>
     *   <li>Repeats: as for every list, see {@link AccessQueries}.
     * </ul>
     */
    Page<Message> messages(PracticeId practice, Set<MessageState> states, Page.Request page);

    /**
     * Records what became of a message that no worker handles any more: one that was handed over has bounced
     * permanently, or perhaps, and one that has perhaps bounced may still bounce; one that was parked is withdrawn,
     * because staff have settled it ({@link MessageState#mayReturnAs}).
     *
     * <ul>
     *   <li>Repeats: a second report of the same changes nothing and returns {@code false}.
     * </ul>
     *
     * @param progress the progress in the state {@code BOUNCED}, {@code BOUNCE_UNCERTAIN} or {@code WITHDRAWN}, with
     *     the envelope of the message
     * @return whether the progress was written: the message may change from its state to that one, and its last
     *     attempt had that envelope
     */
    boolean bounced(PracticeId practice, MessageId message, Message.Progress progress);
}
