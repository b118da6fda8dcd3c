package dev.portalaccess.internal.access;

import dev.portalaccess.internal.engine.AuditNote;
import dev.portalaccess.internal.engine.CommitDraft;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.id.HoldId;

/**
 * PA-110: how a changed grant gets into a draft: with its reason on it, and with the reason's code in the audit trail
 * of that chart.
 */
final class GrantChangeWriter {

    private final CommitDraft draft;
    private final String action;
    private final Reason reason;

    /**
     * For that draft.
     *
     * @param action what is done, as a code for the audit trail
     * @param reason why
     */
    GrantChangeWriter(CommitDraft draft, String action, Reason reason) {
        this.draft = draft;
        this.action = action;
        this.reason = reason;
    }

    void put(Grant next) {
        draft.addNote(write(next));
    }

    /** Writes a grant that is held, with the id and the cause of the new hold in the audit trail (PA-083). */
    void put(Grant next, Hold hold) {
        draft.addNote(write(next).with("hold", hold.id().value()).with("cause", hold.cause()));
    }

    void put(Grant next, HoldId released) {
        draft.addNote(write(next).with("hold", released.value()));
    }

    /** Writes the grant and returns the note about it. */
    private AuditNote write(Grant next) {
        Grant changed =
                next.because(new Grant.Change(draft.now(), draft.caller().actor(), reason));
        draft.putGrant(changed);
        return draft.noteOn(changed, action).because(reason.code());
    }
}
