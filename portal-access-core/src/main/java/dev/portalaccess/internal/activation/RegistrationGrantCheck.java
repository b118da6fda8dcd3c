package dev.portalaccess.internal.activation;

import dev.portalaccess.internal.engine.AuditNote;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of redemption, for a grant that begins by another door: registration admits only people whom redemption
 * would admit.
 */
public final class RegistrationGrantCheck {

    private final ChartActivationRule rules;

    /** Creates the check of a chart for a holder who received the invitation and uses the account from now on. */
    public RegistrationGrantCheck(
            DecisionRound round, Holder holder, Invitation invitation, AccountId account, ChartId chart) {
        this.rules = ChartActivationRule.of(round, holder, invitation, account, Set.of(chart));
    }

    /** What stands against a grant on the chart, as a refusal with that action for the audit trail. */
    public Optional<AuditNote> refusal(String action, Optional<Chart> facts, ChartAccess access) {
        return rules.findObstacle(facts, access)
                .map(objection ->
                        AuditNote.refusal(Optional.of(access.chart()), action, objection.name(), objection.rule()));
    }

    /** Returns the grant that already opens the chart to the account. */
    public Optional<Grant> existingGrant(ChartAccess access) {
        return rules.existingGrant(access);
    }
}
