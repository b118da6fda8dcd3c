package dev.portalaccess.internal.activation;

import dev.portalaccess.internal.engine.AuditNote;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.OwnAccountRule;
import dev.portalaccess.internal.engine.OwnAccountRule.Verdict;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import java.util.Optional;
import java.util.Set;

/** Applies the rules of redemption to a grant by self-registration, so that registration cannot bypass them. */
public final class RegistrationGrantCheck {

    private final ChartActivationRule rules;

    /** Creates the check of a chart for a holder who received the invitation and will use the account. */
    public RegistrationGrantCheck(
            DecisionRound round, Holder holder, Invitation invitation, AccountId account, ChartId chart) {
        this.rules = new ChartActivationRule(round, holder, invitation, account, Set.of(chart));
    }

    /** Returns the first obstacle to a grant on the chart, as a refusal with the action for the audit trail. */
    public Optional<AuditNote> refusal(String action, Optional<Chart> chart, ChartAccess access) {
        return rules.findObstacle(chart, access)
                .map(obstacle ->
                        AuditNote.refusal(Optional.of(access.chart()), action, obstacle.name(), obstacle.rule()));
    }

    /** Refuses an own account without staff where the patient is too young for it, or may be (PA-090, PA-096). */
    public static Optional<AuditNote> refusalForAge(String action, DecisionRound round, Optional<Chart> chart) {
        ActivationObstacle obstacle = ActivationObstacle.TOO_YOUNG;
        return chart.filter(
                        known -> new OwnAccountRule(round).verdict(known.id(), known.patient()) != Verdict.OLD_ENOUGH)
                .map(known -> AuditNote.refusal(Optional.of(known.id()), action, obstacle.name(), obstacle.rule()));
    }

    /** Returns the grant that already opens the chart to the account. */
    public Optional<Grant> existingGrant(ChartAccess access) {
        return rules.existingGrant(access);
    }
}
