package dev.portalaccess.internal.enabling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.model.BirthDate;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.Guarantor;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.Person.SameHuman;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PersonId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.testkit.Requirement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Requirement("PA-002")
class GuarantorProperties {

    /** Each line is one name in several spellings; two lines are two names, and each two lines are alike (PA-107). */
    private static final List<List<String>> NAMES = List.of(
            List.of("Zoë", "ZOË", "Zoe\u0308", "  zoë "),
            List.of("Zoe", "zoe", "ＺＯＥ"),
            List.of("José María", "josé  maría", "JOSE\u0301 MARI\u0301A"),
            List.of("Jose Maria", "JOSE MARIA"));

    private static final ChartId CHART = new ChartId("c-1");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

    /** A person with the answer to the question which name it is. */
    record Known(Person person, int name) {

        /** What PA-002 says, in other words than the model. */
        SameHuman reference(Known other) {
            if (person.id().isPresent() && other.person.id().isPresent()) {
                return yesOrNo(
                        person.id().get().value().equals(other.person.id().get().value()));
            }
            if (person.chart().isPresent() && person.chart().equals(other.person.chart())) {
                return SameHuman.YES;
            }
            SameHuman born = born(other);
            if (name != other.name) {
                return name / 2 == other.name / 2 && born != SameHuman.NO ? SameHuman.UNCLEAR : SameHuman.NO;
            }
            return born;
        }

        /** Two texts of a date, one of which begins with the other, leave it unclear unless both are days. */
        private SameHuman born(Known other) {
            if (person.bornOn().isEmpty() || other.person.bornOn().isEmpty()) {
                return SameHuman.UNCLEAR;
            }
            String one = person.bornOn().get().text();
            String two = other.person.bornOn().get().text();
            if (!one.startsWith(two) && !two.startsWith(one)) {
                return SameHuman.NO;
            }
            return one.length() == 10 && two.length() == 10 ? SameHuman.YES : SameHuman.UNCLEAR;
        }

        private static SameHuman yesOrNo(boolean yes) {
            return yes ? SameHuman.YES : SameHuman.NO;
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void two_people_are_compared_as_the_rule_says(@ForAll("people") Known one, @ForAll("people") Known other) {
        assertThat(one.person().sameHumanAs(other.person())).isEqualTo(one.reference(other));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void it_does_not_matter_who_is_compared_with_whom(@ForAll("people") Known one, @ForAll("people") Known other) {
        assertThat(one.person().sameHumanAs(other.person()))
                .isEqualTo(other.person().sameHumanAs(one.person()));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void everybody_is_the_same_human_as_themselves_unless_too_little_is_known(@ForAll("people") Known one) {
        boolean known = one.person().id().isPresent()
                || one.person().chart().isPresent()
                || one.person().bornOn().filter(BirthDate::isDay).isPresent();
        assertThat(one.person().sameHumanAs(one.person())).isEqualTo(known ? SameHuman.YES : SameHuman.UNCLEAR);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void a_guarantor_is_offered_exactly_if_it_is_not_the_patient(
            @ForAll("patients") Known patient, @ForAll("people") Known payer) {
        Guarantor guarantor = Guarantor.of(payer.person());
        Chart chart = Chart.open(new PracticeId("riverside"), patient.person()).withGuarantor(guarantor);
        GuarantorRule rule = new GuarantorRule(chart, DAY);
        SameHuman same = patient.reference(payer);
        assertThat(rule.onOffer()).isEqualTo(same == SameHuman.YES ? List.of() : List.of(guarantor));
        assertThat(rule.mayBePatient(payer.person())).isEqualTo(same == SameHuman.UNCLEAR);
    }

    @Provide
    Arbitrary<Known> people() {
        return known(Arbitraries.of(CHART, new ChartId("c-2")).optional());
    }

    @Provide
    Arbitrary<Known> patients() {
        return known(Arbitraries.just(Optional.of(CHART)));
    }

    private static Arbitrary<Known> known(Arbitrary<Optional<ChartId>> charts) {
        Arbitrary<Optional<PersonId>> ids =
                Arbitraries.of(new PersonId("p-1"), new PersonId("p-2")).optional();
        Arbitrary<Optional<BirthDate>> birthdays = Arbitraries.of(
                        "2017-05-14", "2017-05-15", "2017-05", "2017-06", "2017", "2016")
                .map(text -> BirthDate.parse(text).orElseThrow())
                .optional();
        Arbitrary<Integer> names = Arbitraries.integers().between(0, NAMES.size() - 1);
        return Combinators.combine(ids, charts, birthdays, names)
                .flatAs((id, chart, born, name) -> Arbitraries.of(NAMES.get(name))
                        .map(spelling -> new Known(
                                new Person(id, chart, new PersonName(spelling, "Patient"), born, Optional.empty()),
                                name)));
    }
}
