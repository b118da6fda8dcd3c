package dev.portalaccess.internal.access;

import dev.portalaccess.internal.engine.Draft;
import dev.portalaccess.internal.engine.Note;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.HoldId;
import dev.portalaccess.model.Reason;

/**
 * PA-110: how a changed grant gets into a draft: with its reason on it, and with the reason's code in the audit trail of
 * its own chart.
 *
 * @param draft the draft
 * @param action what is done, as a code for the audit trail
 * @param reason why
 */
record Changing(Draft draft, String action, Reason reason) {

    void put(Grant next) {
        write(next, about(next));
    }

    void put(Grant next, HoldId hold) {
        write(next, about(next).with("hold", hold.value()));
    }

    private void write(Grant next, Note note) {
        Grant.Change change = new Grant.Change(draft.now(), draft.caller().actor(), reason);
        draft.put(draft.chart(next.chart()).with(next.because(change)));
        draft.note(note);
    }

    private Note about(Grant grant) {
        return Note.on(grant.chart(), action)
                .because(reason.code())
                .with("grant", grant.id().value())
                .with("holder", grant.holder().value());
    }
}
