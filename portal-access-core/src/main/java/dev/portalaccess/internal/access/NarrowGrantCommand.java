package dev.portalaccess.internal.access;

import dev.portalaccess.access.NarrowGrant;
import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.CommandVerdict;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.engine.InputParser;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantTerms;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.CommandName;
import java.util.List;
import java.util.Optional;

/** Narrows the scope of a grant, or its use by more obligations (PA-070, PA-086). */
record NarrowGrantCommand(Caller caller, NarrowGrant content) implements Command<GrantId> {

    @Override
    public String name() {
        return CommandName.NARROW;
    }

    @Override
    public Optional<ChartId> chart() {
        return Optional.of(content.grant().chart());
    }

    @Override
    public CommandVerdict<GrantId> decide(DecisionRound round) {
        Optional<Reason> reason = new InputParser(round.findings()).reason(content.reason(), "reason");
        Optional<Grant> grant = ChangeableGrantLookup.find(round, content.grant());
        Optional<Grant> wider = grant.filter(this::isNarrowedByThis);
        if (grant.isPresent() && wider.isEmpty()) {
            round.add(FindingDefinition.SCOPE_NOT_NARROWER, "to");
        }
        if (reason.isEmpty() || wider.isEmpty()) {
            return new CommandVerdict.CommandRefusal<>();
        }
        new GrantChangeWriter(round, AuditAction.GRANT_NARROWED, reason.get())
                .put(wider.get(), wider.get().narrowedTo(content.to()).obliging(content.adding()));
        return new CommandVerdict.DraftCommit<>(
                content.grant().id(), List.of(content.grant().id().value()));
    }

    private boolean isNarrowedByThis(Grant grant) {
        GrantTerms terms = grant.terms();
        boolean isSmaller = !content.to().equals(terms.scope());
        boolean isMore = !terms.obligations().containsAll(content.adding());
        return content.to().isWithin(terms.scope()) && (isSmaller || isMore);
    }

    @Override
    public GrantId readReceipt(PracticeId practice, List<String> receipt) {
        return new GrantId(receipt.get(0));
    }
}
