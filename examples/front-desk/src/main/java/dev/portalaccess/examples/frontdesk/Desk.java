package dev.portalaccess.examples.frontdesk;

import dev.portalaccess.Caller;
import dev.portalaccess.PortalAccess;
import dev.portalaccess.jdbc.JdbcSchema;
import dev.portalaccess.jdbc.JdbcStorage;
import dev.portalaccess.jdbc.JdbcTexts;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.policy.AgePolicy;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.testkit.fixture.FakeChartDirectory;
import dev.portalaccess.testkit.fixture.PracticeRoster;
import dev.portalaccess.testkit.recording.MovableClock;
import java.util.List;
import javax.sql.DataSource;

/** The whole embedding: what a host gives to the library, in one place. */
final class Desk {

    private final FakeChartDirectory charts;
    private final RegisteredCharts registered;
    private final PracticeId practice;
    private final Terminal terminal;
    private final TerminalMailer mailer;
    private final TerminalPrinter printer;
    private final MovableClock clock = new MovableClock();
    private final PortalAccess portal;

    Desk(PracticeRoster roster, DataSource database, Outlet outlet, Terminal terminal) {
        this.charts = roster.charts();
        this.practice = roster.practice().id();
        this.terminal = terminal;
        this.mailer = new TerminalMailer(terminal, outlet.mailer(clock));
        this.printer = new TerminalPrinter(terminal, outlet.printer());
        this.registered = RegisteredCharts.in(database, charts::put);
        registered.all(practice).forEach(charts::put);
        JdbcSchema.on(database).createIfMissing();
        this.portal = PortalAccess.builder()
                .store(JdbcStorage.on(database))
                .charts(charts)
                .practices(roster.practices())
                .mailer(mailer)
                .registry(registered)
                .texts(JdbcTexts.on(database))
                .policy(PortalPolicy.standard().agePolicy(AgePolicy.none()).build())
                .clock(clock)
                .build();
    }

    PortalAccess portal() {
        return portal;
    }

    PracticeId practice() {
        return practice;
    }

    FakeChartDirectory charts() {
        return charts;
    }

    /** The charts of patients who registered themselves. */
    List<Chart> registered() {
        return registered.all(practice);
    }

    Terminal terminal() {
        return terminal;
    }

    TerminalMailer mailer() {
        return mailer;
    }

    TerminalPrinter printer() {
        return printer;
    }

    /** The story's own time, so that ten days pass in a moment. */
    MovableClock clock() {
        return clock;
    }

    /** The clerk who plays the part of the practice. */
    Caller clerk() {
        return Caller.staff(practice, "clerk-17");
    }

    /** The patient's name as the story tells it. */
    String patient(ChartId chart) {
        return charts.chart(practice, chart)
                .map(Chart::patient)
                .map(Words::name)
                .orElse(chart.value());
    }
}
