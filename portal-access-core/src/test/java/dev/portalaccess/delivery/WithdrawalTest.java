package dev.portalaccess.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.testkit.Requirement;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WithdrawalTest {

    private final DeliveryPortal out = DeliveryPortal.create();

    @ParameterizedTest
    @MethodSource
    @Requirement("PA-121")
    void what_has_ended_is_withdrawn_and_not_sent(InvitationState ended) {
        Invited anthony = out.mailed();
        out.end(anthony.invitation(), ended);

        assertThat(out.run().in(MessageState.WITHDRAWN)).isOne();
        assertThat(out.portal.mailer.attempts()).isEmpty();
    }

    static Stream<InvitationState> what_has_ended_is_withdrawn_and_not_sent() {
        Instant at = Instant.parse("2026-03-02T15:00:00Z");
        return Stream.of(
                new InvitationState.Cancelled(at, Actor.staff("clerk"), Reason.PATIENT_REQUEST),
                new InvitationState.Voided(at, InvitationState.Voided.REISSUED),
                new InvitationState.Redeemed(at, new AccountId("login"), List.of()));
    }

    @Test
    @Requirement("PA-121")
    void what_ends_while_its_mail_is_being_made_is_withdrawn() {
        Invited anthony = out.mailed();
        out.faults()
                .meanwhile(
                        "commit",
                        () -> out.end(anthony.invitation(), new InvitationState.Voided(out.now(), "reissued")));

        assertThat(out.run().in(MessageState.WITHDRAWN)).isOne();
        assertThat(out.portal.mailer.attempts()).isEmpty();
        assertThat(out.links(anthony.invitation())).isEmpty();
    }

    @Test
    @Requirement("PA-131")
    void a_clerk_at_work_on_the_chart_does_not_keep_its_mail_back() {
        out.mailed();
        out.faults().meanwhile("commit", () -> out.invited(Individual.patient(DeliveryChoice.print())));

        assertThat(out.run().in(MessageState.HANDED_OVER)).isOne();
    }
}
