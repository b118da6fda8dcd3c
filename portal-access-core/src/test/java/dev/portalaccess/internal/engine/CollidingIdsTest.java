package dev.portalaccess.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.command.Outcome;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.EnablingResult;
import dev.portalaccess.fixture.ArticleHousehold;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.model.Digest;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.CommitId;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.CommandReceipt;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationKeys;
import dev.portalaccess.model.stored.RecordKey;
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
        SELECTOR(codes -> RecordKey.selector(codes.selector())),
        SERIAL(codes -> RecordKey.serial(codes.serial())),
        USER_NAME(codes -> RecordKey.userName(codes.credentials().orElseThrow().userName()));

        private final Function<InvitationKeys, RecordKey> key;

        Code(Function<InvitationKeys, RecordKey> key) {
            this.key = key;
        }
    }

    private static Outcome<EnablingResult> enable(TestPortal portal) {
        return portal.enabling()
                .enable(portal.clerk(), EnableAccess.on(portal.camille, ArticleHousehold.motherOnPaper()));
    }

    private static InvitationKeys issued(TestPortal portal) {
        return portal.invitation(enable(portal).orThrow().invited().get(0).invitation())
                .codes();
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void a_code_that_is_taken_is_made_anew(Code code) {
        RecordKey foreseen = code.key.apply(issued(TestPortal.create()));
        claim(foreseen);
        assertThat(code.key.apply(issued(portal))).isNotEqualTo(foreseen);
        assertThat(Collections.frequency(portal.faults.calls(), "commit")).isEqualTo(2);
    }

    @Test
    void a_source_that_repeats_itself_once_gives_two_invitations_of_different_serials() {
        InvitationKeys first = issued(portal);
        portal.randomness.repeat(SERIAL_BYTES, 2);
        InvitationKeys second = portal.invitation(portal.enabling()
                        .enable(portal.clerk(), EnableAccess.on(portal.camille, ArticleHousehold.jane()))
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
        assertThat(portal.enabling().enable(portal.clerk(), EnableAccess.on(portal.camille, ArticleHousehold.jane())))
                .isEqualTo(new Outcome.ChangedMeanwhile<>());
        List<Invitation> stored = portal.store
                .invitations(portal.practice, InvitationFilter.all(portal.clock.instant()), Page.Request.first(9))
                .map(listed -> listed.invitation().value())
                .items();
        assertThat(stored).hasSize(1);
    }

    private void claim(RecordKey key) {
        CommandReceipt receipt = new CommandReceipt(
                new CommitId("somebody-elses"),
                portal.clock.instant(),
                Optional.empty(),
                Digest.plain(new byte[32]),
                List.of());
        portal.store.commit(ChangeSet.in(portal.practice, receipt)
                .claim(key, "somebody-else")
                .build());
    }
}
