package dev.portalaccess.activation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.activation.Presentation.NotAccepted;
import dev.portalaccess.fixture.Minting.Printed;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.internal.activation.ActivationService;
import dev.portalaccess.internal.secret.HashingGate;
import dev.portalaccess.internal.secret.PasswordChecks;
import dev.portalaccess.model.Credentials;
import dev.portalaccess.model.InvitationId;
import dev.portalaccess.model.PasswordHash;
import dev.portalaccess.model.Tries;
import dev.portalaccess.testkit.Requirement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many who try passwords at once. */
class PresentRaceTest {

    private static final int WAITING = 64;

    private final Guests guests = Guests.create();
    private final TestPortal portal = guests.portal;
    private final InvitationId invitation = guests.printedFather();
    private final Printed printed = guests.minting.print(invitation);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    @Tag("T30")
    @Requirement("PA-045")
    void not_more_than_ten_wrong_passwords_are_ever_checked() throws Exception {
        PasswordHash kept = portal.invitation(invitation)
                .codes()
                .credentials()
                .flatMap(Credentials::password)
                .orElseThrow();
        Callable<Presentation> attempt = () -> guests.presentWrong(printed.userName());
        for (Future<Presentation> one :
                threads.invokeAll(Stream.generate(() -> attempt).limit(40).toList())) {
            assertThat(Letters.why(one.get())).isEqualTo(NotAccepted.WRONG);
        }

        assertThat(portal.hashing.checked()).filteredOn(kept::equals).hasSize(10);
        assertThat(tries()).isEqualTo(new Tries(10, 0));
    }

    @Test
    @Tag("T32")
    @Requirement("PA-045")
    void whoever_finds_the_queue_full_is_turned_away_uncharged() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        portal.hashing.meanwhile(() -> await(release));
        Activation narrow =
                new ActivationService(portal.commands(), new PasswordChecks(portal.hashing, new HashingGate(1)));
        List<Future<Presentation>> inside = Stream.generate(() -> threads.submit(() -> presentStranger(narrow)))
                .limit(1 + WAITING)
                .toList();
        Awaitility.await().until(() -> Letters.why(presentStranger(narrow)).equals(NotAccepted.BUSY));

        assertThat(Letters.why(narrow.present(portal.practice, printed.userName(), printed.password())))
                .isEqualTo(NotAccepted.BUSY);
        assertThat(tries()).isEqualTo(Tries.NONE);
        release.countDown();
        for (Future<Presentation> one : inside) {
            assertThat(Letters.why(one.get())).isEqualTo(NotAccepted.WRONG);
        }
    }

    private Presentation presentStranger(Activation activation) {
        return activation.present(portal.practice, "P-00000000", guests.minting.wrongPassword());
    }

    private Tries tries() {
        return portal.holder(portal.invitation(invitation).holder()).tries();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
