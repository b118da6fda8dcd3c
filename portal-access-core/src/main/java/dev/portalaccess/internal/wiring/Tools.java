package dev.portalaccess.internal.wiring;

import dev.portalaccess.internal.engine.ShapeCheck;
import dev.portalaccess.internal.secret.HashingGate;
import dev.portalaccess.internal.secret.PasswordChecks;
import dev.portalaccess.internal.secret.Pbkdf2Hashing;
import dev.portalaccess.spi.PasswordHashing;

/**
 * What takes long to make, and is the same whatever store is used.
 *
 * @param shapes checks commands
 * @param hashing the slow hash
 * @param gate how many of them run at once
 * @param checks compares with hashes
 */
public record Tools(ShapeCheck shapes, PasswordHashing hashing, HashingGate gate, PasswordChecks checks) {

    /** Makes them; spends one slow hash, see {@link PasswordChecks}. */
    public static Tools of(Wiring given) {
        PasswordHashing hashing = given.hashing().orElseGet(() -> new Pbkdf2Hashing(given.randomness()));
        HashingGate gate = given.hashesAtOnce().isPresent()
                ? new HashingGate(given.hashesAtOnce().getAsInt())
                : new HashingGate();
        return new Tools(new ShapeCheck(), hashing, gate, new PasswordChecks(hashing, gate));
    }
}
