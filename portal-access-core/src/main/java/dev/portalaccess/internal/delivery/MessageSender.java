package dev.portalaccess.internal.delivery;

import static dev.portalaccess.internal.delivery.AttemptResult.ClaimLost.AFTER_LEAVING;
import static dev.portalaccess.internal.delivery.AttemptResult.ClaimLost.BEFORE_LEAVING;
import static java.util.Objects.requireNonNull;

import dev.portalaccess.delivery.DeliveryCode;
import dev.portalaccess.internal.delivery.DeliveryStep.AttemptEnd;
import dev.portalaccess.internal.delivery.DeliveryStep.AttemptStart;
import dev.portalaccess.internal.delivery.SendRules.SendRefusal;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.engine.RestoreRule;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.internal.seal.BrokenSealException;
import dev.portalaccess.internal.seal.SealedKind;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Message.Progress;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.spi.TransportAnswer;
import dev.portalaccess.spi.TransportAnswer.Concern;
import dev.portalaccess.spi.storage.Outbox.ClaimedMessage;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends one claimed message; the caller records the result (PA-120, PA-121, PA-123).
 *
 * <p>The order of the steps makes every crash harmless. The attempt is counted, then its digests are stored, then the
 * message is sent. So a link in a mailbox can always be checked, and a letter without a digest was never printed. The
 * claim is checked again before the digests are stored, by counting the attempt, and once more before the message is
 * sent. A worker that has lost its claim stops, so two workers never print one letter, and no worker replaces a
 * password that another one has printed.
 */
final class MessageSender {

    private static final Logger LOG = LoggerFactory.getLogger(MessageSender.class);

    private final CommandRunner commands;
    private final ServiceDependencies parts;
    private final ClaimedOutbox claimedOutbox;
    private final AttemptDigestStore digestStore;
    private final MessagePreparation preparation;

    MessageSender(
            CommandRunner commands,
            ClaimedOutbox claimedOutbox,
            AttemptDigestStore digestStore,
            MessagePreparation preparation) {
        this.commands = commands;
        this.parts = commands.parts();
        this.claimedOutbox = claimedOutbox;
        this.digestStore = digestStore;
        this.preparation = preparation;
    }

    /** Reads what the message delivers, and decides whether an attempt begins. */
    DeliveryStep plan(ClaimedMessage claim) {
        if (isBroken(claim.message())) {
            return park(claim);
        }
        Optional<Versioned<Invitation>> read;
        Optional<SendRefusal> stop;
        try {
            read = digestStore.readInvitation(claim.message());
            stop = findRefusal(claim.message(), read);
        } catch (BrokenSealException e) {
            return SealedKind.PRACTICE_CHAIN.isOf(e.broken()) ? keepWaiting(claim) : park(claim);
        }
        if (stop.isPresent()) {
            return new AttemptEnd(
                    claim, stop.get().progressAfter(claim.message().progress(), parts.now()), BEFORE_LEAVING);
        }
        DeliveryAttempt attempt =
                DeliveryAttempt.start(claimedOutbox.forAttempt(claim), parts.randomness(), parts.now());
        return new AttemptStart(attempt, read, retryRule().progressAtStart(attempt));
    }

    /** Reports whether the message is not as it was queued (PA-115). */
    private boolean isBroken(Message message) {
        return parts.seals().isRequired()
                && parts.seals().findBrokenMessage(message).isPresent();
    }

    /** Stops a message with a broken seal, or with an invitation that has one; staff see it in the work list. */
    private AttemptEnd park(ClaimedMessage claim) {
        Progress parked = claim.message().progress().ended(MessageState.PARKED, parts.now(), DeliveryCode.SEAL_BROKEN);
        return new AttemptEnd(claim, parked, BEFORE_LEAVING);
    }

    /**
     * Keeps a message waiting as long as the record of the practice is broken: all messages of the practice meet that,
     * and each of them is right (PA-125).
     */
    private AttemptEnd keepWaiting(ClaimedMessage claim) {
        String code = DeliveryCode.of(TransportAnswer.deferred(Concern.SETTINGS, DeliveryCode.PRACTICE_BROKEN));
        Progress waiting = retryRule().progressInTrouble(claim.message(), code, parts.now());
        return new AttemptEnd(claim, waiting, BEFORE_LEAVING);
    }

    /** Makes the attempt, whose start has been recorded. Its end is still to be recorded. */
    AttemptEnd attempt(AttemptStart start) {
        DeliveryAttempt attempt = start.attempt();
        try (PreparedMessage message = preparation.prepare(attempt, start.read().map(Versioned::value))) {
            Optional<Progress> obstacle = storeBeforeSending(attempt, message, start.read());
            return obstacle.isPresent()
                    ? new AttemptEnd(attempt.claim(), obstacle.get(), BEFORE_LEAVING)
                    : send(attempt, message);
        } catch (MessageNotReadyException e) {
            return new AttemptEnd(attempt.claim(), progressUntilRetry(attempt, e.code()), BEFORE_LEAVING);
        }
    }

