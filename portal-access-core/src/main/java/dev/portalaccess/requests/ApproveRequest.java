package dev.portalaccess.requests;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.AccessRequestId;

/**
 * The approval of a request: the person is enabled as it was asked for, on the facts of that moment.
 *
 * @param request the request
 */
public record ApproveRequest(AccessRequestId request) {
    public ApproveRequest {
        requireNonNull(request, "request");
    }
}
