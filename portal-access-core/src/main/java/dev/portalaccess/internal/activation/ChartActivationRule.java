package dev.portalaccess.internal.activation;

import static dev.portalaccess.internal.activation.ActivationObstacle.CHART_CLOSED;
import static dev.portalaccess.internal.activation.ActivationObstacle.CHART_MERGED;
import static dev.portalaccess.internal.activation.ActivationObstacle.CHART_UNKNOWN;
import static dev.portalaccess.internal.activation.ActivationObstacle.FROZEN;
import static dev.portalaccess.internal.activation.ActivationObstacle.HELD_BACK;
import static dev.portalaccess.internal.activation.ActivationObstacle.HOLDER_BARRED;
import static dev.portalaccess.internal.activation.ActivationObstacle.OTHER_LOGIN;
import static dev.portalaccess.internal.activation.ActivationObstacle.REVOKED_SINCE;
import static dev.portalaccess.internal.activation.ActivationObstacle.STATE_UNKNOWN;

import dev.portalaccess.internal.engine.AgedGrants;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.PersonRestrictions.Restriction;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The rule for activating one chart of an invitation: what prevents a grant, and which grant exists already. */
final class ChartActivationRule {

    private final DecisionRound round;
    private final LinkedIdentity identity;
    private final AccountId account;
    private final Instant issuedAt;
    private final List<Grant> closed;
    private final Instant now;

    /**
     * Creates the rule for some charts of an invitation.
     *
     * @param round the round of the decision
     * @param holder the holder who was invited
     * @param invitation the invitation
     * @param account the account that redeems
     * @param charts the charts
     */
    ChartActivationRule(
            DecisionRound round, Holder holder, Invitation invitation, AccountId account, Set<ChartId> charts) {
        this.round = round;
        this.identity = LinkedIdentity.find(round, holder, invitation.delivery().address(), account);
        this.account = account;
        this.issuedAt = invitation.issue().at();
        this.closed = round.records().closedSince(charts, issuedAt);
        this.now = round.now();
    }

    /** Creates the rule for a chart that no invitation brings; every revocation since ever counts (PA-103). */
    ChartActivationRule(
            DecisionRound round, Holder holder, Optional<EmailAddress> address, AccountId account, ChartId chart) {
        this.round = round;
        this.identity = LinkedIdentity.find(round, holder, address, account);
        this.account = account;
        this.issuedAt = Instant.EPOCH;
        this.closed = round.records().closedEver(chart);
        this.now = round.now();
    }

    /** Returns the first obstacle to the chart (PA-026, PA-048). */
    Optional<ActivationObstacle> findObstacle(Optional<Chart> chart, ChartAccess access) {
        return merged(access)
                .or(() -> chartObstacle(chart))
                .or(() -> identity.restrictionOn(access)
                        .map(found -> found == Restriction.BARRED ? HOLDER_BARRED : FROZEN))
                .or(() -> grantObstacle(identity.grantsOn(access), access.chart()));
    }

    /** Reports whether the chart or the person is frozen, also where there is another obstacle (PA-072). */
    boolean isFrozen(ChartAccess access) {
        return identity.isFrozenOn(access);
    }

    /** Returns the grant that already opens the chart to the account, if there is one; a second would add nothing. */
    Optional<Grant> existingGrant(ChartAccess access) {
        return alive(identity.grantsOn(access)).stream()
                .filter(this::isOfThisAccount)
                .filter(grant -> !AgedGrants.isClosedByAge(round, grant))
                .findFirst();
    }

    /** Returns the person's grants on the chart that have not ended, and that the patient's age closes. */
    List<Grant> grantsClosedByAge(ChartAccess access) {
        return alive(identity.grantsOn(access)).stream()
                .filter(grant -> AgedGrants.isClosedByAge(round, grant))
                .toList();
    }

    /** Rejects a chart that was merged: the other chart is opened by a review, and by nothing else (PA-100). */
    private static Optional<ActivationObstacle> merged(ChartAccess access) {
        return access.mergedInto().map(into -> CHART_MERGED);
    }

    /** Rejects a chart that is not open, because no grant comes into force on it (PA-026). */
    private static Optional<ActivationObstacle> chartObstacle(Optional<Chart> chart) {
        if (chart.isEmpty()) {
            return Optional.of(CHART_UNKNOWN);
        }
        return chart.get().isOpen() ? Optional.empty() : Optional.of(CHART_CLOSED);
    }

    /**
     * Rejects a chart with a grant that is held, revoked or unreadable, because activation must not bypass it (PA-048).
     */
    private Optional<ActivationObstacle> grantObstacle(List<Grant> grants, ChartId chart) {
        if (grants.stream().anyMatch(grant -> grant.standing() instanceof GrantState.Unrecognised)) {
            return Optional.of(STATE_UNKNOWN);
        }
        if (alive(grants).stream().anyMatch(grant -> !grant.holds().isEmpty())) {
            return Optional.of(HELD_BACK);
        }
        if (Stream.concat(grants.stream(), closedOn(chart)).anyMatch(this::wasRevokedSince)) {
            return Optional.of(REVOKED_SINCE);
        }
        List<Grant> open = alive(grants).stream()
                .filter(grant -> !AgedGrants.isClosedByAge(round, grant))
                .toList();
        boolean elsewhere = !open.isEmpty() && open.stream().noneMatch(this::isOfThisAccount);
        return elsewhere ? Optional.of(OTHER_LOGIN) : Optional.empty();
    }

    private Stream<Grant> closedOn(ChartId chart) {
        return identity.ownGrants(closed).stream().filter(grant -> grant.chart().equals(chart));
    }

    private boolean wasRevokedSince(Grant grant) {
        return grant.standing() instanceof GrantState.Revoked revoked
                && !revoked.at().isBefore(issuedAt);
    }

    private boolean isOfThisAccount(Grant grant) {
        return grant.account().equals(account);
    }

    private List<Grant> alive(List<Grant> grants) {
        return grants.stream().filter(grant -> grant.isAliveAt(now)).toList();
    }
}
