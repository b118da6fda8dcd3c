package dev.portalaccess.internal.birthday;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.age.AgeAnnouncement;
import dev.portalaccess.age.AgeChange;
import dev.portalaccess.age.AgeReport;
import dev.portalaccess.age.LiftExemption;
import dev.portalaccess.age.LimitedGrant;
import dev.portalaccess.age.PatientAges;
import dev.portalaccess.age.PlacedExemption;
import dev.portalaccess.age.SetExemption;
import dev.portalaccess.age.StageInvitation;
import dev.portalaccess.age.StagedStep;
import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.engine.RightsCheck;
import dev.portalaccess.internal.requests.StagedInvitations;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.AgeExemption;
import dev.portalaccess.requests.SubmittedRequest;
import dev.portalaccess.spi.CommandName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The implementation of {@link PatientAges}. */
public final class AgeService implements PatientAges {

    private static final int MOST_DAYS = 366;

    private final CommandRunner commands;

    /** Creates the service with the runner for its commands. */
    public AgeService(CommandRunner commands) {
        this.commands = commands;
    }

    @Override
    public Outcome<PlacedExemption> exempt(Caller caller, SetExemption command) {
        return commands.run(new SetExemptionCommand(caller, command));
    }

    @Override
    public Outcome<PlacedExemption> liftExemption(Caller caller, LiftExemption command) {
        return commands.run(new LiftExemptionCommand(caller, command));
    }

    @Override
    public List<AgeExemption> exemptions(Caller caller, ChartId chart) {
        rights(caller).require(List.of(chart));
        return commands.parts()
                .store()
                .chart(caller.practice(), chart)
                .value()
                .record()
                .exemptions();
    }

    @Override
    public Page<AgeChange> changes(Caller caller, int days, Page.Request page) {
        if (days < 0 || days > MOST_DAYS) {
            throw new IllegalArgumentException("days must lie between 0 and " + MOST_DAYS);
        }
        RightsCheck rights = rights(caller);
        rights.requirePractice();
        AgeWalk walk = new AgeWalk(commands.parts(), caller.practice());
        AgeWalk.Stretch stretch = walk.next(page, rights);
        Instant now = commands.parts().now();
        Instant end = LocalDate.ofInstant(now, walk.zone())
                .plusDays(days + 1L)
                .atStartOfDay(walk.zone())
                .toInstant();
        return new Page<>(
                Stream.concat(
                                stretch.unreadable().stream()
                                        .map(chart -> AgeChange.of(chart, AgeChange.Kind.UNREADABLE)),
                                stretch.patients().stream()
                                        .flatMap(patient -> new AgeOutlook(patient, now, end).changes().stream()))
                        .toList(),
                stretch.next());
    }

    @Override
    public AgeReport report(Caller caller, Page.Request page) {
        RightsCheck rights = rights(caller);
        rights.requirePractice();
        AgeWalk.Stretch stretch = new AgeWalk(commands.parts(), caller.practice()).next(page, rights);
        Instant now = commands.parts().now();
        List<LimitedGrant> lines = stretch.patients().stream()
                .flatMap(patient -> patient.others(now).stream().map(grant -> patient.limited(grant, now)))
                .filter(line -> !line.effects().isEmpty())
                .toList();
        return AgeReport.of(now, lines, stretch.next());
    }

    @Override
    public AgeAnnouncement announce(Caller caller, Page.Request page) {
        RightsCheck rights = new RightsCheck(commands, requireNonNull(caller, "caller"), CommandName.ANNOUNCE_AGES);
        rights.requirePractice();
        return new AgeAnnouncer(commands, caller).announce(page, rights);
    }

    @Override
    public Outcome<SubmittedRequest> stage(Caller caller, StageInvitation command) {
        return new StagedInvitations(commands).stage(caller, command);
    }

    @Override
    public StagedStep openStaged(Caller caller, Page.Request page) {
        return new StagedInvitations(commands).openDue(requireNonNull(caller, "caller"), page);
    }

    private RightsCheck rights(Caller caller) {
        return new RightsCheck(commands, requireNonNull(caller, "caller"), CommandName.LIST_AGES);
    }
}
