package dev.portalaccess.internal.issuing;

import dev.portalaccess.internal.engine.AuditNote;
import dev.portalaccess.internal.engine.CommitDraft;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.model.stored.RequestState;
import java.util.Optional;

/** Writes requests for access with their keys and audit notes (PA-078). */
public final class RequestIssuer {

    private RequestIssuer() {}

    /**
     * Returns the request of the same requester that waits already, if it asks for exactly the same; a repeat is that
     * request.
     */
    public static Optional<AccessRequest> findWaiting(DecisionRound round, AccessRequest proposed) {
        return round.records()
                .request(RecordKey.openRequest(proposed))
                .map(Versioned::value)
                .filter(found -> found.isWaitingAt(round.now()) && asksTheSame(found, proposed));
    }

    private static boolean asksTheSame(AccessRequest one, AccessRequest other) {
        return one.person().equals(other.person())
                && one.terms().equals(other.terms())
                && one.delivery().equals(other.delivery())
                && one.also().equals(other.also())
                && one.submission().dueOn().equals(other.submission().dueOn());
    }

    /**
     * Submits a request, which takes the key of one that has expired. One that still waits and asks for something else
     * for the same person is withdrawn in the same commit, so that nobody approves what its requester has corrected.
     */
    public static void submit(DecisionRound round, AccessRequest proposed) {
        RecordKey key = RecordKey.openRequest(proposed);
        CommitDraft draft = round.draft();
        round.records().request(key).ifPresent(former -> {
            if (former.value().isWaitingAt(round.now())) {
                end(round, former, new RequestState.Withdrawn(round.now()), Optional.empty());
            } else {
                draft.releaseKey(key, former.value().id().value());
            }
        });
        draft.claimKey(key, proposed.id().value());
        draft.putRequest(Versioned.fresh(proposed));
        note(draft, proposed, AuditAction.REQUEST_SUBMITTED, Optional.empty());
    }

    /** Writes a first approval; the request goes on waiting. */
    public static void endorse(DecisionRound round, Versioned<AccessRequest> found, AccessRequest endorsed) {
        round.draft().putRequest(found.to(endorsed));
        note(round.draft(), endorsed, AuditAction.REQUEST_ENDORSED, Optional.empty());
    }

    /** Writes the end of a request, and gives its key back. */
    public static void end(
            DecisionRound round, Versioned<AccessRequest> found, RequestState state, Optional<String> reason) {
        AccessRequest ended = found.value().become(state);
        round.draft().releaseKey(RecordKey.openRequest(ended), ended.id().value());
        round.draft().putRequest(found.to(ended));
        note(round.draft(), ended, action(state), reason);
    }

    private static String action(RequestState state) {
        if (state instanceof RequestState.Approved) {
            return AuditAction.REQUEST_APPROVED;
        }
        return state instanceof RequestState.Rejected ? AuditAction.REQUEST_REJECTED : AuditAction.REQUEST_WITHDRAWN;
    }

    private static void note(CommitDraft draft, AccessRequest request, String action, Optional<String> reason) {
        request.charts().forEach(chart -> {
            AuditNote note = AuditNote.on(chart, action)
                    .with("request", request.id().value())
                    .with("purpose", request.purpose().name());
            draft.addNote(reason.map(note::because).orElse(note));
        });
    }
}
