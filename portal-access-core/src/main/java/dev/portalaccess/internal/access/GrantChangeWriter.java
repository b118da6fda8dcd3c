package dev.portalaccess.internal.access;

import dev.portalaccess.internal.engine.AuditNote;
import dev.portalaccess.internal.engine.CommitDraft;
import dev.portalaccess.model.Grant;
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
        write(next, about(next));
    }

    void put(Grant next, HoldId hold) {
        write(next, about(next).with("hold", hold.value()));
    }

    private void write(Grant next, AuditNote note) {
        Grant.Change change = new Grant.Change(draft.now(), draft.caller().actor(), reason);
        draft.putGrant(next.because(change));
        draft.addNote(note);
    }

    private AuditNote about(Grant grant) {
        return AuditNote.on(grant.chart(), action)
                .because(reason.code())
                .with("grant", grant.id().value())
                .with("holder", grant.holder().value());
    }
}
