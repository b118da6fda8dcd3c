package dev.portalaccess.internal.invitations;

import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.InvitationStatus;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.stored.DeliveryRoute;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.spi.storage.AccessQueries.ListedInvitation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the invitations that were e-mailed to a holder's current address and have not ended (PA-064). An invitation
 * issued later is not missed: issuing writes the holder, which makes the commit of this round fail.
 */
final class MailedInvitationLookup {

    private static final int PAGE = 100;

    private final DecisionRound round;

    MailedInvitationLookup(DecisionRound round) {
        this.round = round;
    }

    List<Versioned<Invitation>> findNotEnded(Holder holder) {
        InvitationFilter notEnded = InvitationFilter.all(round.now())
                .in(Set.of(InvitationStatus.LIVE, InvitationStatus.EXPIRED))
                .by(Channel.EMAIL)
                .to(holder.id());
        List<Versioned<Invitation>> sent = new ArrayList<>();
        Optional<Page.Request> next = Optional.of(Page.Request.first(PAGE));
        while (next.isPresent()) {
            Page<ListedInvitation> page =
                    round.parts().queries().invitations(round.caller().practice(), notEnded, next.get());
            page.items().stream()
                    .map(ListedInvitation::invitation)
                    .filter(one -> isTo(one.value().delivery(), holder))
                    .forEach(sent::add);
            next = page.next().map(Page.Request.first(PAGE)::after);
        }
        return sent;
    }

    private static boolean isTo(DeliveryRoute delivery, Holder holder) {
        return delivery.address().isPresent() && delivery.address().equals(holder.address());
    }
}
