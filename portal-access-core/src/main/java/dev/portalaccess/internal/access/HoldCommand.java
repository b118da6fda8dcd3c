package dev.portalaccess.internal.access;

import dev.portalaccess.Caller;
import dev.portalaccess.access.HoldGrant;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.Draft;
import dev.portalaccess.internal.engine.Findings;
import dev.portalaccess.internal.engine.Verdict;
import dev.portalaccess.internal.typed.Reading;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.HoldId;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.model.Reason;
import java.util.List;
import java.util.Optional;

/** PA-070: holds a grant back, beside whatever holds it back already. */
record HoldCommand(Caller caller, HoldGrant content) implements Command<HoldId> {

    @Override
    public String name() {
        return "hold";
    }

    @Override
    public Optional<ChartId> chart() {
        return Optional.of(content.grant().chart());
    }

    @Override
    public Verdict<HoldId> decide(Draft draft, Findings findings) {
        Optional<Reason> reason = new Reading(findings).reason(content.reason(), "reason");
        Optional<Grant> grant = OpenGrant.find(draft, content.grant(), findings);
        if (reason.isEmpty() || grant.isEmpty()) {
            return new Verdict.Refuse<>();
        }
        Hold hold = new Hold(
                new HoldId(draft.newId()),
                Hold.BY_STAFF,
                draft.now(),
                caller.actor(),
                reason.get(),
                content.reviewOn());
        new Changing(draft, "grant.held", reason.get()).put(grant.get().heldBy(hold), hold.id());
        return new Verdict.Write<>(hold.id(), List.of(hold.id().value()));
    }

    @Override
    public HoldId retell(PracticeId practice, List<String> receipt) {
        return new HoldId(receipt.get(0));
    }
}
