package dev.portalaccess.internal.requests;

import dev.portalaccess.enabling.EnablingResult.Answer;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.issuing.RequestIssuer;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.RequestState;
import java.util.Optional;

/** Ends a request that was approved, and keeps the invitation of the person. */
final class RequestApproval {

    private RequestApproval() {}

    static void approve(DecisionRound round, Versioned<AccessRequest> found, Answer answer) {
        RequestIssuer.end(
                round,
                found,
                new RequestState.Approved(
                        round.now(),
                        round.caller().actor(),
                        answer.fold(
                                invited -> Optional.of(invited.invitation()),
                                invitedBefore -> Optional.of(invitedBefore.invitation()),
                                active -> Optional.empty(),
                                waiting -> Optional.empty())),
                Optional.empty());
    }
}
