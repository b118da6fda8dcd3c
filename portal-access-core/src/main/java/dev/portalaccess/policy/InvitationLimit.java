package dev.portalaccess.policy;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * PA-124: how many invitations one holder gets in how long a time before staff have to override it.
 *
 * @param count how many, 1 to 1,000
 * @param window in how long, 1 minute to 365 days
 */
public record InvitationLimit(int count, Duration window) {

    /** Five invitations in 24 hours: the limit of a policy that does not name another. */
    public static final InvitationLimit STANDARD = new InvitationLimit(5, Duration.ofHours(24));

    /** Needs a window; the values are checked together with the rest of the policy. */
    public InvitationLimit {
        requireNonNull(window, "window");
    }
}
