package dev.portalaccess.retention;

import static dev.portalaccess.spi.storage.AccessQueries.Purgeable.INVITATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.activation.Inspection;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Secret;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A server's clock jumps a year ahead, and is set right again. */
@Tag("T37")
class ClockJumpTest {

    private static final Duration JUMP = Duration.ofDays(366);

    private final TestPortal portal = TestPortal.create();
    private final FamilyStory story = new FamilyStory(portal);
    private final RetentionPortal archive = new RetentionPortal(portal);
    private final Instant right = portal.clock.instant();

    @Test
    @Requirement("PA-017")
    void nothing_that_looked_expired_stays_so() {
        Invited aunt = story.aunt();
        Secret link = story.link(aunt.invitation());
        portal.clock.set(right.plus(JUMP));
        assertThat(portal.activation().inspect(portal.practice, link)).isInstanceOf(Inspection.NotLive.class);
        portal.clock.set(right.plusSeconds(1));
        assertThat(portal.activation().inspect(portal.practice, link)).isInstanceOf(Inspection.Live.class);
        story.redeem(aunt, portal.family.janesAccount());
        assertThat(portal.grantsOf(portal.family.janesAccount())).hasSize(1);
    }

    @Test
    @Requirement("PA-114")
    void a_step_of_the_purge_deletes_no_more_than_it_was_asked_to() {
        story.aunt();
        story.father();
        portal.clock.set(right.plus(JUMP));
        while (archive.retention().runOnce(1).count(INVITATIONS) == 0) {
            assertThat(portal.clock.instant()).isEqualTo(right.plus(JUMP));
        }
        portal.clock.set(right);
        assertThat(archive.retention().runOnce(1_000).count(INVITATIONS)).isZero();
        assertThat(invitations()).isEqualTo(1);
    }

    private int invitations() {
        return portal.store
                .invitations(portal.practice, InvitationFilter.all(portal.clock.instant()), Page.Request.first(10))
                .items()
                .size();
    }
}
