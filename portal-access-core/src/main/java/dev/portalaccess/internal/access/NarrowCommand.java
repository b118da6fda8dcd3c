package dev.portalaccess.internal.access;

import dev.portalaccess.Caller;
import dev.portalaccess.access.NarrowGrant;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.Draft;
import dev.portalaccess.internal.engine.Findings;
import dev.portalaccess.internal.engine.Verdict;
import dev.portalaccess.internal.finding.Complaint;
import dev.portalaccess.internal.typed.Reading;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantId;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Scope;
import java.util.List;
import java.util.Optional;

/** PA-070: lessens the reach of a grant. */
record NarrowCommand(Caller caller, NarrowGrant content) implements Command<GrantId> {

    @Override
    public String name() {
        return "narrow";
    }

    @Override
    public Optional<ChartId> chart() {
        return Optional.of(content.grant().chart());
    }

    @Override
    public Verdict<GrantId> decide(Draft draft, Findings findings) {
        Optional<Reason> reason = new Reading(findings).reason(content.reason(), "reason");
        Optional<Grant> grant = OpenGrant.find(draft, content.grant(), findings);
        Optional<Grant> wider = grant.filter(this::isNarrowedByThis);
        if (grant.isPresent() && wider.isEmpty()) {
            findings.add(Complaint.SCOPE_NOT_NARROWER, "to");
        }
        if (reason.isEmpty() || wider.isEmpty()) {
            return new Verdict.Refuse<>();
        }
        new Changing(draft, "grant.narrowed", reason.get()).put(wider.get().narrowedTo(content.to()));
        return new Verdict.Write<>(
                content.grant().id(), List.of(content.grant().id().value()));
    }

    private boolean isNarrowedByThis(Grant grant) {
        Scope reach = grant.terms().scope();
        return content.to().isWithin(reach) && !content.to().equals(reach);
    }

    @Override
    public GrantId retell(PracticeId practice, List<String> receipt) {
        return new GrantId(receipt.get(0));
    }
}
