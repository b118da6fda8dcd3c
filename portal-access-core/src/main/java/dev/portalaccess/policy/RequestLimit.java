package dev.portalaccess.policy;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * The maximum number of requests for access that wait at once, and that are submitted within a time window, so that
 * nobody can fill the queue of the staff (PA-078). For a chart, only applications count: what strangers submit keeps no
 * patient from nominating somebody.
 *
 * @param perRequester the number of requests by one requester, 1 to 100
 * @param perChart the number of applications about one chart, 1 to 100
 * @param window the time window, 1 minute to 365 days
 */
public record RequestLimit(int perRequester, int perChart, Duration window) {

    /** Five requests by one requester and ten applications about one chart, in 24 hours and waiting. */
    public static final RequestLimit STANDARD = new RequestLimit(5, 10, Duration.ofHours(24));

    /** Rejects a missing window; the values are checked together with the rest of the policy. */
    public RequestLimit {
        requireNonNull(window, "window");
    }
}
