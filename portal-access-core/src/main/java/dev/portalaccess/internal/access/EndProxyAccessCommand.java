package dev.portalaccess.internal.access;

import dev.portalaccess.access.EndProxyAccess;
import dev.portalaccess.access.GrantOn;
import dev.portalaccess.access.Revocation;
import dev.portalaccess.access.RevokeGrant;
import dev.portalaccess.command.Caller;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.internal.engine.Command;
import dev.portalaccess.internal.engine.CommandVerdict;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.engine.InputParser;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState.Revoked;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.CommandName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Revokes a person's access to one chart, at the wish of the patient, of somebody who is entitled, or of the person
 * (PA-073). What the caller may not do looks the same for every reason.
 */
record EndProxyAccessCommand(ServiceDependencies parts, Caller caller, EndProxyAccess content)
        implements Command<Revocation> {

    @Override
    public String name() {
        return CommandName.END_PROXY_ACCESS;
    }

    @Override
    public boolean isForStaff() {
        return false;
    }

    @Override
    public Optional<ChartId> chart() {
        return Optional.of(content.grant().chart());
    }

    @Override
    public CommandVerdict<Revocation> decide(DecisionRound round) {
        Optional<AccountId> account = account();
        List<Grant> ending = account.map(own -> grantsToEnd(round, own)).orElse(List.of());
        if (ending.isEmpty()) {
            round.add(FindingDefinition.NOT_ENTITLED, "grant");
        }
        Optional<Reason> reason = account.flatMap(own -> reason(round, ending, own));
        if (reason.isEmpty() || round.isRefused()) {
            return new CommandVerdict.CommandRefusal<>();
        }
        RevokeGrantCommand.revoke(round, ending, new Revoked(round.now(), caller.actor(), reason.get()));
        Revocation revocation = new Revocation(
                ending.stream().map(GrantOn::of).toList(),
                ending.size(),
                ending.stream().map(Grant::account).collect(Collectors.toSet()));
        return new CommandVerdict.DraftCommit<>(revocation, RevokeGrantCommand.toLines(revocation));
    }

    private Optional<AccountId> account() {
        return Optional.of(caller.actor())
                .filter(actor -> actor.kind() == Actor.Kind.ACCOUNT)
                .map(actor -> new AccountId(actor.id()));
    }

    /** Returns the open grants of the same person on the chart, if the account may end each of them. */
    private List<Grant> grantsToEnd(DecisionRound round, AccountId account) {
        // The chart is read before what entitles the account, so that whatever takes that away decides this again.
        round.records().readCharts(List.of(content.grant().chart()));
        ProxyEndingRule rule = new ProxyEndingLookup(parts, caller.practice())
                .rule(account, content.grant().chart(), round.now());
        return round.draft()
                .chart(content.grant().chart())
                .grant(content.grant().id())
                .filter(grant -> grant.isAliveAt(round.now()))
                .map(grant -> new RevocationPlanner(round, grant).grantsToRevoke(RevokeGrant.Breadth.THIS_CHART))
                .filter(grants -> grants.stream().allMatch(rule::mayEnd))
                .orElse(List.of());
    }

    private Optional<Reason> reason(DecisionRound round, List<Grant> ending, AccountId own) {
        boolean isOwn = ending.stream().allMatch(grant -> grant.account().equals(own));
        Reason reason = isOwn ? Reason.HOLDER_REQUEST : Reason.PATIENT_REQUEST;
        String words = content.words() == null || content.words().isBlank() ? null : content.words();
        return new InputParser(round.findings()).reason(new ReasonInput(reason.code(), words), "words");
    }

    @Override
    public Revocation readReceipt(PracticeId practice, List<String> receipt) {
        return RevokeGrantCommand.fromLines(receipt);
    }
}
