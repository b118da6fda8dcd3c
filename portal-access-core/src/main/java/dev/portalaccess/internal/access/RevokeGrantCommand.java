package dev.portalaccess.internal.access;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.access.GrantOn;
import dev.portalaccess.access.Revocation;
import dev.portalaccess.access.RevokeGrant;
import dev.portalaccess.command.Caller;
import dev.portalaccess.internal.engine.AuditNote;
import dev.portalaccess.internal.engine.BarredRecord;
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
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.WideRevocation;
import dev.portalaccess.spi.CommandName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Revokes a grant permanently, with related grants (PA-070, PA-071). Up to {@value #MOST_CHARTS} charts are written in
 * one commit. If there are more, the commit revokes the grants on the named chart and places a {@link WideRevocation}
 * on the holders, which makes every decision refuse the others at once; {@link WideRevocationSweep} then writes them.
 */
record RevokeGrantCommand(CommandRunner commands, Caller caller, RevokeGrant content) implements Command<Revocation> {

    /** The most charts that one commit writes. */
    static final int MOST_CHARTS = 100;

    private static final String LINE = "revoked";
    private static final String COUNT = "count";
    private static final String ACCOUNT = "account";

    @Override
    public String name() {
        return CommandName.REVOKE;
    }

    @Override
    public Optional<ChartId> chart() {
        return Optional.of(content.grant().chart());
    }

    @Override
    public CommandVerdict<Revocation> decide(DecisionRound round) {
        Optional<Reason> reason = new InputParser(round.findings()).reason(content.reason(), "reason");
        Optional<Grant> named = ChangeableGrantLookup.find(round, content.grant());
        if (reason.isEmpty() || named.isEmpty()) {
            return new CommandVerdict.CommandRefusal<>();
        }
        RevocationPlanner planner = new RevocationPlanner(round, named.get());
        List<Grant> all = planner.grantsToRevoke(content.breadth());
        List<ChartId> charts = all.stream().map(Grant::chart).distinct().toList();
        commands.checkRights(round, name(), charts);
        new RemainingInvitationCheck(round).check(planner.holders(), named.get(), charts);
        Revoked revoked = new Revoked(round.now(), caller.actor(), reason.get());
        if (charts.size() > MOST_CHARTS) {
            revokeWidely(round, planner, all, revoked);
        } else {
            round.records().readCharts(charts);
            revoke(round, all, revoked);
        }
        Revocation revocation = new Revocation(
                all.stream().limit(Revocation.MOST_NAMED).map(GrantOn::of).toList(),
                all.size(),
                all.stream().map(Grant::account).collect(Collectors.toSet()));
        return new CommandVerdict.DraftCommit<>(revocation, toLines(revocation));
    }

    /** Revokes the grants, each in the version that this round has read, and tells their patients. */
    static void revoke(DecisionRound round, List<Grant> grants, Revoked revoked) {
        List<Grant> alive = grants.stream()
                .flatMap(grant -> round.draft().chart(grant.chart()).grant(grant.id()).stream())
                .filter(grant -> grant.isAliveAt(round.now()))
                .toList();
        new GrantChangeWriter(round, AuditAction.GRANT_REVOKED, revoked.reason())
                .putAll(alive, grant -> grant.revoked(revoked));
    }

    private static void revokeWidely(DecisionRound round, RevocationPlanner planner, List<Grant> all, Revoked revoked) {
        ChartId through = all.get(0).chart();
        revoke(
                round,
                all.stream().filter(grant -> grant.chart().equals(through)).toList(),
                revoked);
        WideRevocation wide = new WideRevocation(through, planner.accounts(), revoked);
        for (Versioned<Holder> holder : holders(round, planner.accounts(), all)) {
            List<WideRevocation> underWay = new ArrayList<>(holder.value().revocations());
            underWay.add(wide);
            round.draft().putHolder(holder.to(holder.value().withRevocations(underWay)));
            round.draft()
                    .addNote(AuditNote.ofPractice(AuditAction.REVOCATION_BEGUN)
                            .because(revoked.reason().code())
                            .with("holder", holder.value().id().value()));
        }
    }

    /** Returns the holders of the grants, and every other holder who uses the accounts. */
    private static Set<Versioned<Holder>> holders(DecisionRound round, Set<AccountId> accounts, List<Grant> all) {
        Set<Versioned<Holder>> holders = round.records().holdersOf(accounts).stream()
                .filter(holder -> !BarredRecord.isRecord(holder.value().id()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        all.stream()
                .map(Grant::holder)
                .distinct()
                .forEach(id -> round.holders().find(id).ifPresent(holders::add));
        return holders;
    }

    /** Returns the lines of a receipt. */
    static List<String> toLines(Revocation revocation) {
        return Stream.of(
                        Stream.of(ReceiptLine.of(COUNT, Integer.toString(revocation.count()))),
                        revocation.accounts().stream().map(account -> ReceiptLine.of(ACCOUNT, account.value())),
                        revocation.grants().stream()
                                .map(grant -> ReceiptLine.of(
                                        LINE, grant.chart().value(), grant.id().value())))
                .flatMap(lines -> lines)
                .toList();
    }

    @Override
    public List<ChartId> chartsOfReceipt(List<String> receipt) {
        return readReceipt(caller.practice(), receipt).grants().stream()
                .map(GrantOn::chart)
                .distinct()
                .toList();
    }

    @Override
    public Revocation readReceipt(PracticeId practice, List<String> receipt) {
        return fromLines(receipt);
    }

    /** Returns the revocation that the lines of a receipt tell. */
    static Revocation fromLines(List<String> receipt) {
        Map<String, List<List<String>>> lines = new HashMap<>(
                receipt.stream().map(ReceiptLine::fields).collect(Collectors.groupingBy(fields -> fields.get(0))));
        return new Revocation(
                lines.getOrDefault(LINE, List.of()).stream()
                        .map(fields -> new GrantOn(new ChartId(fields.get(1)), new GrantId(fields.get(2))))
                        .toList(),
                Integer.parseInt(requireNonNull(lines.get(COUNT), COUNT).get(0).get(1)),
                lines.getOrDefault(ACCOUNT, List.of()).stream()
                        .map(fields -> new AccountId(fields.get(1)))
                        .collect(Collectors.toSet()));
    }
}
