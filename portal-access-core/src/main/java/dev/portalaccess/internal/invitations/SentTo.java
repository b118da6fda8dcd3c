package dev.portalaccess.internal.invitations;

import dev.portalaccess.internal.engine.Draft;
import dev.portalaccess.internal.engine.Parts;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Delivery;
import dev.portalaccess.model.Holder;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.Invitation.Status;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.spi.AccessQueries.Listed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * PA-064: what was e-mailed to a holder's address and nothing has ended yet. Issuing writes the holder, so that whatever is
 * issued after the holder was read for this command makes its commit fail.
 */
record SentTo(Parts parts, Draft draft) {

    private static final int PAGE = 100;

    List<Versioned<Invitation>> list(Holder holder) {
        InvitationFilter notEnded = InvitationFilter.all(draft.now())
                .in(Set.of(Status.LIVE, Status.EXPIRED))
                .by(Channel.EMAIL)
                .to(holder.id());
        List<Versioned<Invitation>> sent = new ArrayList<>();
        Optional<Page.Request> next = Optional.of(Page.Request.first(PAGE));
        while (next.isPresent()) {
            Page<Listed> page = parts.queries().invitations(draft.practice(), notEnded, next.get());
            page.items().stream()
                    .map(Listed::invitation)
                    .filter(one -> isTo(one.value().delivery(), holder))
                    .forEach(sent::add);
            next = page.next().map(Page.Request.first(PAGE)::after);
        }
        return sent;
    }

    private static boolean isTo(Delivery delivery, Holder holder) {
        return delivery.address().isPresent() && delivery.address().equals(holder.address());
    }
}
