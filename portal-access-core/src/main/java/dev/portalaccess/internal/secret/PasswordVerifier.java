package dev.portalaccess.internal.secret;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.PasswordHash;
import dev.portalaccess.model.Secret;
import dev.portalaccess.spi.PasswordHashing;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Checks a password against the hash that is kept, or against nothing at the same cost, so that time does not tell which
 * user names exist.
 *
 * <p>Safe for use by several threads.
 */
public final class PasswordVerifier {

    private final PasswordHashing hashing;
    private final HashingGate gate;
    private final PasswordHash nobody;

    /** Spends one hash at once, for the checks against nothing to come. */
    public PasswordVerifier(PasswordHashing hashing, HashingGate gate) {
        this.hashing = requireNonNull(hashing, "hashing");
        this.gate = requireNonNull(gate, "gate");
        this.nobody = hashing.hash(Secret.of("nobody"));
    }

    /** Does {@code work} once there is room for its hash; empty means busy: nothing was done. */
    public <T> Optional<T> runAdmitted(Supplier<T> work) {
        return gate.run(work);
    }

    /**
     * PA-044: one hash exactly, whether or not there is something to check against. Only as part of the work that is
     * done {@link #runAdmitted}.
     *
     * @param kept the hash of the user name's password, or empty if there is none to be checked
     */
    public boolean isRight(Secret password, Optional<PasswordHash> kept) {
        return hashing.verify(password, kept.orElse(nobody)) && kept.isPresent();
    }
}
