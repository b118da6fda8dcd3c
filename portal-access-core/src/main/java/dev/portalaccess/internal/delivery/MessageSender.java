package dev.portalaccess.internal.delivery;

import static dev.portalaccess.internal.delivery.AttemptResult.ClaimLost.AFTER_LEAVING;
import static dev.portalaccess.internal.delivery.AttemptResult.ClaimLost.BEFORE_LEAVING;
import static java.util.Objects.requireNonNull;

import dev.portalaccess.delivery.DeliveryCode;
import dev.portalaccess.internal.delivery.DeliveryStep.AttemptEnd;
import dev.portalaccess.internal.delivery.DeliveryStep.AttemptStart;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Message.Progress;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.spi.TransportAnswer;
import dev.portalaccess.spi.storage.Outbox.ClaimedMessage;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PA-120, PA-121, PA-123: one message, from its claim to its result, which the caller records.
 *
 * <p>The order makes every crash harmless. The attempt is counted, then its digest is stored, then it leaves: a link in
 * a mailbox can always be checked, and a letter without a digest was never printed. The claim is looked at again
 * between reading and storing (by counting the attempt) and between storing and leaving: who has lost it stops, so that
 * no two workers print one letter, and none replaces a password that another has printed.
 */
final class MessageSender {

    private static final Logger LOG = LoggerFactory.getLogger(MessageSender.class);

    private final CommandRunner commands;
    private final ServiceDependencies parts;
    private final ClaimedOutbox claimedOutbox;
    private final AttemptDigestStore digestStore;
    private final MessagePreparation preparation;

    MessageSender(CommandRunner commands, ClaimedOutbox claimedOutbox, MessagePreparation preparation) {
        this.commands = commands;
        this.parts = commands.parts();
        this.claimedOutbox = claimedOutbox;
        this.digestStore = new AttemptDigestStore(commands);
        this.preparation = preparation;
    }

    /** Reads what the message delivers, and decides whether an attempt begins. */
    DeliveryStep plan(ClaimedMessage claim) {
        Optional<Versioned<Invitation>> read = digestStore.readInvitation(claim.message());
        Optional<SendRefusal> stop = findRefusal(claim.message(), read);
        if (stop.isPresent()) {
            return new AttemptEnd(
                    claim, stop.get().progressAfter(claim.message().progress(), parts.now()), BEFORE_LEAVING);
        }
        DeliveryAttempt attempt = DeliveryAttempt.start(claim, parts.randomness(), parts.now());
        return new AttemptStart(attempt, read, retryRule().progressAtStart(attempt));
    }

    /** Makes the attempt, whose start has been recorded. Its end is still to be recorded. */
    AttemptEnd attempt(AttemptStart start) {
        DeliveryAttempt attempt = start.attempt();
        try (PreparedMessage parcel = preparation.prepare(attempt, start.read().map(Versioned::value))) {
            Optional<Progress> hindered = storeBeforeSending(attempt, parcel, start.read());
            return hindered.isPresent()
                    ? new AttemptEnd(attempt.claim(), hindered.get(), BEFORE_LEAVING)
                    : send(attempt, parcel);
        } catch (MessageNotReadyException e) {
            return new AttemptEnd(attempt.claim(), progressUntilRetry(attempt, e.code()), BEFORE_LEAVING);
        }
    }

    /** Stores the digests; returns the progress to record if the message cannot be sent after all. */
    private Optional<Progress> storeBeforeSending(
            DeliveryAttempt attempt, PreparedMessage parcel, Optional<Versioned<Invitation>> read) {
        try {
            Optional<Progress> notStored =
                    parcel.digests().flatMap(proof -> storeDigests(attempt, proof, read.orElseThrow()));
            if (notStored.isPresent() || claimedOutbox.holds(attempt.claim())) {
                return notStored;
            }
            dropDigests(attempt, parcel, DeliveryCode.OVERTAKEN);
            return Optional.of(progressUntilRetry(attempt, DeliveryCode.OVERTAKEN));
        } catch (RuntimeException e) {
            // Store, keyring or randomness: whatever failed, nothing has left yet.
            LOG.warn(
                    "attempt {} could not be stored ({})",
                    attempt.envelope(),
                    e.getClass().getName());
            dropDigests(attempt, parcel, DeliveryCode.NOT_STORED);
            return Optional.of(progressUntilRetry(attempt, DeliveryCode.NOT_STORED));
        }
    }

    private Optional<Progress> storeDigests(
            DeliveryAttempt attempt, AttemptDigests proof, Versioned<Invitation> first) {
        AtomicReference<Versioned<Invitation>> read = new AtomicReference<>(first);
        return commands.untilCommitted(() -> storeOnce(attempt, proof, read))
                .orElseGet(() -> Optional.of(progressUntilRetry(attempt, DeliveryCode.CHANGED_MEANWHILE)));
    }

    /**
     * What hinders the attempt, or nothing once its digests are stored; no answer if the invitation is to be tried
     * again.
     */
    private Optional<Optional<Progress>> storeOnce(
            DeliveryAttempt attempt, AttemptDigests proof, AtomicReference<Versioned<Invitation>> read) {
        if (digestStore.add(attempt, proof, requireNonNull(read.get()))) {
            return Optional.of(Optional.empty());
        }
        Optional<Versioned<Invitation>> again = digestStore.readInvitation(attempt.message());
        Optional<SendRefusal> stop = findRefusal(attempt.message(), again);
        if (stop.isPresent()) {
            return Optional.of(stop.map(why -> why.progressAfter(retryRule().progressAtStart(attempt), parts.now())));
        }
        if (!claimedOutbox.renewClaim(attempt.claim())) {
            return Optional.of(Optional.of(progressUntilRetry(attempt, DeliveryCode.OVERTAKEN)));
        }
        read.set(again.orElseThrow());
        return Optional.empty();
    }

    private AttemptEnd send(DeliveryAttempt attempt, PreparedMessage parcel) {
        TransportAnswer answer = parcel.send(attempt);
        if (PreparedMessage.isUnread(answer)) {
            dropDigests(attempt, parcel, DeliveryCode.NOT_TAKEN);
        }
        return new AttemptEnd(attempt.claim(), retryRule().progressAfter(attempt, answer, parts.now()), AFTER_LEAVING);
    }

    /**
     * Removes digests that are not needed. A digest that stays takes the room of one attempt and does no other harm, so
     * a failure here is ignored.
     */
    private void dropDigests(DeliveryAttempt attempt, PreparedMessage parcel, String reason) {
        try {
            parcel.digests()
                    .ifPresent(proof ->
                            digestStore.drop(attempt.message(), attempt.envelope(), proof::removeFrom, reason));
        } catch (RuntimeException e) {
            LOG.warn(
                    "attempt {} keeps a digest it does not need ({})",
                    attempt.envelope(),
                    e.getClass().getName());
        }
    }

    private Optional<SendRefusal> findRefusal(Message message, Optional<Versioned<Invitation>> read) {
        return new SendRules(message, read.map(Versioned::value), parts.policy().retries(), parts.now()).findRefusal();
    }

    private Progress progressUntilRetry(DeliveryAttempt attempt, String code) {
        return retryRule().progressUntilRetry(attempt, code, parts.now());
    }

    private RetryRule retryRule() {
        return new RetryRule(parts.policy().retries());
    }
}
