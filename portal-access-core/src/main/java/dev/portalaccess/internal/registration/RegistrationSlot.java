package dev.portalaccess.internal.registration;

import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.RegistrationId;
import dev.portalaccess.model.stored.RecordKey;
import java.util.Optional;

/**
 * A key that one registration has at a time, and the registration that had it when this round read it.
 *
 * <p>The key is read once. A registration that took it later was not considered, so it must make the commit fail and
 * must not be displaced.
 *
 * @param key the key
 * @param former the registration that has the key
 */
record RegistrationSlot(RecordKey key, Optional<Versioned<Registration>> former) {

    static RegistrationSlot read(DecisionRound round, RecordKey key) {
        return new RegistrationSlot(
                key, round.parts().store().registration(round.caller().practice(), key));
    }

    /**
     * Gives the key to another registration. The former one is written unchanged, so that the commit fails if it has
     * changed meanwhile.
     */
    void occupy(DecisionRound round, RegistrationId next) {
        former.ifPresent(ended -> {
            round.draft().releaseKey(key, ended.value().id().value());
            round.draft().putRegistration(ended);
        });
        round.draft().claimKey(key, next.value());
    }
}
