package dev.portalaccess.policy;

import dev.portalaccess.model.stored.TryCount;

/**
 * PA-045: the number of wrong temporary passwords allowed.
 *
 * <p>The ceiling of 100 is that of NIST SP 800-63B.
 *
 * @param perCredentials for one temporary user name, 1 to {@code inAll}; then its credentials stop working
 * @param inAll for one holder without a success in between, 1 to 100; then only e-mail is left
 */
public record TryLimits(int perCredentials, int inAll) {

    /** 10 for one user name, 100 for one holder: the limits of a policy that does not name others. */
    public static final TryLimits STANDARD = new TryLimits(10, 100);

    /**
     * Reports whether credentials have stopped working.
     *
     * @param tries the tries of their holder
     * @param wrongBefore the number of wrong tries before the credentials were issued
     */
    public boolean isLocked(TryCount tries, int wrongBefore) {
        return tries.since(wrongBefore) >= perCredentials || isExhausted(tries);
    }

    /** Reports whether only e-mail is left for the holder. */
    public boolean isExhausted(TryCount tries) {
        return tries.inAll() >= inAll;
    }
}
