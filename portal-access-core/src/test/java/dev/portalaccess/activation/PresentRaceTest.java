package dev.portalaccess.activation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.fixture.InvitationCodeIssuer.Printed;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.internal.activation.ActivationService;
import dev.portalaccess.internal.secret.HashingGate;
import dev.portalaccess.internal.secret.PasswordVerifier;
import dev.portalaccess.model.PasswordHash;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.stored.TemporaryCredentials;
import dev.portalaccess.model.stored.TryCount;
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

    private final InvitedGuests guests = InvitedGuests.create();
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
                .flatMap(TemporaryCredentials::password)
                .orElseThrow();
        Callable<CredentialPresentation> attempt = () -> guests.presentWrong(printed.userName());
        for (Future<CredentialPresentation> one :
                threads.invokeAll(Stream.generate(() -> attempt).limit(40).toList())) {
            assertThat(PrintedInvitations.why(one.get())).isEqualTo(ActivationRefusal.WRONG);
        }

        assertThat(portal.hashing.checked()).filteredOn(kept::equals).hasSize(10);
        assertThat(tries()).isEqualTo(new TryCount(10, 0));
    }

    @Test
    @Tag("T32")
    @Requirement("PA-045")
    void whoever_finds_the_queue_full_is_turned_away_uncharged() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        portal.hashing.meanwhile(() -> await(release));
        Activation narrow =
                new ActivationService(portal.commands(), new PasswordVerifier(portal.hashing, new HashingGate(1)));
        List<Future<CredentialPresentation>> inside = Stream.generate(
                        () -> threads.submit(() -> presentStranger(narrow)))
                .limit(1 + WAITING)
                .toList();
        Awaitility.await()
                .atMost(5, TimeUnit.MINUTES)
                .until(() -> PrintedInvitations.why(presentStranger(narrow)).equals(ActivationRefusal.BUSY));

        assertThat(PrintedInvitations.why(narrow.present(portal.practice, printed.userName(), printed.password())))
                .isEqualTo(ActivationRefusal.BUSY);
        assertThat(tries()).isEqualTo(TryCount.NONE);
        release.countDown();
        for (Future<CredentialPresentation> one : inside) {
            assertThat(PrintedInvitations.why(one.get())).isEqualTo(ActivationRefusal.WRONG);
        }
    }

    private CredentialPresentation presentStranger(Activation activation) {
        return activation.present(portal.practice, "P-00000000", guests.minting.wrongPassword());
    }

    private TryCount tries() {
        return portal.holder(portal.invitation(invitation).holder()).tries();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(5, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
