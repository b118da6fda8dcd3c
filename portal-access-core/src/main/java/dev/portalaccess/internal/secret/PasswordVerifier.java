package dev.portalaccess.internal.secret;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.PasswordHash;
import dev.portalaccess.model.Secret;
import dev.portalaccess.spi.PasswordHashing;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Checks a password against the stored hash, or against a dummy at the same cost, so that the time does not reveal
 * which user names exist.
 *
 * <p>Thread-safe.
 */
public final class PasswordVerifier {

    private final PasswordHashing hashing;
    private final HashingGate gate;
    private final PasswordHash nobody;

    /** Creates the verifier; computes one hash at once, for later checks against the dummy. */
    public PasswordVerifier(PasswordHashing hashing, HashingGate gate) {
        this.hashing = requireNonNull(hashing, "hashing");
        this.gate = requireNonNull(gate, "gate");
        this.nobody = hashing.hash(Secret.of("nobody"));
    }

    /** Runs {@code work} when there is room for its hash. Empty means busy: nothing was done. */
    public <T> Optional<T> runAdmitted(Supplier<T> work) {
        return gate.run(work);
    }

    /**
     * Checks the password with exactly one hash, whether or not there is a stored one (PA-044). Call it only in the
     * work that is run by {@link #runAdmitted}.
     *
     * @param stored the hash of the user name's password, or empty if there is none to check
     */
    public boolean isRight(Secret password, Optional<PasswordHash> stored) {
        return hashing.verify(password, stored.orElse(nobody)) && stored.isPresent();
    }
}
