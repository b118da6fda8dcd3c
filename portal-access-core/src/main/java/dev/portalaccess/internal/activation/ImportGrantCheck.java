package dev.portalaccess.internal.activation;

import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.Holder;
import java.util.Optional;

/** Applies the rules of redemption to a grant that is taken over, so that an import cannot bypass them (PA-103). */
public final class ImportGrantCheck {

    private final ChartActivationRule rules;
    private final Chart chart;
    private final ChartAccess access;

    /** Creates the check of a chart for a holder who will use the account. */
    public ImportGrantCheck(
            DecisionRound round, Holder holder, Optional<EmailAddress> address, AccountId account, Chart chart) {
        this.rules = new ChartActivationRule(round, holder, address, account, chart.id());
        this.chart = chart;
        this.access = round.draft().chart(chart.id());
    }

    /** Returns the finding for the first obstacle. A revocation counts for good: no import brings access back. */
    public Optional<FindingDefinition> obstacle() {
        return rules.findObstacle(Optional.of(chart), access).map(ImportGrantCheck::finding);
    }

    /**
     * Returns the grant that the account already has on the chart, also one that the patient's age closes:
     * only staff put another in its place (PA-090).
     */
    public Optional<Grant> existingGrant() {
        return rules.existingGrant(access)
                .or(() -> rules.grantsClosedByAge(access).stream().findFirst())
                .filter(grant -> grant.holds().isEmpty());
    }

    private static FindingDefinition finding(ActivationObstacle obstacle) {
        return switch (obstacle) {
            case CHART_UNKNOWN -> FindingDefinition.CHART_UNKNOWN;
            case CHART_CLOSED, CHART_MERGED -> FindingDefinition.CHART_CLOSED;
            case HOLDER_BARRED -> FindingDefinition.HOLDER_BARRED;
            case FROZEN -> FindingDefinition.ACCESS_FROZEN;
            case HELD_BACK, STATE_UNKNOWN -> FindingDefinition.ALREADY_HELD_BACK;
            case REVOKED_SINCE -> FindingDefinition.REVOKED_BEFORE;
            case OTHER_LOGIN -> FindingDefinition.ACCOUNT_DIFFERS;
            case TOO_YOUNG, AGE_REACHED -> FindingDefinition.OWN_ACCOUNT_TOO_EARLY;
        };
    }
}
