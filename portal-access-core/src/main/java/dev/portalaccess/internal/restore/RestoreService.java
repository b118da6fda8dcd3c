package dev.portalaccess.internal.restore;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.access.ChartHolders;
import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.internal.access.ChartHoldersQuery;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.engine.RightsCheck;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.internal.engine.UnreadableRecords;
import dev.portalaccess.internal.invitations.InvitationService;
import dev.portalaccess.invitations.CancelInvitation;
import dev.portalaccess.invitations.InvitationView;
import dev.portalaccess.invitations.Invitations;
import dev.portalaccess.invitations.ReissueInvitation;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.InvitationStatus;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.stored.RestoredBackup;
import dev.portalaccess.restore.ReportRestore;
import dev.portalaccess.restore.RestoredBackups;
import dev.portalaccess.restore.SettleInvitations;
import dev.portalaccess.restore.SettlementStep;
import dev.portalaccess.restore.SettlementStep.LeftInvitation;
import dev.portalaccess.spi.CommandName;
import dev.portalaccess.spi.storage.RecordScan.RecordType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The implementation of {@link RestoredBackups}. */
public final class RestoreService implements RestoredBackups {

    private static final ValidityPeriod NEVER = new ValidityPeriod(Instant.EPOCH, Optional.of(Instant.EPOCH));

    private final CommandRunner commands;
    private final ServiceDependencies parts;
    private final Invitations invitations;

    /** Creates the service with the runner for its commands. */
    public RestoreService(CommandRunner commands) {
        this.commands = commands;
        this.parts = commands.parts();
        this.invitations = new InvitationService(commands);
    }

    @Override
    public Outcome<Instant> report(Caller caller, ReportRestore command) {
        return commands.run(new ReportRestoreCommand(caller, command));
    }

    @Override
    public Optional<RestoredBackup> latest(Caller caller) {
        rights(caller).requirePractice();
        return read(caller);
    }

    @Override
    public Page<InvitationView> invitations(Caller caller, Page.Request page) {
        return invitations.list(caller, unsettled(caller), page);
    }

    @Override
    public SettlementStep settle(Caller caller, SettleInvitations command, int most) {
        Page<InvitationView> page = invitations(caller, new Page.Request(most, command.after()));
        List<InvitationId> settled = new ArrayList<>();
        List<LeftInvitation> left = new ArrayList<>();
        for (InvitationView shown : page.items()) {
            settle(oneOf(caller), shown.id(), command)
                    .fold(
                            done -> settled.add(shown.id()),
                            refused -> left.add(new LeftInvitation(shown.id(), refused.findings())),
                            () -> left.add(new LeftInvitation(shown.id(), List.of())));
        }
        return new SettlementStep(settled, left, page.next());
    }

    /** Returns the caller of one command of a step: many commands cannot have the same idempotency key. */
    private static Caller oneOf(Caller caller) {
        return new Caller(caller.practice(), caller.actor(), Optional.empty(), caller.waivers());
    }

    private Outcome<?> settle(Caller caller, InvitationId invitation, SettleInvitations command) {
        return switch (command.decision()) {
            case REISSUE -> invitations.reissue(caller, ReissueInvitation.asBefore(invitation));
            case CANCEL ->
                invitations.cancel(
                        caller,
                        new CancelInvitation(invitation, command.reason().orElseThrow()));
        };
    }

    @Override
    public Page<ChartHolders> grants(Caller caller, Page.Request page) {
        RightsCheck rights = rights(caller);
        rights.requirePractice();
        Optional<RestoredBackup> report = read(caller);
        if (report.isEmpty()) {
            return new Page<>(List.of(), Optional.empty());
        }
        Page<String> charts = parts.scan().ids(caller.practice(), RecordType.CHART, page);
        ChartHoldersQuery query = new ChartHoldersQuery(parts, caller.practice());
        return new Page<>(
                charts.items().stream()
                        .map(ChartId::new)
                        .filter(chart -> rights.shows(List.of(chart)))
                        .flatMap(chart -> UnreadableRecords.ifReadable(() -> query.holdersOf(chart))
                                .map(holders -> inForceFrom(report.get().coveredPeriod(), holders))
                                .map(holders -> Optional.of(holders)
                                        .filter(listed -> !listed.entries().isEmpty()))
                                .orElseGet(() -> Optional.of(new ChartHolders(chart, parts.now(), List.of())))
                                .stream())
                        .toList(),
                charts.next());
    }

    private static ChartHolders inForceFrom(ValidityPeriod covered, ChartHolders holders) {
        return new ChartHolders(
                holders.chart(),
                holders.at(),
                holders.entries().stream()
                        .filter(entry -> entry.status() == Grant.Status.IN_FORCE)
                        .filter(entry ->
                                covered.contains(entry.grant().validity().from()))
                        .toList());
    }

    /** Returns the filter for the invitations that the report covers and that are still live. */
    private InvitationFilter unsettled(Caller caller) {
        InvitationFilter live = InvitationFilter.all(parts.now()).in(Set.of(InvitationStatus.LIVE));
        return live.issuedIn(read(caller).map(RestoredBackup::coveredPeriod).orElse(NEVER));
    }

    private Optional<RestoredBackup> read(Caller caller) {
        return parts.openStore().practiceRecord(caller.practice()).value().restored();
    }

    private RightsCheck rights(Caller caller) {
        return new RightsCheck(commands, requireNonNull(caller, "caller"), CommandName.LIST_RESTORED);
    }
}
