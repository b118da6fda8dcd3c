package dev.portalaccess.policy;

import dev.portalaccess.model.stored.TryCount;

/**
 * PA-045: how many wrong temporary passwords are borne.
 *
 * <p>The ceiling of 100 is that of NIST SP 800-63B.
 *
 * @param perCredentials for one temporary user name, 1 to {@code inAll}; then its credentials are void
 * @param inAll for one holder without a success in between, 1 to 100; then only e-mail is left
 */
public record TryLimits(int perCredentials, int inAll) {

    /**
     * Whether credentials are void.
     *
     * @param tries those of their holder
     * @param wrongBefore how many had been wrong when the credentials were issued
     */
    public boolean isLocked(TryCount tries, int wrongBefore) {
        return tries.since(wrongBefore) >= perCredentials || isExhausted(tries);
    }

    /** Whether only e-mail is left for the holder. */
    public boolean isExhausted(TryCount tries) {
        return tries.inAll() >= inAll;
    }
}
