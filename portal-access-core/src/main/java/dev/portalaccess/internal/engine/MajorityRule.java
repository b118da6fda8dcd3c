package dev.portalaccess.internal.engine;

import dev.portalaccess.internal.age.PatientMajority;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.stored.AgeExemption;
import java.util.List;

/** Whether a person is of age in one round, by the statements on the person's own chart (PA-091, PA-094). */
public final class MajorityRule {

    private final DecisionRound round;
    private final PatientMajority majority;

    /** Creates the rule for one round. */
    public MajorityRule(DecisionRound round) {
        this.round = round;
        this.majority = new PatientMajority(round.parts().policy().adultAge(), round.zone(), round.now());
    }

    /** Reports whether the person is of age for sure; one without a known birth date is not. */
    public boolean isOfAge(Person person) {
        return majority.isOfAge(person.bornOn(), () -> statements(person));
    }

    /** Reports whether the person is a minor as far as the birth date tells; one without a known birth date is none. */
    public boolean isMinor(Person person) {
        return majority.isMinor(person.bornOn(), () -> statements(person));
    }

    private List<AgeExemption> statements(Person person) {
        return person.chart()
                .map(chart -> round.draft().chart(chart).record().exemptions())
                .orElse(List.of());
    }
}
