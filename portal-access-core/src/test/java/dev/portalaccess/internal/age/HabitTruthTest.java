package dev.portalaccess.internal.age;

import static dev.portalaccess.model.AccessLevel.ACT;
import static dev.portalaccess.model.AccessLevel.NONE;
import static dev.portalaccess.model.AccessLevel.VIEW;
import static dev.portalaccess.model.LegalBasis.PARENTAL_RESPONSIBILITY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.age.AgeBand;
import dev.portalaccess.age.AgePolicy;
import dev.portalaccess.age.BandEffect;
import dev.portalaccess.age.BandRule;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.stored.AgeExemption.Kind;
import dev.portalaccess.testkit.Requirement;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What single organisations are used to, as their public pages say it, can be said as data. None of it is a preset: in
 * the United States a portal that keeps parents out by default is an enforcement matter.
 */
@Requirement("PA-090")
class HabitTruthTest {

    private static final Scope MESSAGES = Scope.of(NONE, ACT, NONE, NONE);
    private static final BandRule GROWN_UP = BandRule.end("a proxy ends at 18");

    private enum Habit {
        /** From 12 on most results and messages; all of it if a clinician and the patient agree. */
        CENTRASTATE(
                AgeBand.between(0, 12),
                AgeBand.between(12, 18)
                        .with(
                                BandRule.cap(MESSAGES.with(ChartArea.RESULTS, VIEW), "limited from 12")
                                        .widenedByClinician(Scope.FULL),
                                PARENTAL_RESPONSIBILITY),
                AgeBand.from(18).with(GROWN_UP, PARENTAL_RESPONSIBILITY)),
        /** From 13 on appointments and immunisations. */
        CUYUNA(
                AgeBand.between(0, 13),
                AgeBand.between(13, 18)
                        .with(
                                BandRule.cap(
                                        Scope.APPOINTMENTS_ONLY.with(ChartArea.IMMUNISATIONS, VIEW), "limited from 13"),
                                PARENTAL_RESPONSIBILITY),
                AgeBand.from(18).with(GROWN_UP, PARENTAL_RESPONSIBILITY)),
        /** From 12 on messages, appointments and bills. */
        CHOC(
                AgeBand.between(0, 12),
                AgeBand.between(12, 18)
                        .with(BandRule.cap(Scope.of(ACT, ACT, NONE, ACT), "limited from 12"), PARENTAL_RESPONSIBILITY),
                AgeBand.from(18).with(GROWN_UP, PARENTAL_RESPONSIBILITY)),
        /** From 12 to 14 immunisations, messages and family history. What follows is not said, and waits for staff. */
        AUSTIN(
                AgeBand.between(0, 12),
                AgeBand.between(12, 15)
                        .with(
                                BandRule.cap(
                                        MESSAGES.with(ChartArea.IMMUNISATIONS, VIEW)
                                                .with(ChartArea.FAMILY_HISTORY, VIEW),
                                        "limited from 12"),
                                PARENTAL_RESPONSIBILITY),
                AgeBand.from(15).with(BandRule.hold("not said"), PARENTAL_RESPONSIBILITY)),
        /** From 13 on nobody but the grown-up patient. */
        MADELIA(
                AgeBand.between(0, 13),
                AgeBand.from(13).with(BandRule.end("no portal from 13 to 17"), PARENTAL_RESPONSIBILITY)),
        /** A relative of a grown-up child sees the bills. */
        ATHENA(
                AgeBand.between(0, 18),
                AgeBand.from(18).with(BandRule.cap(Scope.BILLING_ONLY, "adult children"), PARENTAL_RESPONSIBILITY)),
        /** Proxies ended at 12, until the rule was withdrawn. */
        ALBERTA(
                AgeBand.between(0, 12),
                AgeBand.from(12).with(BandRule.end("at 12, paused in January 2024"), PARENTAL_RESPONSIBILITY)),
        /** The same, after it was withdrawn. */
        ALBERTA_SINCE_2024(AgeBand.from(0));

        private final AgePolicy policy;

        Habit(AgeBand... bands) {
            AgePolicy.Builder builder = AgePolicy.builder("habit", 1).ownAccountFrom(name().equals("MADELIA") ? 18 : 0);
            Arrays.stream(bands).forEach(builder::band);
            policy = builder.build();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CENTRASTATE        | 11 | everything
            CENTRASTATE        | 12 | clinical/results=VIEW messages=ACT
            CENTRASTATE        | 17 | clinical/results=VIEW messages=ACT
            CENTRASTATE        | 18 | nothing
            CUYUNA             | 12 | everything
            CUYUNA             | 13 | appointments=ACT clinical/immunisations=VIEW
            CUYUNA             | 18 | nothing
            CHOC               | 11 | everything
            CHOC               | 12 | appointments=ACT billing=ACT messages=ACT
            CHOC               | 18 | nothing
            AUSTIN             | 11 | everything
            AUSTIN             | 14 | clinical/family-history=VIEW clinical/immunisations=VIEW messages=ACT
            AUSTIN             | 15 | nothing
            MADELIA            | 12 | everything
            MADELIA            | 13 | nothing
            ATHENA             | 17 | everything
            ATHENA             | 18 | billing=ACT
            ALBERTA            | 11 | everything
            ALBERTA            | 12 | nothing
            ALBERTA_SINCE_2024 | 12 | everything
            """)
    void leaves_of_a_parents_full_access_what_it_says(Habit habit, int age, String left) {
        LocalDate birthday = LocalDate.of(2008 + age, 5, 14);
        Scope on = AgedPatient.born(habit.policy, "2008-05-14").on(birthday).scope();
        Scope lastDay = AgedPatient.born(habit.policy, "2008-05-14")
                .on(birthday.plusYears(1).minusDays(1))
                .scope();
        assertThat(text(on)).isEqualTo(left);
        assertThat(lastDay).isEqualTo(on);
    }

    private static String text(Scope scope) {
        if (scope.equals(Scope.FULL)) {
            return "everything";
        }
        String levels = scope.levels().entrySet().stream()
                .filter(entry -> entry.getValue() != NONE)
                .map(entry -> entry.getKey().path() + "=" + entry.getValue())
                .reduce((one, next) -> one + " " + next)
                .orElse("nothing");
        return levels;
    }

    @Test
    @Requirement("PA-094")
    void may_give_everything_back_to_the_parent_whom_the_patient_and_a_clinician_agree_on() {
        LocalDate teen = LocalDate.of(2022, 5, 14);
        AgedPatient patient = AgedPatient.born(Habit.CENTRASTATE.policy, "2008-05-14");
        assertThat(patient.exempt(Kind.CONSENT, teen).on(teen).effects()).containsExactly(BandEffect.CAP);
        assertThat(patient.exempt(Kind.CLINICIAN_CONSENT, teen, AgedPatient.PARENT)
                        .on(teen)
                        .scope())
                .isEqualTo(Scope.FULL);
    }
}
