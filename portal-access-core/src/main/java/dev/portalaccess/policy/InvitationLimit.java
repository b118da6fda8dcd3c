package dev.portalaccess.policy;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * The maximum number of invitations per holder within a time window; staff can override it (PA-124).
 *
 * @param count the number of invitations, 1 to 1,000
 * @param window the time window, 1 minute to 365 days
 */
public record InvitationLimit(int count, Duration window) {

    /** Five invitations in 24 hours: the limit of a policy that does not name another. */
    public static final InvitationLimit STANDARD = new InvitationLimit(5, Duration.ofHours(24));

    /** Rejects a missing window; the values are checked together with the rest of the policy. */
    public InvitationLimit {
        requireNonNull(window, "window");
    }
}
