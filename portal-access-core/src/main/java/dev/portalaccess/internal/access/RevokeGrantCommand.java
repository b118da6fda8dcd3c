package dev.portalaccess.internal.access;

import dev.portalaccess.access.GrantOn;
import dev.portalaccess.access.RevokeGrant;
import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.engine.CommandVerdict;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.InputParser;
import dev.portalaccess.internal.engine.ReceiptLine;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState.Revoked;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.CommandName;
import java.util.List;
import java.util.Optional;

/** Revokes a grant permanently, with related grants, in one commit (PA-070, PA-071). */
record RevokeGrantCommand(CommandRunner commands, Caller caller, RevokeGrant content)
        implements Command<List<GrantOn>> {

    private static final String LINE = "revoked";

    @Override
    public String name() {
        return CommandName.REVOKE;
    }

    @Override
    public Optional<ChartId> chart() {
        return Optional.of(content.grant().chart());
    }

    @Override
    public CommandVerdict<List<GrantOn>> decide(DecisionRound round) {
        Optional<Reason> reason = new InputParser(round.findings()).reason(content.reason(), "reason");
        Optional<Grant> named = ChangeableGrantLookup.find(round, content.grant());
        if (reason.isEmpty() || named.isEmpty()) {
            return new CommandVerdict.CommandRefusal<>();
        }
        List<Grant> all = new RevocationPlanner(round).grantsToRevoke(named.get(), content.breadth());
        List<ChartId> charts = all.stream().map(Grant::chart).distinct().toList();
        commands.checkRights(round, name(), charts);
        new RemainingInvitationCheck(round).check(named.get(), charts);
        Revoked revocation = new Revoked(round.now(), caller.actor(), reason.get());
        GrantChangeWriter changing = new GrantChangeWriter(round.draft(), AuditAction.GRANT_REVOKED, reason.get());
        all.forEach(grant -> changing.put(grant.revoked(revocation)));
        List<GrantOn> revoked = all.stream().map(GrantOn::of).toList();
        return new CommandVerdict.DraftCommit<>(
                revoked, revoked.stream().map(RevokeGrantCommand::toLine).toList());
    }

    private static String toLine(GrantOn grant) {
        return ReceiptLine.of(LINE, grant.chart().value(), grant.id().value());
    }

    @Override
    public List<GrantOn> readReceipt(PracticeId practice, List<String> receipt) {
        return receipt.stream()
                .map(ReceiptLine::fields)
                .map(RevokeGrantCommand::fromLine)
                .toList();
    }

    private static GrantOn fromLine(List<String> fields) {
        return new GrantOn(new ChartId(fields.get(1)), new GrantId(fields.get(2)));
    }
}
