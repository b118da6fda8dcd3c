package dev.portalaccess.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Digest;
import dev.portalaccess.model.InvitationPurpose;
import dev.portalaccess.model.Issuance;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.CommitId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.CommandReceipt;
import dev.portalaccess.model.stored.DeliveryRoute;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationKeys;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.storage.AccessStore;
import dev.portalaccess.spi.storage.CommitResult.Committed;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.internal.FigureLog;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@Requirement("PA-042")
class StoreRaceTest {

    private static final AtomicInteger IDS = new AtomicInteger();
    private static final int THREADS = 32;
    private static final int INVITATIONS = 1_000;
    private static final PracticeId PRACTICE = new PracticeId("riverside");
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final Digest CONTENT = Digest.plain(new byte[32]);

    @Test
    void of_32_that_redeem_each_of_1000_invitations_exactly_one_wins() throws Exception {
        int winners = winners(new InMemoryAccessStore(), INVITATIONS);
        FigureLog.print("store-race-winners", winners, INVITATIONS);
        assertThat(winners).isEqualTo(INVITATIONS);
    }

    @Test
    void a_store_that_checks_and_then_writes_lets_more_than_one_win() throws Exception {
        assertThat(winners(new CheckThenWrite(), 20)).isGreaterThan(20);
    }

    /** Lets all threads read each invitation before any of them commits, and counts who is told to have won. */
    private static int winners(AccessStore store, int invitations) throws Exception {
        List<Invitation> issued =
                Stream.generate(StoreRaceTest::invitation).limit(invitations).toList();
        issued.forEach(one -> store.commit(redeeming(Versioned.fresh(one))));
        CyclicBarrier line = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Integer>> runners = Collections.nCopies(THREADS, () -> run(store, issued, line));
            int winners = 0;
            for (Future<Integer> runner : threads.invokeAll(runners)) {
                winners += runner.get();
            }
            return winners;
        } finally {
            threads.shutdownNow();
        }
    }

    private static int run(AccessStore store, List<Invitation> issued, CyclicBarrier line) throws Exception {
        int won = 0;
        for (Invitation one : issued) {
            Versioned<Invitation> read =
                    store.invitation(PRACTICE, RecordKey.of(one.id())).orElseThrow();
            line.await(5, TimeUnit.MINUTES);
            won += store.commit(redeeming(redeemed(read))) instanceof Committed ? 1 : 0;
        }
        return won;
    }

    private static Versioned<Invitation> redeemed(Versioned<Invitation> live) {
        AccountId account = new AccountId(id("account"));
        return live.to(live.value().become(new InvitationState.Redeemed(NOW, account, List.of())));
    }

    private static ChangeSet redeeming(Versioned<Invitation> invitation) {
        CommandReceipt receipt =
                new CommandReceipt(new CommitId(id("commit")), NOW, Optional.empty(), CONTENT, List.of());
        return ChangeSet.in(PRACTICE, receipt).invitation(invitation).build();
    }

    private static Invitation invitation() {
        return new Invitation(
                PRACTICE,
                new InvitationId(id("invitation")),
                InvitationPurpose.ENABLING,
                new HolderId("anthony"),
                new Issuance(NOW, NOW.plusSeconds(60), Actor.LIBRARY, Optional.empty(), List.of()),
                new DeliveryRoute(Channel.PRINT, Optional.empty(), Locale.US),
                List.of(),
                new InvitationKeys("serial", "selector", List.of(), Optional.empty()),
                InvitationState.LIVE);
    }

    private static String id(String sort) {
        return sort + "-" + IDS.incrementAndGet();
    }
}
