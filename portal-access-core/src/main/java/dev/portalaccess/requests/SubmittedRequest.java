package dev.portalaccess.requests;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.AccessRequestId;
import java.time.Instant;

/**
 * The answer to a requester: the request was received. It is the same whoever the person is, and whether staff, the
 * policy or nobody has decided anything by then.
 *
 * @param request the request; the same one if it was submitted before and still waits
 * @param until when it expires if it is not decided before
 */
public record SubmittedRequest(AccessRequestId request, Instant until) {
    public SubmittedRequest {
        requireNonNull(request, "request");
        requireNonNull(until, "until");
    }
}
