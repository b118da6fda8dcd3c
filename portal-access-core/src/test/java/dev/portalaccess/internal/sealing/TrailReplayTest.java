package dev.portalaccess.internal.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.access.GrantOn;
import dev.portalaccess.access.RevokeGrant;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.internal.access.AccessService;
import dev.portalaccess.internal.sealing.TrailReplay.StoredTrace;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.seal.BrokenSeal;
import dev.portalaccess.seal.SealMode;
import dev.portalaccess.testkit.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Requirement("PA-115")
class TrailReplayTest {

    private final TestPortal portal = TestPortal.sealed(SealMode.REQUIRED);
    private final FamilyStory story = new FamilyStory(portal);

    @BeforeEach
    void there_are_five_grants_and_two_are_closed() {
        for (int i = 0; i < 5; i++) {
            Invited invited = story.invite(Individual.other(
                    "Jane" + (char) ('a' + i),
                    "Other",
                    Relationship.AUNT,
                    DeliveryChoice.email("jane" + i + "@example.org")));
            story.redeem(invited, new AccountId("login-" + i));
        }
        read().value().grants().stream()
                .limit(2)
                .forEach(grant -> new AccessService(portal.commands())
                        .revoke(portal.clerk(), RevokeGrant.of(GrantOn.of(grant), ReasonInput.of(Reason.SAFETY)))
                        .orThrow());
    }

    private Versioned<ChartAccess> read() {
        return portal.store.chart(portal.practice, portal.camille);
    }

    private StoredTrace trace() {
        return new RecordsAhead(portal.commands().parts(), portal.practice).trace(read());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 1_000})
    void finds_the_same_however_few_statements_it_keeps(int most) {
        TrailReplay right = new TrailReplay(portal.commands().parts().seals(), read(), trace(), most);
        assertThat(right.broken()).isEmpty();
        assertThat(right.unknown()).isZero();

        Grant deleted = read().value().grants().get(1);
        Versioned<ChartAccess> without = new Versioned<>(read().value().without(deleted.id()), read().version());
        assertThat(new TrailReplay(portal.commands().parts().seals(), without, trace(), most).broken())
                .containsExactly(new BrokenSeal("grant", deleted.id().value(), BrokenSeal.GONE));
    }
}
