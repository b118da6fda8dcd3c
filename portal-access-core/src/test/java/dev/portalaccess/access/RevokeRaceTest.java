package dev.portalaccess.access;

import static dev.portalaccess.enabling.Individual.other;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.activation.Redemption;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.testkit.Requirement;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Jane was entered twice. By one entry she has access, by the other she holds a link; staff revoke her access. */
@Tag("T17")
@Requirement({"PA-048", "PA-071", "PA-131"})
class RevokeRaceTest {

    private static final int ROUNDS = 100;
    private final GrantedPortal granted = new GrantedPortal();
    private final AccountId login = granted.portal.family.janesAccount();
    private final Secret link = linkOfTheOtherEntry();
    private final GrantOn grant = redeemed();

    private Secret linkOfTheOtherEntry() {
        DeliveryChoice deliver = DeliveryChoice.email("jane@example.org");
        Invited twin = granted.story.invite(other("Jane", "Otter", Relationship.AUNT, deliver));
        return granted.story.link(twin.invitation());
    }

    private GrantOn redeemed() {
        granted.story.redeem(granted.story.aunt(), login);
        return GrantOn.of(granted.portal.grantsOf(login).get(0));
    }

    private Outcome<Revocation> revoke() {
        return granted.access().revoke(granted.clerk(), RevokeGrant.of(grant, GrantOperation.WHY));
    }

    private Redemption follow() {
        return granted.portal.activation().redeem(granted.portal.practice, link, login);
    }

    private boolean opens() {
        return granted.mayView(login, granted.portal.camille);
    }

    @Test
    void a_link_that_is_followed_while_access_is_revoked_opens_nothing() {
        assertThat(opens()).isTrue();
        granted.portal.faults.meanwhile("commit", () -> revoke().orThrow());
        assertThat(follow()).isInstanceOf(Redemption.NotRedeemed.class);
        assertThat(opens()).isFalse();
    }

    @Test
    void access_that_is_revoked_while_the_link_is_followed_is_gone() {
        granted.portal.faults.meanwhile("commit", this::follow);
        assertThat(revoke()).isInstanceOf(Outcome.Done.class);
        assertThat(opens()).isFalse();
    }

    @Test
    void of_two_threads_neither_opens_it_again() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                new RevokeRaceTest().race(threads);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void race(ExecutorService threads) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        Future<Redemption> person = threads.submit(() -> {
            start.await();
            return follow();
        });
        Future<Outcome<Revocation>> clerk = threads.submit(() -> {
            start.await();
            return revoke();
        });
        person.get(5, TimeUnit.MINUTES);
        assertThat(clerk.get(5, TimeUnit.MINUTES)).isInstanceOf(Outcome.Done.class);
        assertThat(opens()).isFalse();
    }
}
