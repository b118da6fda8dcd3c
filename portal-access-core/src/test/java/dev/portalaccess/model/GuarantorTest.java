package dev.portalaccess.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PersonId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.testkit.Requirement;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Requirement("PA-105")
class GuarantorTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Person PAYER = new Person(
            Optional.of(new PersonId("p-1")),
            Optional.of(new ChartId("c-1")),
            new PersonName("Amelie", "Patient"),
            Optional.empty(),
            Optional.empty());

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            -,          -,          true
            2026-03-02, -,          true
            2026-03-03, -,          false
            -,          2026-03-02, true
            -,          2026-03-01, false
            2026-03-02, 2026-03-02, true
            2026-02-01, 2026-03-01, false
            """)
    void pays_from_the_first_day_to_the_last_and_on_both(LocalDate from, LocalDate until, boolean pays) {
        Guarantor guarantor = new Guarantor(
                Optional.of(PAYER),
                Optional.empty(),
                Optional.empty(),
                1,
                Optional.ofNullable(from),
                Optional.ofNullable(until));
        assertThat(guarantor.paysOn(DAY)).isEqualTo(pays);
    }

    @Test
    void is_a_person_or_an_organization_and_never_both() {
        for (boolean isBoth : List.of(true, false)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Guarantor(
                            isBoth ? Optional.of(PAYER) : Optional.empty(),
                            isBoth ? Optional.of("Riverside Mills") : Optional.empty(),
                            Optional.empty(),
                            1,
                            Optional.empty(),
                            Optional.empty()))
                    .withMessageContaining("either a person or an organization");
        }
    }

    @Test
    void has_a_relationship_only_as_a_person() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Guarantor(
                        Optional.empty(),
                        Optional.of("Riverside Mills"),
                        Optional.of(Relationship.MOTHER),
                        1,
                        Optional.empty(),
                        Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1_000})
    void has_a_priority_from_1_to_999(int priority) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Guarantor.of(PAYER).withPriority(priority));
    }

    @Test
    void does_not_end_before_it_begins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Guarantor.of(PAYER).from(DAY).until(DAY.minusDays(1)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 251})
    void has_a_name_of_1_to_250_characters_as_an_organization(int length) {
        assertThatIllegalArgumentException().isThrownBy(() -> Guarantor.ofOrganization("x".repeat(length)));
    }

    @Test
    void prints_nobodys_name() {
        assertThat(Guarantor.of(PAYER, Relationship.MOTHER).toString()).doesNotContain("Amelie", "p-1", "c-1");
        assertThat(Guarantor.ofOrganization("Riverside Mills").toString()).doesNotContain("Mills");
    }

    @Test
    void are_at_most_100_on_a_chart() {
        Chart chart = Chart.open(new PracticeId("riverside"), PAYER);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chart.withGuarantors(Collections.nCopies(101, Guarantor.of(PAYER))));
    }
}
