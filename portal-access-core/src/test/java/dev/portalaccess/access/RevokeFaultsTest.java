package dev.portalaccess.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.access.RevokeGrant.Breadth;
import dev.portalaccess.command.Outcome;
import dev.portalaccess.fixture.FaultyPortal;
import dev.portalaccess.internal.access.AccessService;
import dev.portalaccess.spi.storage.AccessStoreException;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.recording.StoreFaults;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every call of the store fails once, before and after its effect, while two charts are revoked together. */
@Tag("T57")
@Tag("T58")
@Requirement({"PA-071", "PA-130"})
class RevokeFaultsTest {

    @Test
    void nothing_is_half_done_and_a_repeat_gets_there() {
        int points = StoreFaults.everywhere(RevokeFaultsTest::revokesBothOrNeither);
        FaultyPortal.figure("fault-points-revoke", points);
        assertThat(points).isGreaterThanOrEqualTo(16);
    }

    private static void revokesBothOrNeither(StoreFaults faults) {
        GrantedPortal granted = new GrantedPortal();
        AccessControl failing = new AccessService(FaultyPortal.commands(granted.portal, faults));
        boolean done = revoke(failing, granted);
        assertThat(openCharts(granted)).isIn(done ? List.of(0L) : List.of(0L, 2L));
        // A fault that comes late strikes the repeat.
        assertThat(Stream.generate(() -> revoke(failing, granted)).limit(2)).contains(true);
        assertThat(openCharts(granted)).isZero();
        assertThat(granted.trail(granted.portal.camille))
                .filteredOn(entry -> entry.action().equals("grant.revoked"))
                .hasSize(1);
    }

    private static boolean revoke(AccessControl access, GrantedPortal granted) {
        RevokeGrant both = RevokeGrant.of(granted.camille, GrantOperation.WHY).with(Breadth.SAME_INVITATION);
        try {
            Outcome<Revocation> outcome = access.revoke(granted.clerk().withIdempotencyKey("request-1"), both);
            assertThat(outcome.orThrow().grants()).containsExactly(granted.camille, granted.amelie);
            return true;
        } catch (AccessStoreException e) {
            return false;
        }
    }

    private static long openCharts(GrantedPortal granted) {
        return List.of(granted.portal.camille, granted.portal.amelie).stream()
                .filter(granted::opens)
                .count();
    }
}
