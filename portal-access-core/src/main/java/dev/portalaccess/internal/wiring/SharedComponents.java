package dev.portalaccess.internal.wiring;

import dev.portalaccess.internal.engine.CommandValidator;
import dev.portalaccess.internal.engine.HostConfiguration;
import dev.portalaccess.internal.secret.HashingGate;
import dev.portalaccess.internal.secret.PasswordVerifier;
import dev.portalaccess.internal.secret.Pbkdf2Hashing;
import dev.portalaccess.spi.PasswordHashing;

/**
 * Components that are expensive to create and independent of the store.
 *
 * @param validator checks commands
 * @param hashing the password hash
 * @param gate limits the number of concurrent hashes
 * @param passwordVerifier compares a password with its hash
 */
public record SharedComponents(
        CommandValidator validator, PasswordHashing hashing, HashingGate gate, PasswordVerifier passwordVerifier) {

    /** Creates the components; computes one password hash, see {@link PasswordVerifier}. */
    public static SharedComponents of(HostConfiguration host) {
        PasswordHashing hashing = host.hashing().orElseGet(() -> new Pbkdf2Hashing(host.randomness()));
        HashingGate gate = host.hashesAtOnce().isPresent()
                ? new HashingGate(host.hashesAtOnce().getAsInt())
                : new HashingGate();
        return new SharedComponents(new CommandValidator(), hashing, gate, new PasswordVerifier(hashing, gate));
    }
}
