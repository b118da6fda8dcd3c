package dev.portalaccess.jdbc.race;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.jdbc.database.TestDatabase;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.storage.AccessStore;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.internal.FigureLog;
import dev.portalaccess.testkit.internal.TestTier;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** PA-042 on databases that several application servers share: the write decides, and it decides once. */
@Tag("T16")
@Requirement("PA-042")
class RaceTest {

    private static final int INVITATIONS = TestTier.size(30, 1_000, 10_000);
    private static final int FEW = TestTier.size(5, 20, 20);

    @Test
    void on_postgresql_every_invitation_has_exactly_one_winner() {
        try (TestDatabase database = TestDatabase.postgres()) {
            everyInvitationHasOneWinner(database);
        }
    }

    @Test
    void on_an_h2_server_every_invitation_has_exactly_one_winner() {
        try (TestDatabase database = TestDatabase.h2Server()) {
            everyInvitationHasOneWinner(database);
        }
    }

    @Test
    void a_store_that_writes_over_whatever_is_there_lets_more_than_one_win() {
        try (TestDatabase database = TestDatabase.postgres()) {
            Map<RacedInvitation, List<String>> winners = new ProcessRace(database, FEW).winners("broken");
            assertThat(winners.values()).anyMatch(logins -> logins.size() > 1);
        }
    }

    private static void everyInvitationHasOneWinner(TestDatabase database) {
        ProcessRace race = new ProcessRace(database, INVITATIONS);
        Map<RacedInvitation, List<String>> winners = race.winners("sound");
        long won = winners.values().stream().mapToInt(List::size).sum();
        FigureLog.print("race-winners-" + database, won, INVITATIONS);
        assertThat(winners).hasSize(INVITATIONS);
        winners.forEach((raced, logins) -> assertThat(logins).hasSize(1));
        winners.forEach((raced, logins) -> assertWon(race.storage(), raced, new AccountId(logins.get(0))));
    }

    private static void assertWon(AccessStore store, RacedInvitation raced, AccountId winner) {
        Invitation invitation = store.invitation(RacedInvitation.PRACTICE, RecordKey.of(raced.id()))
                .orElseThrow()
                .value();
        assertThat(invitation.state())
                .isInstanceOfSatisfying(
                        InvitationState.Redeemed.class,
                        state -> assertThat(state.account()).isEqualTo(winner));
        assertThat(store.chart(RacedInvitation.PRACTICE, raced.chart()).value().grants())
                .extracting(Grant::account)
                .containsExactly(winner);
    }
}
