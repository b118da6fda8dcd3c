package dev.portalaccess.internal.access;

import dev.portalaccess.internal.engine.AuditNote;
import dev.portalaccess.internal.engine.CommitDraft;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.notice.PatientNotices;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.id.HoldId;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * PA-110: how changed grants get into a draft: with the reason on them, with the reason's code in the audit trail of
 * their charts, and with the notices to their patients (PA-074). Nothing else writes a change of a grant, so that none
 * goes without its notice.
 */
public final class GrantChangeWriter {

    private final CommitDraft draft;
    private final PatientNotices notices;
    private final String action;
    private final Reason reason;

    /**
     * For the draft of that round.
     *
     * @param action what is done, as a code for the audit trail
     * @param reason why
     */
    public GrantChangeWriter(DecisionRound round, String action, Reason reason) {
        this.draft = round.draft();
        this.notices = new PatientNotices(round);
        this.action = action;
        this.reason = reason;
    }

    /** Writes what becomes of a grant. */
    public void put(Grant before, Grant next) {
        putAll(List.of(before), any -> next);
    }

    /** Writes a grant that is held, with the id and the cause of the new hold in the audit trail (PA-083). */
    public void put(Grant before, Grant next, Hold hold) {
        draft.addNote(write(before, next).with("hold", hold.id().value()).with("cause", hold.cause()));
        notices.queue();
    }

    /** Writes a grant of which a hold was released. */
    public void put(Grant before, Grant next, HoldId released) {
        draft.addNote(write(before, next).with("hold", released.value()));
        notices.queue();
    }

    /** Writes a grant that is held while the same access stands elsewhere, so that no notice goes out (PA-104). */
    public void putQuietly(Grant next, Hold hold) {
        Grant changed =
                next.because(new Grant.Change(draft.now(), draft.caller().actor(), reason));
        draft.putGrant(changed);
        draft.addNote(draft.noteOn(changed, action)
                .because(reason.code())
                .with("hold", hold.id().value())
                .with("cause", hold.cause()));
    }

    /** Writes what becomes of each grant; a patient is told once of all of them. */
    void putAll(List<Grant> grants, UnaryOperator<Grant> change) {
        grants.forEach(before -> draft.addNote(write(before, change.apply(before))));
        notices.queue();
    }

    /** Writes the grant and returns the note about it. */
    private AuditNote write(Grant before, Grant next) {
        Grant changed =
                next.because(new Grant.Change(draft.now(), draft.caller().actor(), reason));
        draft.putGrant(changed);
        notices.addChanged(before, next);
        return draft.noteOn(changed, action).because(reason.code());
    }
}
