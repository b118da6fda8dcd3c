package dev.portalaccess.internal.delivery;

import static dev.portalaccess.internal.delivery.Result.Overtaken.AFTER_LEAVING;
import static dev.portalaccess.internal.delivery.Result.Overtaken.BEFORE_LEAVING;

import dev.portalaccess.internal.engine.Parts;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Message.Progress;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.spi.Handover;
import dev.portalaccess.spi.Outbox.Claim;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PA-120, PA-121, PA-123: one message, from its claim to what is written down in the end.
 *
 * <p>The order makes every crash harmless. The attempt is counted, then its digest is stored, then it leaves: a link that
 * somebody holds can always be checked, and a letter of which there is no digest was never printed. The claim is looked
 * at again between reading and storing (by counting the attempt) and between storing and leaving: who has lost it stops,
 * so that no two workers print one letter, and none replaces a password that another has printed.
 */
record Delivering(Parts parts, Marking marking, Keeping keeping, Packing packing) {

    private static final Logger LOG = LoggerFactory.getLogger(Delivering.class);

    Result deliver(Claim claim) {
        Optional<Versioned<Invitation>> read = keeping.read(claim.message());
        Optional<Stop> stop = stop(claim.message(), read);
        if (stop.isPresent()) {
            Progress end = stop.get().after(claim.message().progress(), parts.now());
            return marking.end(claim, end, BEFORE_LEAVING);
        }
        Attempt attempt = Attempt.next(claim, parts.randomness(), parts.now());
        return marking.begin(claim, aftermath().begun(attempt)) ? carry(attempt, read) : BEFORE_LEAVING;
    }

    private Result carry(Attempt attempt, Optional<Versioned<Invitation>> read) {
        try (Parcel parcel = packing.pack(attempt, read.map(Versioned::value))) {
            Optional<Progress> hindered = hindrance(attempt, parcel, read);
            return hindered.isPresent()
                    ? marking.end(attempt.claim(), hindered.get(), BEFORE_LEAVING)
                    : leave(attempt, parcel);
        } catch (NotReady e) {
            return marking.end(attempt.claim(), waiting(attempt, e.code()), BEFORE_LEAVING);
        }
    }

    /** Stores what has to be stored; what is to be written down if the message cannot leave after all. */
    private Optional<Progress> hindrance(Attempt attempt, Parcel parcel, Optional<Versioned<Invitation>> read) {
        try {
            Optional<Progress> notStored = parcel.proof().flatMap(proof -> store(attempt, proof, read.orElseThrow()));
            if (notStored.isPresent() || marking.holds(attempt.claim())) {
                return notStored;
            }
            drop(attempt, parcel, "overtaken");
            return Optional.of(waiting(attempt, "overtaken"));
        } catch (RuntimeException e) {
            // Store, keyring or randomness: whatever failed, nothing has left yet.
            LOG.warn(
                    "attempt {} could not be stored ({})",
                    attempt.envelope(),
                    e.getClass().getName());
            drop(attempt, parcel, "not-stored");
            return Optional.of(waiting(attempt, "not-stored"));
        }
    }

    private Optional<Progress> store(Attempt attempt, Proof proof, Versioned<Invitation> first) {
        Optional<Versioned<Invitation>> read = Optional.of(first);
        for (int round = 0; round < parts.policy().rounds(); round++) {
            if (keeping.add(attempt, proof, read.orElseThrow())) {
                return Optional.empty();
            }
            read = keeping.read(attempt.message());
            Optional<Stop> stop = stop(attempt.message(), read);
            if (stop.isPresent() || !marking.holds(attempt.claim())) {
                return stop.map(why -> why.after(aftermath().begun(attempt), parts.now()))
                        .or(() -> Optional.of(waiting(attempt, "overtaken")));
            }
        }
        return Optional.of(waiting(attempt, "changed-meanwhile"));
    }

    private Result leave(Attempt attempt, Parcel parcel) {
        Handover answer = parcel.leave(attempt);
        if (Parcel.isUnread(answer)) {
            drop(attempt, parcel, "not-taken");
        }
        return marking.end(attempt.claim(), aftermath().of(attempt, answer, parts.now()), AFTER_LEAVING);
    }

    /** A digest that stays where it is not needed takes the room of one attempt, no more; so failing is no failure. */
    private void drop(Attempt attempt, Parcel parcel, String reason) {
        try {
            parcel.proof()
                    .ifPresent(proof -> keeping.drop(attempt.message(), attempt.envelope(), proof::takenFrom, reason));
        } catch (RuntimeException e) {
            LOG.warn(
                    "attempt {} keeps a digest it does not need ({})",
                    attempt.envelope(),
                    e.getClass().getName());
        }
    }

    private Optional<Stop> stop(Message message, Optional<Versioned<Invitation>> read) {
        return new Stopping(message, read.map(Versioned::value), parts.policy().retries(), parts.now()).reason();
    }

    private Progress waiting(Attempt attempt, String code) {
        return aftermath().waiting(attempt, code, parts.now());
    }

    private Aftermath aftermath() {
        return new Aftermath(parts.policy().retries());
    }
}
