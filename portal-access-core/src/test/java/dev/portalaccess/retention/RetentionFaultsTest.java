package dev.portalaccess.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portalaccess.audit.AuditVerdict.Intact;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.model.Grant;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import dev.portalaccess.spi.storage.AccessStoreException;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.recording.FaultPoint;
import dev.portalaccess.testkit.recording.StoreFaults;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The store fails in the middle of a step: nothing live is lost, and the next step goes on. */
@Requirement("PA-114")
@Tag("T57")
class RetentionFaultsTest {

    private static final Duration LATE = Duration.ofDays(7 * 366);

    private final TestPortal portal = TestPortal.create();
    private final RetentionPortal archive = new RetentionPortal(portal);
    private final StoreFaults faults = new StoreFaults();

    @ParameterizedTest
    @EnumSource(FaultPoint.class)
    void the_next_step_goes_on_wherever_the_last_one_broke(FaultPoint moment) {
        List<Grant> grants = new FamilyStory(portal).fathersGrants();
        new FamilyStory(portal).aunt();
        archive.delivery().runOnce(10);
        portal.clock.advance(LATE);
        for (int kind = 1; kind <= Purgeable.values().length; kind++) {
            faults.reset();
            faults.failCall(kind, moment);
            assertThatThrownBy(() -> archive.failing(faults).runOnce(1_000)).isInstanceOf(AccessStoreException.class);
            assertIntact(grants);
        }

        archive.retention().runOnce(1_000);

        assertThat(archive.retention().runOnce(1_000).total()).isZero();
        assertThat(archive.stores(FamilyStory.AUNTS_ADDRESS)).isFalse();
        assertThat(archive.trail(portal.camille)).isEmpty();
        assertIntact(grants);
    }

    private void assertIntact(List<Grant> grants) {
        assertThat(portal.grantsOf(portal.family.anthonysAccount())).isEqualTo(grants);
        assertThat(portal.trails().verify(portal.practice, Optional.of(portal.camille)))
                .isInstanceOf(Intact.class);
    }
}
