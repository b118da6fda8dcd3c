package dev.portalaccess.policy;

/**
 * PA-045: how many wrong temporary passwords are borne.
 *
 * <p>The ceiling of 100 is that of NIST SP 800-63B.
 *
 * @param perCredentials for one temporary user name, 1 to {@code inAll}; then its credentials are void
 * @param inAll for one holder without a success in between, 1 to 100; then only e-mail is left
 */
public record TryLimits(int perCredentials, int inAll) {}
