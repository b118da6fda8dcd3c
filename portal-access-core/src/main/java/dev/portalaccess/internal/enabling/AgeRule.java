package dev.portalaccess.internal.enabling;

import dev.portalaccess.internal.engine.AgeCalculator;
import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.Practice;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.policy.RuleStrictness;

/**
 * The rule for age (PA-009). It warns about a minor's own access, and about the access of other people to an adult's
 * chart without a legal basis.
 */
final class AgeRule {

    private final DecisionRound round;
    private final PortalPolicy policy;
    private final Practice practice;

    AgeRule(DecisionRound round, Practice practice) {
        this.round = round;
        this.policy = round.parts().policy();
        this.practice = practice;
    }

    /** Checks the patient's own access. */
    void checkPatient(Chart open, String path) {
        if (!isOfAge(open)) {
            add(FindingDefinition.PATIENT_IS_MINOR, policy.minorPatient(), path);
        }
    }

    /** Checks the access of another person without a legal basis. */
    void checkOthersWithoutBasis(Chart open, String path) {
        if (isOfAge(open)) {
            add(FindingDefinition.ADULT_WITHOUT_BASIS, policy.adultWithoutBasis(), path);
        }
    }

    private boolean isOfAge(Chart open) {
        return open.patient()
                .bornOn()
                .map(born -> AgeCalculator.isOfAge(born, policy.adultAge(), round.now(), practice.zone()))
                .orElse(true);
    }

    private void add(FindingDefinition finding, RuleStrictness strictness, String path) {
        round.add(strictness == RuleStrictness.OVERRIDABLE ? finding.overridableAt(path) : finding.at(path));
    }
}
