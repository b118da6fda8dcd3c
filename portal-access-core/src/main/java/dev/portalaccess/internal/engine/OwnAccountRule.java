package dev.portalaccess.internal.engine;

import dev.portalaccess.internal.age.AgeCalculator;
import dev.portalaccess.internal.age.PatientMajority;
import dev.portalaccess.model.BirthDate;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.id.ChartId;
import java.time.LocalDate;

/**
 * The rule whether a patient is old enough for an account of their own, and for a consent that counts (PA-090). Where the birth date leaves it open,
 * staff decide (PA-096). One who is treated as of age is as old as that (PA-094).
 */
public final class OwnAccountRule {

    private final DecisionRound round;
    private final int youngest;

    /** What the rule says of a patient. */
    public enum Verdict {
        /** The patient is old enough. */
        OLD_ENOUGH,
        /** The patient is too young. */
        TOO_YOUNG,
        /** The birth date is missing, or is a month or a year that leaves it open. */
        UNKNOWN
    }

    /** Creates the rule for one round. */
    public OwnAccountRule(DecisionRound round) {
        this.round = round;
        this.youngest = round.parts().policy().agePolicy().ownAccountFrom();
    }

    /** Returns what the rule says of the patient of the chart. */
    public Verdict verdict(ChartId chart, Person patient) {
        return verdict(chart, patient, youngest);
    }

    /** Adds the finding at that path, if there is one. */
    public void check(ChartId chart, Person patient, String path) {
        switch (verdict(chart, patient)) {
            case TOO_YOUNG -> round.add(FindingDefinition.OWN_ACCOUNT_TOO_EARLY, path, Integer.toString(youngest));
            case UNKNOWN -> round.add(FindingDefinition.OWN_ACCOUNT_AGE_UNKNOWN, path, Integer.toString(youngest));
            case OLD_ENOUGH -> {
                // Nothing stands against it.
            }
        }
    }

    /** Adds a finding where the patient is, or may be, too young for a consent that counts (PA-090). */
    public void checkConsent(ChartId chart, Person patient, String path) {
        int years = round.parts().policy().agePolicy().consentFrom();
        if (verdict(chart, patient, years) != Verdict.OLD_ENOUGH) {
            round.add(FindingDefinition.CONSENT_TOO_EARLY, path, Integer.toString(years));
        }
    }

    private Verdict verdict(ChartId chart, Person patient, int years) {
        return years == 0 || (isMajority(years) && isEmancipated(chart))
                ? Verdict.OLD_ENOUGH
                : patient.bornOn().map(born -> verdict(born, years)).orElse(Verdict.UNKNOWN);
    }

    private boolean isMajority(int years) {
        return years <= round.parts().policy().agePolicy().majority();
    }

    private boolean isEmancipated(ChartId chart) {
        return PatientMajority.emancipatedAt(round.draft().chart(chart).record().exemptions())
                .isPresent();
    }

    private Verdict verdict(BirthDate born, int years) {
        if (isReached(born.latest(), years)) {
            return Verdict.OLD_ENOUGH;
        }
        return isReached(born.earliest(), years) ? Verdict.UNKNOWN : Verdict.TOO_YOUNG;
    }

    private boolean isReached(LocalDate born, int years) {
        return !round.today().isBefore(AgeCalculator.birthday(born, years));
    }
}
