package dev.portalaccess.policy;

/**
 * PA-045: how many wrong temporary passwords are borne.
 *
 * <p>The ceiling of 100 is that of NIST SP 800-63B.
 *
 * @param perCredentials for one temporary user name, 1 to {@code inAll}; then its credentials are void
 * @param inAll for one holder without a success in between, 1 to 100; then only e-mail is left
 */
public record TryLimits(int perCredentials, int inAll) {

    /** 10 for one user name, 100 for one holder: the limits of a policy that does not name others. */
    public static final TryLimits STANDARD = new TryLimits(10, 100);
}
