package dev.portalaccess.internal.enabling;

import dev.portalaccess.enabling.PersonOption.ExistingAccess;
import dev.portalaccess.enabling.PersonOption.ExistingAccess.State;
import dev.portalaccess.internal.engine.AgedGrants;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.HolderLookup;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import java.util.List;
import java.util.Optional;

/**
 * The lookup of existing access between a person and a chart (PA-006). A grant that the patient's age closes
 * is no access (PA-090), unless it is held as well.
 */
final class ExistingAccessLookup {

    private final DecisionRound round;

    ExistingAccessLookup(DecisionRound round) {
        this.round = round;
    }

    ExistingAccess find(Optional<Holder> holder, ChartAccess access) {
        return holder.map(known -> find(known, access)).orElse(ExistingAccess.NOTHING);
    }

    private ExistingAccess find(Holder holder, ChartAccess access) {
        List<Grant> alive = HolderLookup.grantsOf(holder, access).stream()
                .filter(grant -> grant.isAliveAt(round.now()))
                .toList();
        return alive.stream()
                .filter(grant -> !grant.holds().isEmpty())
                .findFirst()
                .or(() -> alive.stream()
                        .filter(grant -> AgedGrants.isOpen(round, grant))
                        .findFirst())
                .map(ExistingAccessLookup::ofGrant)
                .or(() -> findInvitation(holder, access))
                .orElse(ExistingAccess.NOTHING);
    }

    private static ExistingAccess ofGrant(Grant grant) {
        return new ExistingAccess(
                grant.holds().isEmpty() ? State.IN_FORCE : State.HELD_BACK,
                Optional.of(grant.validity().from()),
                grant.validity().until(),
                Optional.empty(),
                List.of());
    }

    private Optional<ExistingAccess> findInvitation(Holder holder, ChartAccess access) {
        return round.liveInvitation(holder.id(), access.chart())
                .map(Versioned::value)
                .map(ExistingAccessLookup::ofInvitation);
    }

    private static ExistingAccess ofInvitation(Invitation invitation) {
        return new ExistingAccess(
                State.INVITED,
                Optional.of(invitation.issue().at()),
                Optional.of(invitation.issue().until()),
                Optional.of(invitation.id()),
                List.of());
    }
}
