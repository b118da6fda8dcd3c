package dev.portalaccess.benchmarks;

import dev.portalaccess.PortalAccess;
import dev.portalaccess.access.EndGrant;
import dev.portalaccess.access.GrantOn;
import dev.portalaccess.access.HoldGrant;
import dev.portalaccess.access.NarrowGrant;
import dev.portalaccess.access.ReleaseHold;
import dev.portalaccess.access.RevokeGrant;
import dev.portalaccess.benchmarks.report.FigureReport;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.HoldId;
import dev.portalaccess.testkit.recording.MovableClock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A benchmark that compares commands on charts that many people had access to before, and on charts that nobody had.
 */
final class FormerGrantsBenchmark {

    private static final int MAILS = 100;
    private static final int FORMER = BenchmarkSizes.of("portal.bench.former", 2_000, 20_000);
    private static final int CHARTS = 4;
    private static final int WARM_UP = 150;
    private static final int CYCLES = Math.max(40, 400 * AlternatingRounds.ROUNDS / 8);
    private static final ReasonInput WHY = ReasonInput.of(Reason.PATIENT_REQUEST);

    private final ResidentLoad load;
    private final PortalAccess portal;
    private int people;

    private FormerGrantsBenchmark(MeasuredStore store) {
        this.load = new ResidentLoad(store.storage());
        this.portal = load.portalOn(store.storage());
    }

    static void run() {
        for (Supplier<MeasuredStore> kind : MeasuredStore.ALL) {
            try (MeasuredStore store = kind.get()) {
                new FormerGrantsBenchmark(store).measure(store.name());
            }
        }
    }

    /** What each command took, in nanoseconds, by the name of the command. */
    private static final class CommandTimes {

        private final Map<String, List<Double>> nanos = new LinkedHashMap<>();

        <T> T time(String command, Supplier<T> call) {
            long begun = System.nanoTime();
            T answer = call.get();
            nanos.computeIfAbsent(command, any -> new ArrayList<>()).add((double) (System.nanoTime() - begun));
            return answer;
        }

        double median(String command) {
            return AlternatingRounds.median(
                    nanos.getOrDefault(command, List.of()).stream().mapToDouble(one -> one));
        }
    }

    private void measure(String store) {
        List<ChartId> former = new ArrayList<>();
        for (int i = 0; i < CHARTS; i++) {
            former.add(load.formerlyShared(FORMER));
        }
        cycles(WARM_UP, former, new CommandTimes(), new CommandTimes());
        CommandTimes many = new CommandTimes();
        CommandTimes none = new CommandTimes();
        cycles(CYCLES, former, many, none);
        for (String command : none.nanos.keySet()) {
            FigureReport.line(String.format(
                    Locale.ROOT,
                    "%s %s: p50 %.0f us after %d former grants, %.0f us after none",
                    store,
                    command,
                    many.median(command) / 1e3,
                    FORMER,
                    none.median(command) / 1e3));
            FigureReport.atMost(
                    "former-grants-" + command + "-" + store, many.median(command) / none.median(command), 1.3);
        }
    }

    private void cycles(int count, List<ChartId> former, CommandTimes many, CommandTimes none) {
        for (int i = 0; i < count; i++) {
            ChartId old = former.get(i % former.size());
            ChartId fresh = load.formerlyShared(0);
            if (i % 2 == 0) {
                cycle(old, many);
                cycle(fresh, none);
            } else {
                cycle(fresh, none);
                cycle(old, many);
            }
        }
    }

    private void cycle(ChartId chart, CommandTimes times) {
        load.tick();
        int person = ++people;
        EmailAddress address = new EmailAddress("jane." + person + "@example.org");
        EnableAccess command = EnablingLoad.another(chart, "Jane", familyName(person), address);
        times.time(
                "enable",
                () -> portal.enabling().enable(ResidentLoad.clerk(), command).orThrow());
        times.time("deliver", () -> portal.delivery().runOnce(1));
        Secret code = load.mailer().lastTo(address).code();
        AccountId account = new AccountId("login-of-jane-" + person);
        times.time("redeem", () -> portal.activation().redeem(EnablingLoad.PRACTICE, code, account));
        GrantOn grant = GrantOn.of(times.time("holders", () -> portal.access().holders(ResidentLoad.clerk(), chart))
                .entries()
                .get(0));
        times.time(
                "narrow",
                () -> portal.access()
                        .narrow(ResidentLoad.clerk(), new NarrowGrant(grant, Scope.VIEW_ONLY, WHY))
                        .orThrow());
        HoldId hold = times.time(
                "hold",
                () -> portal.access()
                        .hold(ResidentLoad.clerk(), HoldGrant.of(grant, WHY))
                        .orThrow());
        times.time(
                "release",
                () -> portal.access()
                        .release(ResidentLoad.clerk(), new ReleaseHold(grant, hold, WHY))
                        .orThrow());
        times.time(
                "end",
                () -> portal.access()
                        .endOn(
                                ResidentLoad.clerk(),
                                new EndGrant(
                                        grant,
                                        MovableClock.START
                                                .atZone(ZoneOffset.UTC)
                                                .toLocalDate()
                                                .plusDays(30),
                                        WHY))
                        .orThrow());
        times.time(
                "revoke",
                () -> portal.access()
                        .revoke(ResidentLoad.clerk(), RevokeGrant.of(grant, WHY))
                        .orThrow());
        sendAll();
    }

    /** Returns a family name for the number, in letters: a name with many digits is refused. */
    private static String familyName(int number) {
        StringBuilder name = new StringBuilder("Other");
        for (char digit : Integer.toString(number).toCharArray()) {
            name.append((char) (digit - '0' + 'a'));
        }
        return name.toString();
    }

    /** Sends what else is due, so that the next delivery of one message sends the invitation. */
    private void sendAll() {
        for (int sent = delivered(); sent > 0; ) {
            sent = delivered();
        }
    }

    private int delivered() {
        int before = load.mailer().mails().size();
        portal.delivery().runOnce(MAILS);
        return load.mailer().mails().size() - before;
    }
}
