package dev.portalaccess.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.Outcome;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.Enabled;
import dev.portalaccess.fixture.Household;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.model.Changes;
import dev.portalaccess.model.Codes;
import dev.portalaccess.model.CommitId;
import dev.portalaccess.model.Digest;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.Key;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Receipt;
import dev.portalaccess.testkit.Requirement;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A code that another invitation has is refused by the store's unique key, and made anew. */
@Requirement({"PA-014", "PA-131"})
class CollidingIdsTest {

    private static final int SERIAL_BYTES = 8;
    private final TestPortal portal = TestPortal.create();

    private enum Code {
        SELECTOR(codes -> Key.selector(codes.selector())),
        SERIAL(codes -> Key.serial(codes.serial())),
        USER_NAME(codes -> Key.userName(codes.credentials().orElseThrow().userName()));

        private final Function<Codes, Key> key;

        Code(Function<Codes, Key> key) {
            this.key = key;
        }
    }

    private static Outcome<Enabled> enable(TestPortal portal) {
        return portal.enabling().enable(portal.clerk(), EnableAccess.on(portal.camille, Household.motherOnPaper()));
    }

    private static Codes issued(TestPortal portal) {
        return portal.invitation(enable(portal).orThrow().invited().get(0).invitation())
                .codes();
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void a_code_that_is_taken_is_made_anew(Code code) {
        Key foreseen = code.key.apply(issued(TestPortal.create()));
        claim(foreseen);
        assertThat(code.key.apply(issued(portal))).isNotEqualTo(foreseen);
        assertThat(Collections.frequency(portal.faults.calls(), "commit")).isEqualTo(2);
    }

    @Test
    void a_source_that_repeats_itself_once_gives_two_invitations_of_different_serials() {
        Codes first = issued(portal);
        portal.randomness.repeat(SERIAL_BYTES, 2);
        Codes second = portal.invitation(portal.enabling()
                        .enable(portal.clerk(), EnableAccess.on(portal.camille, Household.jane()))
                        .orThrow()
                        .invited()
                        .get(0)
                        .invitation())
                .codes();
        assertThat(second.serial()).isNotEqualTo(first.serial());
    }

    @Test
    void a_source_that_repeats_itself_for_ever_issues_nothing() {
        issued(portal);
        portal.randomness.repeat(SERIAL_BYTES, Integer.MAX_VALUE);
        assertThat(portal.enabling().enable(portal.clerk(), EnableAccess.on(portal.camille, Household.jane())))
                .isEqualTo(new Outcome.ChangedMeanwhile<>());
        List<Invitation> stored = portal.store
                .invitations(portal.practice, InvitationFilter.all(portal.clock.instant()), Page.Request.first(9))
                .map(listed -> listed.invitation().value())
                .items();
        assertThat(stored).hasSize(1);
    }

    private void claim(Key key) {
        Receipt receipt = new Receipt(
                new CommitId("somebody-elses"),
                portal.clock.instant(),
                Optional.empty(),
                Digest.plain(new byte[32]),
                List.of());
        portal.store.commit(
                Changes.in(portal.practice, receipt).claim(key, "somebody-else").build());
    }
}
