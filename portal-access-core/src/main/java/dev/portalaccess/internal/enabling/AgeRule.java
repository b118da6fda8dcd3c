package dev.portalaccess.internal.enabling;

import dev.portalaccess.internal.engine.DecisionRound;
import dev.portalaccess.internal.engine.FindingDefinition;
import dev.portalaccess.internal.engine.MajorityRule;
import dev.portalaccess.internal.engine.OwnAccountRule;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.Person;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.policy.RuleStrictness;

/**
 * The rule for age (PA-009). It warns about a minor's own access, about the access of a minor to another person's
 * chart, and about the access of other people to an adult's chart without a legal basis.
 */
final class AgeRule {

    private final DecisionRound round;
    private final PortalPolicy policy;
    private final MajorityRule majority;

    AgeRule(DecisionRound round) {
        this.round = round;
        this.policy = round.parts().policy();
        this.majority = new MajorityRule(round);
    }

    /** Checks the patient's own access, also by the age that the age policy demands (PA-090, PA-096). */
    void checkPatient(Chart open, String path) {
        if (majority.isMinor(open.patient())) {
            add(FindingDefinition.PATIENT_IS_MINOR, policy.minorPatient(), path);
        }
        new OwnAccountRule(round).check(open.id(), open.patient(), path);
    }

    /**
     * Checks who is to get access to another person's chart. Somebody without a known birth date counts as an adult.
     */
    void checkProxy(Person proxy, String path) {
        if (majority.isMinor(proxy)) {
            add(FindingDefinition.PROXY_IS_MINOR, policy.minorProxy(), path);
        }
    }

    /** Checks that the patient is old enough for a consent that counts (PA-090). */
    void checkConsent(Chart open, String path) {
        new OwnAccountRule(round).checkConsent(open.id(), open.patient(), path);
    }

    /** Checks the access of another person without a legal basis. */
    void checkOthersWithoutBasis(Chart open, String path) {
        if (!majority.isMinor(open.patient())) {
            add(FindingDefinition.ADULT_WITHOUT_BASIS, policy.adultWithoutBasis(), path);
        }
    }

    private void add(FindingDefinition finding, RuleStrictness strictness, String path) {
        round.add(strictness == RuleStrictness.OVERRIDABLE ? finding.overridableAt(path) : finding.at(path));
    }
}
