package dev.portalaccess.internal.invitations;

import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.engine.HolderLookup;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.DeliveryRoute;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.PendingGrant;
import java.util.List;
import java.util.Optional;

/**
 * The rule for the grants that move to the new invitation (PA-063). A chart is left out, with a warning, where an
 * invitation would bypass a later decision (PA-048), or where there is nothing left to give.
 */
final class GrantTransferRule {

    private final DecisionRound round;

    GrantTransferRule(DecisionRound round) {
        this.round = round;
    }

    List<PendingGrant> transferableGrants(FormerInvitation former, DeliveryRoute delivery) {
        Holder holder = former.holder().value();
        Holder reached = delivery.address().map(holder::withAddress).orElse(holder);
        List<PendingGrant> transferable = former.invitation().grants().stream()
                .filter(grant -> isTransferable(grant, former.invitation(), List.of(holder, reached)))
                .toList();
        if (transferable.isEmpty()) {
            round.add(FindingDefinition.NOTHING_TO_REISSUE, "invitation");
        }
        return transferable;
    }

    private boolean isTransferable(PendingGrant grant, Invitation former, List<Holder> holders) {
        Optional<String> reason = reasonIfClosed(grant.chart())
                .or(() -> reasonIfBarred(grant.chart(), holders))
                .or(() -> reasonIfGranted(grant, former, holders.get(0)))
                .or(() -> reasonIfInvited(grant.chart(), former));
        reason.ifPresent(code -> round.add(
                FindingDefinition.CHART_LEFT_OUT, "invitation", grant.chart().value(), code));
        return reason.isEmpty();
    }

    private Optional<String> reasonIfClosed(ChartId chart) {
        return round.charts().chart(chart).filter(Chart::isOpen).isPresent() ? Optional.empty() : Optional.of("closed");
    }

    private Optional<String> reasonIfBarred(ChartId chart, List<Holder> holders) {
        ChartAccess access = round.draft().chart(chart);
        return holders.stream().anyMatch(access::bars) ? Optional.of("barred") : Optional.empty();
    }

    /** Checks the grants that the person has on the chart now, or has had since the invitation was issued. */
    private Optional<String> reasonIfGranted(PendingGrant pending, Invitation former, Holder holder) {
        ChartAccess access = round.draft().chart(pending.chart());
        List<Grant> grants = HolderLookup.grantsOf(holder, access);
        if (grants.stream().anyMatch(grant -> !grant.holds().isEmpty() && grant.isAliveAt(round.now()))) {
            return Optional.of("held");
        }
        if (grants.stream().anyMatch(grant -> grant.isAliveAt(round.now()))) {
            return Optional.of("active");
        }
        if (grants.stream().anyMatch(grant -> wasRevokedSince(grant, former))) {
            return Optional.of("revoked");
        }
        // Another invitation has brought the grant into force meanwhile, or this version cannot read a grant.
        boolean isChanged = access.grant(pending.id()).isPresent()
                || grants.stream().anyMatch(grant -> grant.standing() instanceof GrantState.Unrecognised);
        return isChanged ? Optional.of("changed") : Optional.empty();
    }

    private static boolean wasRevokedSince(Grant grant, Invitation former) {
        return grant.standing() instanceof GrantState.Revoked revoked
                && !revoked.at().isBefore(former.issue().at());
    }

    private Optional<String> reasonIfInvited(ChartId chart, Invitation former) {
        return round.liveInvitation(former.holder(), chart)
                .filter(other -> !other.value().id().equals(former.id()))
                .map(other -> "invited");
    }
}
