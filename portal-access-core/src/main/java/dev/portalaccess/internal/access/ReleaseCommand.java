package dev.portalaccess.internal.access;

import dev.portalaccess.Caller;
import dev.portalaccess.access.ReleaseHold;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.Draft;
import dev.portalaccess.internal.engine.Findings;
import dev.portalaccess.internal.engine.Verdict;
import dev.portalaccess.internal.finding.Complaint;
import dev.portalaccess.internal.typed.Reading;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantId;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.model.Reason;
import java.util.List;
import java.util.Optional;

/** PA-070: lifts one hold, and only one that staff have placed. */
record ReleaseCommand(Caller caller, ReleaseHold content) implements Command<GrantId> {

    @Override
    public String name() {
        return "release";
    }

    @Override
    public Optional<ChartId> chart() {
        return Optional.of(content.grant().chart());
    }

    @Override
    public Verdict<GrantId> decide(Draft draft, Findings findings) {
        Optional<Reason> reason = new Reading(findings).reason(content.reason(), "reason");
        Optional<Grant> grant = OpenGrant.find(draft, content.grant(), findings);
        Optional<Hold> hold = grant.flatMap(open -> staffHold(open, findings));
        if (reason.isEmpty() || hold.isEmpty()) {
            return new Verdict.Refuse<>();
        }
        Grant released = grant.orElseThrow().released(content.hold());
        new Changing(draft, "grant.released", reason.get()).put(released, content.hold());
        return new Verdict.Write<>(released.id(), List.of(released.id().value()));
    }

    private Optional<Hold> staffHold(Grant grant, Findings findings) {
        Optional<Hold> hold = grant.holds().stream()
                .filter(one -> one.id().equals(content.hold()))
                .findFirst();
        Optional<Hold> ofStaff = hold.filter(one -> one.cause().equals(Hold.BY_STAFF));
        if (hold.isEmpty()) {
            findings.add(Complaint.HOLD_UNKNOWN, "hold");
        } else if (ofStaff.isEmpty()) {
            findings.add(Complaint.HOLD_NOT_YOURS, "hold");
        }
        return ofStaff;
    }

    @Override
    public GrantId retell(PracticeId practice, List<String> receipt) {
        return new GrantId(receipt.get(0));
    }
}
