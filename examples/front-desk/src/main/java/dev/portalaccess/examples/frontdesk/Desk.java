package dev.portalaccess.examples.frontdesk;

import dev.portalaccess.Caller;
import dev.portalaccess.PortalAccess;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.policy.AgePolicy;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.testkit.fixture.FakeChartDirectory;
import dev.portalaccess.testkit.fixture.PracticeRoster;
import dev.portalaccess.testkit.memory.InMemoryAccessStore;
import dev.portalaccess.testkit.recording.MovableClock;
import dev.portalaccess.testkit.recording.RecordingRegistry;

/** The whole embedding: what a host gives to the library, in one place. */
final class Desk {

    private final FakeChartDirectory charts;
    private final PracticeId practice;
    private final Terminal terminal;
    private final TerminalMailer mailer;
    private final TerminalPrinter printer;
    private final MovableClock clock = new MovableClock();
    private final PortalAccess portal;

    Desk(PracticeRoster roster, Terminal terminal) {
        this.charts = roster.charts();
        this.practice = roster.practice().id();
        this.terminal = terminal;
        this.mailer = new TerminalMailer(terminal);
        this.printer = new TerminalPrinter(terminal);
        this.portal = PortalAccess.builder()
                .store(new InMemoryAccessStore())
                .charts(charts)
                .practices(roster.practices())
                .mailer(mailer)
                .registry(new RecordingRegistry(charts::put))
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
}
