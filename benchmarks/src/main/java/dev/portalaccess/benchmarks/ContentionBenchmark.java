package dev.portalaccess.benchmarks;

import dev.portalaccess.PortalAccess;
import dev.portalaccess.access.ChartHolders.Entry;
import dev.portalaccess.access.RevokeGrant;
import dev.portalaccess.activation.ActivationRefusal;
import dev.portalaccess.activation.Redemption;
import dev.portalaccess.benchmarks.report.FigureReport;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.testkit.internal.ConcurrentCalls;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** A count of the commands that were given up because the chart kept changing, with eight callers on one chart. */
final class ContentionBenchmark {

    private static final int CALLERS = ConcurrentCalls.THREADS;
    private static final int EACH = 5;
    private static final int ROUNDS = BenchmarkSizes.of("portal.bench.contended", 5, 25);
    private static final double MOST_PERCENT = 1;

    private final MeasuredStore store;
    private final ResidentLoad load;
    private final List<PortalAccess> portals;
    private int people;

    private ContentionBenchmark(MeasuredStore store, int portals) {
        this.store = store;
        this.load = new ResidentLoad(store.storage());
        this.portals = IntStream.range(0, portals)
                .mapToObj(i -> load.portalOn(store.storage()))
                .toList();
    }

    static void run() {
        for (Supplier<MeasuredStore> kind : MeasuredStore.DATABASES) {
            try (MeasuredStore store = kind.get()) {
                new ContentionBenchmark(store, 1).measure("");
            }
            try (MeasuredStore store = kind.get()) {
                new ContentionBenchmark(store, CALLERS).measure("-portal-for-each-caller");
            }
        }
    }

    private void measure(String portalsName) {
        int[] lost = new int[3];
        for (int round = 0; round < ROUNDS; round++) {
            ChartId chart = load.formerlyShared(0);
            lost[0] += enable(chart);
            lost[1] += redeem();
            lost[2] += revoke(chart);
        }
        List<String> commands = List.of("enable", "redeem", "revoke");
        for (int i = 0; i < commands.size(); i++) {
            FigureReport.atMost(
                    "changed-meanwhile-percent-" + commands.get(i) + "-" + store.name() + portalsName,
                    100.0 * lost[i] / (ROUNDS * CALLERS * EACH),
                    MOST_PERCENT);
        }
    }

    private int enable(ChartId chart) {
        List<EnableAccess> commands = new ArrayList<>();
        for (int i = 0; i < CALLERS * EACH; i++) {
            int person = ++people;
            EmailAddress address = new EmailAddress("jane." + person + "@example.org");
            commands.add(EnablingLoad.another(chart, "Jane", "Other-" + person, address));
        }
        return lost(commands, portal -> command -> isLost(portal.enabling().enable(ResidentLoad.clerk(), command)));
    }

    /** Delivers what was issued, and redeems it. */
    private int redeem() {
        int before = load.mailer().mails().size();
        portals.get(0).delivery().runOnce(CALLERS * EACH);
        return lost(
                load.mailer().mails().subList(before, load.mailer().mails().size()),
                portal -> mail -> portal.activation()
                        .redeem(
                                EnablingLoad.PRACTICE,
                                mail.code(),
                                new AccountId("login-of-" + mail.to().value().replace("@", "-at-")))
                        .fold(redeemed -> false, ContentionBenchmark::isLost));
    }

    private int revoke(ChartId chart) {
        List<Entry> entries =
                portals.get(0).access().holders(ResidentLoad.clerk(), chart).entries();
        return lost(
                entries,
                portal -> entry -> isLost(
                        portal.access().revoke(ResidentLoad.clerk(), RevokeGrant.of(entry, Reason.PATIENT_REQUEST))));
    }

    private static boolean isLost(Outcome<?> outcome) {
        return outcome.fold(
                done -> false,
                refused -> {
                    throw new IllegalStateException("refused");
                },
                () -> true);
    }

    private static boolean isLost(Redemption.NotRedeemed not) {
        if (not.why().equals(ActivationRefusal.CHANGED_MEANWHILE)) {
            return true;
        }
        throw new IllegalStateException(not.why());
    }

    /** Carries all of them out, by callers that each take the next one, and returns how many were given up. */
    private <T> int lost(List<T> all, Function<PortalAccess, Function<T, Boolean>> call) {
        Queue<T> queue = new ConcurrentLinkedQueue<>(all);
        return ConcurrentCalls.each(CALLERS, caller -> {
                    Function<T, Boolean> mine = call.apply(portals.get(caller % portals.size()));
                    int lost = 0;
                    for (T next = queue.poll(); next != null; next = queue.poll()) {
                        lost += mine.apply(next) ? 1 : 0;
                    }
                    return lost;
                })
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
    }
}
