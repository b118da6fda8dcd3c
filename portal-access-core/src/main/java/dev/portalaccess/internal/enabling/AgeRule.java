package dev.portalaccess.internal.enabling;

import dev.portalaccess.internal.engine.Draft;
import dev.portalaccess.internal.engine.Findings;
import dev.portalaccess.internal.finding.Complaint;
import dev.portalaccess.internal.policy.Birthdays;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.Practice;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.policy.Strictness;

/** PA-009: what gives pause is a minor's own access, and that of others to an adult's chart without a legal ground. */
final class AgeRule {

    private final PortalPolicy policy;
    private final Practice practice;
    private final Draft draft;
    private final Findings findings;

    AgeRule(PortalPolicy policy, Practice practice, Draft draft, Findings findings) {
        this.policy = policy;
        this.practice = practice;
        this.draft = draft;
        this.findings = findings;
    }

    /** For the patient's own access. */
    void checkPatient(Chart open, String path) {
        if (!isOfAge(open)) {
            add(Complaint.PATIENT_IS_MINOR, policy.minorPatient(), path);
        }
    }

    /** For somebody else's, without a legal ground. */
    void checkWithoutBasis(Chart open, String path) {
        if (isOfAge(open)) {
            add(Complaint.ADULT_WITHOUT_BASIS, policy.adultWithoutBasis(), path);
        }
    }

    private boolean isOfAge(Chart open) {
        return open.patient()
                .bornOn()
                .map(born -> Birthdays.isOfAge(born, policy.adultAge(), draft.now(), practice.zone()))
                .orElse(true);
    }

    private void add(Complaint complaint, Strictness strictness, String path) {
        findings.add(strictness == Strictness.OVERRIDABLE ? complaint.overridableAt(path) : complaint.at(path));
    }
}
