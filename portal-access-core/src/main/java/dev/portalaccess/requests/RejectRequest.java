package dev.portalaccess.requests;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.id.AccessRequestId;
import jakarta.validation.Valid;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The rejection of a request.
 *
 * @param request the request
 * @param reason the reason, for staff; the requester is told its code only if it is one of {@link #toldCodes}, and only
 *     if nothing stands against the person on the chart
 */
public record RejectRequest(AccessRequestId request, @Valid ReasonInput reason) {

    private static final SortedSet<String> TOLD = Collections.unmodifiableSortedSet(new TreeSet<>(
            List.of(Reason.IDENTITY_NOT_PROVEN.code(), Reason.EVIDENCE_MISSING.code(), Reason.NOT_ELIGIBLE.code())));

    public RejectRequest {
        requireNonNull(request, "request");
        requireNonNull(reason, "reason");
    }

    /** Returns the codes of reasons that a requester may be told. A later version may have more. */
    public static SortedSet<String> toldCodes() {
        return TOLD;
    }
}