    /** Stores the digests; returns the progress to record if the message cannot be sent after all. */
    private Optional<Progress> storeBeforeSending(
            DeliveryAttempt attempt, PreparedMessage message, Optional<Versioned<Invitation>> read) {
        try {
            Optional<Progress> notStored = message.digests().isPresent()
                    ? message.digests().flatMap(digests -> storeDigests(attempt, digests, read.orElseThrow()))
                    : noteWithoutDigests(attempt);
            if (notStored.isPresent() || claimedOutbox.holds(attempt.claim())) {
                return notStored;
            }
            dropDigests(attempt, message, DeliveryCode.OVERTAKEN);
            return Optional.of(progressUntilRetry(attempt, DeliveryCode.OVERTAKEN));
        } catch (RuntimeException e) {
            // The store, the keyring or the randomness has failed; nothing was sent yet.
            LOG.warn(
                    "attempt {} could not be stored ({})",
                    attempt.envelope(),
                    e.getClass().getName());
            dropDigests(attempt, message, DeliveryCode.NOT_STORED);
            return Optional.of(progressUntilRetry(attempt, DeliveryCode.NOT_STORED));
        }
    }

    /** PA-118: what carries no secret is on record, too, before somebody prints it. */
    private Optional<Progress> noteWithoutDigests(DeliveryAttempt attempt) {
        return digestStore.noteLetter(attempt)
                ? Optional.empty()
                : Optional.of(progressUntilRetry(attempt, DeliveryCode.CHANGED_MEANWHILE));
    }

    private Optional<Progress> storeDigests(
            DeliveryAttempt attempt, AttemptDigests digests, Versioned<Invitation> first) {
        AtomicReference<Versioned<Invitation>> read = new AtomicReference<>(first);
        return commands.untilCommitted(first.value().practice(), () -> storeOnce(attempt, digests, read))
                .orElseGet(() -> Optional.of(progressUntilRetry(attempt, DeliveryCode.CHANGED_MEANWHILE)));
    }

    /**
     * Tries once to store the digests. Returns an inner empty value once they are stored, the progress to record if the
     * message cannot be sent, and an outer empty value if the invitation has changed and is to be tried again.
     */
    private Optional<Optional<Progress>> storeOnce(
            DeliveryAttempt attempt, AttemptDigests digests, AtomicReference<Versioned<Invitation>> read) {
        if (digestStore.add(attempt, digests, requireNonNull(read.get()))) {
            return Optional.of(Optional.empty());
        }
        Optional<Versioned<Invitation>> current = digestStore.readInvitation(attempt.message());
        Optional<SendRefusal> refusal = findRefusal(attempt.message(), current);
        if (refusal.isPresent()) {
            return Optional.of(
                    refusal.map(reason -> reason.progressAfter(retryRule().progressAtStart(attempt), parts.now())));
        }
        if (!claimedOutbox.renewClaim(attempt.claim())) {
            return Optional.of(Optional.of(progressUntilRetry(attempt, DeliveryCode.OVERTAKEN)));
        }
        read.set(current.orElseThrow());
        return Optional.empty();
    }

    private AttemptEnd send(DeliveryAttempt attempt, PreparedMessage message) {
        TransportAnswer answer = message.send(attempt);
        if (PreparedMessage.isUnread(answer)) {
            dropDigests(attempt, message, DeliveryCode.NOT_TAKEN);
        }
        return new AttemptEnd(attempt.claim(), retryRule().progressAfter(attempt, answer, parts.now()), AFTER_LEAVING);
    }

    /**
     * Removes digests that are not needed. A digest that stays takes the room of one attempt and does no other harm, so
     * a failure here is ignored.
     */
    private void dropDigests(DeliveryAttempt attempt, PreparedMessage message, String reason) {
        try {
            message.digests()
                    .ifPresent(digests ->
                            digestStore.drop(attempt.message(), attempt.envelope(), digests::removeFrom, reason));
        } catch (RuntimeException e) {
            LOG.warn(
                    "attempt {} keeps a digest it does not need ({})",
                    attempt.envelope(),
                    e.getClass().getName());
        }
    }

    private Optional<SendRefusal> findRefusal(Message message, Optional<Versioned<Invitation>> read) {
        Optional<Invitation> invitation = read.map(Versioned::value);
        boolean isVoid = invitation
                .filter(delivered -> delivered.state().kind() == InvitationState.Kind.LIVE)
                .filter(delivered -> RestoreRule.isVoid(parts, delivered))
                .isPresent();
        return new SendRules(message, invitation, isVoid, parts.policy().retries(), parts.now()).findRefusal();
    }

    private Progress progressUntilRetry(DeliveryAttempt attempt, String code) {
        return retryRule().progressUntilRetry(attempt, code, parts.now());
    }

    private RetryRule retryRule() {
        return new RetryRule(parts.policy().retries());
    }
}
