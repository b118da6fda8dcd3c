package dev.portalaccess.requests;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.model.id.AccessRequestId;

/**
 * The withdrawal of a request by the actor who submitted it.
 *
 * @param request the request
 */
public record WithdrawRequest(AccessRequestId request) {
    public WithdrawRequest {
        requireNonNull(request, "request");
    }
}
