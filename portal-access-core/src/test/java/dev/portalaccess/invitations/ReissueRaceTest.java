package dev.portalaccess.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.activation.Redemption;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.model.InvitationStatus;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.testkit.Requirement;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Issuing again races redeeming and itself: one of them wins, whichever way it goes, and nothing comes back to life.
 */
@Tag("T18")
@Requirement({"PA-031", "PA-048", "PA-063", "PA-131"})
class ReissueRaceTest {

    private static final int ROUNDS = 100;
    private final InvitationOffice office = new InvitationOffice();
    private final Invited former = office.story.father();
    private final Secret link = office.story.link(former.invitation());
    private final AccountId login = office.portal.family.anthonysAccount();

    @Test
    void a_link_that_is_followed_first_wins() {
        office.portal.faults.meanwhile(
                "commit", () -> assertThat(office.redeem(link, login)).isInstanceOf(Redemption.Redeemed.class));
        assertThat(FamilyStory.codes(office.reissue(former.invitation()))).contains("INVITATION_NOT_LIVE@invitation");
        assertThat(office.portal.grantsOf(login)).hasSize(2);
        assertThat(office.list().items()).hasSize(1);
    }

    @Test
    void a_link_that_is_followed_second_is_dead() {
        office.portal.faults.meanwhile(
                "commit", () -> office.reissue(former.invitation()).orThrow());
        assertThat(office.redeem(link, login)).isInstanceOf(Redemption.NotRedeemed.class);
        assertThat(office.portal.grantsOf(login)).isEmpty();
    }

    @Test
    void two_clerks_issue_it_again_once() {
        office.portal.faults.meanwhile(
                "commit", () -> office.reissue(former.invitation()).orThrow());
        assertThat(office.reissue(former.invitation())).isInstanceOf(Outcome.Refused.class);
        assertThat(office.list(office.all().in(Set.of(InvitationStatus.LIVE))).items())
                .hasSize(1);
    }

    @Test
    void two_clerks_issue_it_again_once_after_the_address_has_changed() {
        office.changeAddress(former, "anthony.new@example.org").orThrow();
        office.portal.faults.meanwhile(
                "commit", () -> office.reissue(former.invitation()).orThrow());
        assertThat(FamilyStory.codes(office.reissue(former.invitation()))).contains("NOTHING_TO_REISSUE@invitation");
        assertThat(office.list(office.all().in(Set.of(InvitationStatus.LIVE))).items())
                .hasSize(1);
    }

    @Test
    void a_cancelled_invitation_is_not_issued_again_by_a_colleague_who_was_slower() {
        office.portal.faults.meanwhile(
                "commit", () -> office.cancel(former.invitation()).orThrow());
        assertThat(FamilyStory.codes(office.reissue(former.invitation())))
                .containsExactly("INVITATION_NOT_LIVE@invitation");
    }

    @Test
    void of_two_threads_exactly_one_wins() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                new ReissueRaceTest().race(threads);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void race(ExecutorService threads) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        Future<Redemption> person = threads.submit(() -> {
            start.await();
            return office.redeem(link, login);
        });
        Future<Outcome<Invited>> clerk = threads.submit(() -> {
            start.await();
            return office.reissue(former.invitation());
        });
        boolean redeemed = person.get(5, TimeUnit.MINUTES) instanceof Redemption.Redeemed;
        boolean reissued = clerk.get(5, TimeUnit.MINUTES) instanceof Outcome.Done;
        assertThat(redeemed).isNotEqualTo(reissued);
        assertThat(office.portal.grantsOf(login)).hasSize(redeemed ? 2 : 0);
        assertThat(office.whyDead(link)).isPresent();
    }
}
