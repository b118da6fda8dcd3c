package dev.portalaccess.policy;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * The maximum number of invitations per holder (PA-124), and of mails to one mailbox (PA-117), within a time window;
 * staff can override it.
 *
 * @param count the number of invitations or mails, 1 to 1,000
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
