package dev.portalaccess.internal.access;

import static java.util.Objects.requireNonNull;

import dev.portalaccess.access.ChartViewers;
import dev.portalaccess.access.ChartVisits;
import dev.portalaccess.access.EndProxyAccess;
import dev.portalaccess.access.MyAccess;
import dev.portalaccess.access.Revocation;
import dev.portalaccess.access.UsableChart;
import dev.portalaccess.command.Caller;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.internal.decision.UsableCharts;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.model.AccessPeriod;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** The implementation of {@link MyAccess}. */
public final class MyAccessService implements MyAccess {

    private final CommandRunner commands;

    /** Creates the service with the runner for its command. */
    public MyAccessService(CommandRunner commands) {
        this.commands = commands;
    }

    @Override
    public Page<UsableChart> charts(PracticeId practice, AccountId account, Page.Request page) {
        return charts(practice, account, parts()::now, page);
    }

    @Override
    public Page<UsableChart> charts(PracticeId practice, AccountId account, Instant at, Page.Request page) {
        requireNonNull(at, "at");
        return charts(practice, account, () -> at, page);
    }

    private Page<UsableChart> charts(PracticeId practice, AccountId account, Supplier<Instant> at, Page.Request page) {
        return new UsableCharts(
                        parts().store(), parts().charts(), parts().practices(), parts().policy(), parts().seals())
                .page(
                        requireNonNull(practice, "practice"),
                        requireNonNull(account, "account"),
                        at,
                        requireNonNull(page, "page"));
    }

    @Override
    public Optional<ChartViewers> viewers(PracticeId practice, AccountId account, ChartId chart) {
        return new ChartViewersQuery(parts(), requireNonNull(practice, "practice"))
                .viewers(requireNonNull(account, "account"), requireNonNull(chart, "chart"));
    }

    @Override
    public Optional<ChartVisits> visits(
            PracticeId practice, AccountId account, ChartId chart, AccessPeriod period, Page.Request page) {
        return new ChartVisitsQuery(
                        parts(),
                        requireNonNull(practice, "practice"),
                        requireNonNull(account, "account"),
                        requireNonNull(chart, "chart"))
                .visits(requireNonNull(period, "period"), requireNonNull(page, "page"));
    }

    @Override
    public Outcome<Revocation> end(Caller caller, EndProxyAccess command) {
        return commands.run(new EndProxyAccessCommand(parts(), caller, command));
    }

    private ServiceDependencies parts() {
        return commands.parts();
    }
}
