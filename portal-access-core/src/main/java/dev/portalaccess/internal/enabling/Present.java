package dev.portalaccess.internal.enabling;

import dev.portalaccess.enabling.Already;
import dev.portalaccess.enabling.Already.State;
import dev.portalaccess.internal.engine.Draft;
import dev.portalaccess.internal.engine.Parts;
import dev.portalaccess.internal.people.Holders;
import dev.portalaccess.model.ChartAccess;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Holder;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.Key;
import dev.portalaccess.model.Versioned;
import java.util.List;
import java.util.Optional;

/** PA-006: what there is already between a person and a chart. */
final class Present {

    private final Parts parts;
    private final Draft draft;

    Present(Parts parts, Draft draft) {
        this.parts = parts;
        this.draft = draft;
    }

    Already between(Optional<Holder> holder, ChartAccess access) {
        return holder.map(known -> between(known, access)).orElse(Already.NOTHING);
    }

    private Already between(Holder holder, ChartAccess access) {
        List<Grant> alive = Holders.grantsOf(holder, access).stream()
                .filter(grant -> grant.isAliveAt(draft.now()))
                .toList();
        return alive.stream()
                .filter(grant -> !grant.holds().isEmpty())
                .findFirst()
                .or(() -> alive.stream().findFirst())
                .map(Present::granted)
                .or(() -> invited(holder, access))
                .orElse(Already.NOTHING);
    }

    private static Already granted(Grant grant) {
        return new Already(
                grant.holds().isEmpty() ? State.IN_FORCE : State.HELD_BACK,
                Optional.of(grant.validity().from()),
                grant.validity().until(),
                Optional.empty(),
                List.of());
    }

    private Optional<Already> invited(Holder holder, ChartAccess access) {
        return parts.store()
                .invitation(draft.practice(), Key.liveInvitation(holder.id(), access.chart()))
                .map(Versioned::value)
                .filter(invitation -> invitation.isLiveAt(draft.now()))
                .map(Present::waiting);
    }

    private static Already waiting(Invitation invitation) {
        return new Already(
                State.INVITED,
                Optional.of(invitation.issue().at()),
                Optional.of(invitation.issue().until()),
                Optional.of(invitation.id()),
                List.of());
    }
}
