package dev.portalaccess.internal.invitations;

import dev.portalaccess.internal.engine.AgedGrants;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.engine.HolderLookup;
import dev.portalaccess.internal.engine.PersonRestrictions;
import dev.portalaccess.internal.engine.PersonRestrictions.PersonTraits;
import dev.portalaccess.internal.engine.PersonRestrictions.Restriction;
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
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rule for the grants that move to the new invitation (PA-063). A chart is left out, with a warning, where an
 * invitation would bypass a later decision (PA-048), or where there is nothing left to give.
 */
final class GrantTransferRule {

    private static final String BARRED = "barred";

    private final DecisionRound round;
    private @Nullable List<Grant> closed;

    GrantTransferRule(DecisionRound round) {
        this.round = round;
    }

    List<PendingGrant> transferableGrants(FormerInvitation former, DeliveryRoute delivery) {
        Holder holder = former.holder().value();
        PersonRestrictions restrictions =
                PersonRestrictions.of(round, PersonTraits.of(holder).at(delivery.address()));
        if (isFrozen(former, restrictions)) {
            round.add(FindingDefinition.ACCESS_FROZEN, "invitation");
        }
        List<PendingGrant> transferable = former.invitation().grants().stream()
                .filter(grant -> isTransferable(grant, former, restrictions))
                .toList();
        if (transferable.isEmpty()) {
            round.add(FindingDefinition.NOTHING_TO_REISSUE, "invitation");
            addBarred(former, restrictions);
        }
        return transferable;
    }

    /** Tells that blocks are the reason why nothing is left (PA-075). */
    private void addBarred(FormerInvitation former, PersonRestrictions restrictions) {
        if (former.invitation().charts().stream()
                .allMatch(chart -> reasonIfBarred(chart, restrictions).isPresent())) {
            round.add(FindingDefinition.HOLDER_BARRED, "invitation");
        }
    }

    /** Reports whether a chart is frozen. Nothing moves then, because what is left out would be lost (PA-072). */
    private boolean isFrozen(FormerInvitation former, PersonRestrictions restrictions) {
        return former.invitation().charts().stream()
                .anyMatch(chart -> restrictions
                        .on(round.draft().chart(chart))
                        .filter(Restriction.FROZEN::equals)
                        .isPresent());
    }

    private boolean isTransferable(PendingGrant grant, FormerInvitation of, PersonRestrictions restrictions) {
        Invitation former = of.invitation();
        Optional<String> reason = reasonIfClosed(grant.chart())
                .or(() -> reasonIfBarred(grant.chart(), restrictions))
                .or(() -> reasonIfGranted(grant, former, of.holder().value()))
                .or(() -> reasonIfInvited(grant.chart(), former));
        reason.ifPresent(code -> round.add(
                FindingDefinition.CHART_LEFT_OUT, "invitation", grant.chart().value(), code));
        return reason.isEmpty();
    }

    private Optional<String> reasonIfClosed(ChartId chart) {
        return round.charts().chart(chart).filter(Chart::isOpen).isPresent() ? Optional.empty() : Optional.of("closed");
    }

    private Optional<String> reasonIfBarred(ChartId chart, PersonRestrictions restrictions) {
        return restrictions
                .on(round.draft().chart(chart))
                .filter(Restriction.BARRED::equals)
                .map(barred -> BARRED);
    }

    /** Checks the grants that the person has on the chart now, or has had since the invitation was issued. */
    private Optional<String> reasonIfGranted(PendingGrant pending, Invitation former, Holder holder) {
        ChartAccess access = round.draft().chart(pending.chart());
        List<Grant> grants = HolderLookup.grantsOf(holder, access);
        if (grants.stream().anyMatch(grant -> !grant.holds().isEmpty() && grant.isAliveAt(round.now()))) {
            return Optional.of("held");
        }
        if (grants.stream().anyMatch(grant -> AgedGrants.isOpen(round, grant))) {
            return Optional.of("active");
        }
        if (Stream.concat(grants.stream(), closedGrants(pending.chart(), former, holder))
                .anyMatch(grant -> wasRevokedSince(grant, former))) {
            return Optional.of("revoked");
        }
        // Another invitation has brought the grant into force meanwhile, or this version cannot read a grant.
        boolean isChanged = access.grant(pending.id()).isPresent()
                || closed(former).stream().anyMatch(grant -> grant.id().equals(pending.id()))
                || grants.stream().anyMatch(grant -> grant.standing() instanceof GrantState.Unrecognised);
        return isChanged ? Optional.of("changed") : Optional.empty();
    }

    private Stream<Grant> closedGrants(ChartId chart, Invitation former, Holder holder) {
        return closed(former).stream()
                .filter(grant -> grant.chart().equals(chart))
                .filter(grant -> grant.holder().equals(holder.id())
                        || holder.account().filter(grant.account()::equals).isPresent());
    }

    /** Returns the grants on the invitation's charts that were closed since it was issued, read once. */
    private List<Grant> closed(Invitation former) {
        if (closed == null) {
            closed = round.records()
                    .closedSince(Set.copyOf(former.charts()), former.issue().at());
        }
        return closed;
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
