package dev.portalaccess.activation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.internal.FigureLog;
import dev.portalaccess.testkit.internal.TestTier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** PA-042: of any number of logins that redeem one invitation at once, one wins, and what follows happens once. */
class RedeemRaceTest {

    private static final int INVITATIONS = TestTier.size(100, 1_000, 10_000);
    private static final int THREADS = 32;

    private final InvitedGuests guests = InvitedGuests.create();
    private final TestPortal portal = guests.portal;

    @Test
    @Tag("T16")
    @Requirement({"PA-042", "PA-043"})
    void every_invitation_has_exactly_one_winner() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            long winners = 0;
            for (int i = 0; i < INVITATIONS; i++) {
                winners += race(threads, new ChartId("chart-" + i));
            }
            FigureLog.print("redeem-race-winners", winners, INVITATIONS);
            assertThat(winners).isEqualTo(INVITATIONS);
        } finally {
            threads.shutdownNow();
        }
    }

    private long race(ExecutorService threads, ChartId chart) throws Exception {
        Secret link = link(chart);
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Callable<Redemption>> runners = IntStream.range(0, THREADS)
                .<Callable<Redemption>>mapToObj(n -> () -> {
                    start.await();
                    return guests.redeem(link, login(n));
                })
                .toList();
        List<String> answers = new ArrayList<>();
        for (Future<Redemption> runner : threads.invokeAll(runners)) {
            answers.add(runner.get().fold(redeemed -> "REDEEMED", Redemption.NotRedeemed::why));
        }
        assertOneWinner(chart, answers);
        return answers.stream().filter("REDEEMED"::equals).count();
    }

    private void assertOneWinner(ChartId chart, List<String> answers) {
        AccountId winner = login(answers.indexOf("REDEEMED"));
        assertThat(answers).filteredOn(ActivationRefusal.USED::equals).hasSize(THREADS - 1);
        assertThat(portal.store.chart(portal.practice, chart).value().grants())
                .extracting(Grant::account)
                .containsExactly(winner);
        assertThat(guests.actions(chart)).containsExactly("invitation.issued", "access.activated");
    }

    private Secret link(ChartId chart) {
        EmailAddress address = new EmailAddress(chart.value() + "@example.org");
        portal.family.charts().put(Chart.open(portal.practice, patient(chart, address)));
        return guests.minting.link(guests.patient(chart, address.value()));
    }

    private static Person patient(ChartId chart, EmailAddress address) {
        PersonName name = new PersonName("Pat", "Patient");
        return new Person(Optional.empty(), Optional.of(chart), name, Optional.empty(), Optional.of(address));
    }

    private static AccountId login(int number) {
        return new AccountId("login-" + number);
    }
}
