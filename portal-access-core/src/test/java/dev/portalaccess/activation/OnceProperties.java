package dev.portalaccess.activation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.fixture.InvitationCodeIssuer.Printed;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.InvitationId;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.model.stored.InvitationState.Kind;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Whatever is tried with an invitation, in whatever order: it opens once, for one login, and never again. */
class OnceProperties {

    enum Step {
        INSPECT,
        REDEEM,
        REDEEM_AS_STRANGER,
        REDEEM_WITH_WRONG_CODE,
        PRESENT,
        PRESENT_WRONG,
        REDEEM_TICKET,
        REDEEM_TICKET_AS_STRANGER,
        AN_HOUR,
        A_WEEK
    }

    @Property
    @Requirement({"PA-042", "PA-048"})
    void an_invitation_opens_once(@ForAll @Size(max = 25) List<Step> steps) {
        Story story = new Story();
        steps.forEach(story::play);

        assertThat(story.winners()).hasSizeLessThanOrEqualTo(1);
        assertThat(story.redeemed.stream().distinct()).hasSameSizeAs(story.winners());
    }

    /** One invitation, and what was tried with it. */
    private static final class Story {

        private final InvitedGuests guests = InvitedGuests.create();
        private final InvitationId invitation = guests.printedFather();
        private final Printed printed = guests.minting.print(invitation);
        private final Secret link = guests.minting.link(invitation);
        private final List<Redemption.Redeemed> redeemed = new ArrayList<>();
        private Optional<Secret> ticket = Optional.empty();

        private void play(Step step) {
            InvitationState before = state();
            take(step);
            assertThat(state())
                    .satisfiesAnyOf(
                            after -> assertThat(after).isEqualTo(before),
                            after -> assertThat(before.kind()).isEqualTo(Kind.LIVE));
        }

        private void take(Step step) {
            switch (step) {
                case INSPECT -> guests.inspect(link);
                case REDEEM -> redeem(link, guests.anthony());
                case REDEEM_AS_STRANGER -> redeem(link, guests.stranger());
                case REDEEM_WITH_WRONG_CODE -> redeem(guests.minting.wrongLink(invitation), guests.anthony());
                case PRESENT -> guests.present(printed).fold(this::keep, refused -> ticket);
                case PRESENT_WRONG -> guests.presentWrong(printed.userName());
                case REDEEM_TICKET -> ticket.ifPresent(held -> redeem(held, guests.anthony()));
                case REDEEM_TICKET_AS_STRANGER -> ticket.ifPresent(held -> redeem(held, guests.stranger()));
                case AN_HOUR -> guests.portal.clock.advance(Duration.ofHours(1));
                case A_WEEK -> guests.portal.clock.advance(Duration.ofDays(7));
            }
        }

        private Optional<Secret> keep(CredentialPresentation.Accepted accepted) {
            ticket = Optional.of(accepted.ticket());
            return ticket;
        }

        private void redeem(Secret code, AccountId account) {
            if (guests.redeem(code, account) instanceof Redemption.Redeemed done) {
                redeemed.add(done);
            }
        }

        private InvitationState state() {
            return guests.portal.invitation(invitation).state();
        }

        private List<AccountId> winners() {
            return List.of(guests.anthony(), guests.stranger()).stream()
                    .filter(account -> !guests.portal.grantsOf(account).isEmpty())
                    .toList();
        }
    }
}
