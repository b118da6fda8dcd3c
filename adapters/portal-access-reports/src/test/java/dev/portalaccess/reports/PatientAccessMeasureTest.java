package dev.portalaccess.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portalaccess.model.ValidityPeriod;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who is in the numerator and the denominator, and in which order encounters may come. */
@Requirement("PA-151")
class PatientAccessMeasureTest {

    private static final MeasuredUnit JONES = MeasuredUnit.clinician("A", "jones");
    private static final MeasuredUnit SMITH = MeasuredUnit.clinician("A", "smith");
    private static final MeasuredUnit GROUP = MeasuredUnit.group("A");
    private static final ChartId CAMILLE = new ChartId("camille");
    private static final Instant MAY = at(LocalDate.of(2026, 5, 4));
    private static final MeasureDefinition DEFINITION =
            MeasureDefinition.clinicians("mips-2026", MeasuredPractice.YEAR, BusinessCalendar.WEEKDAYS);

    private final Map<ChartId, List<ValidityPeriod>> offers = new HashMap<>();
    private final Set<ChartId> asked = new HashSet<>();

    @Test
    void a_patient_counts_once_for_any_number_of_encounters() {
        offer(CAMILLE, MAY, Duration.ofDays(200));

        assertThat(run(visit(CAMILLE, JONES, MAY), visit(CAMILLE, JONES, MAY.plus(Duration.ofDays(90)))))
                .isEqualTo(Map.of(JONES, new MeasureCount(1, 1), GROUP, new MeasureCount(1, 1)));
    }

    @Test
    void a_later_encounter_without_access_takes_the_patient_out() {
        offer(CAMILLE, MAY, Duration.ofDays(5));

        assertThat(run(visit(CAMILLE, JONES, MAY), visit(CAMILLE, JONES, MAY.plus(Duration.ofDays(90)))))
                .containsEntry(JONES, new MeasureCount(0, 1));
    }

    @Test
    void a_first_encounter_that_was_missed_is_never_repaired() {
        offer(CAMILLE, MAY.plus(Duration.ofDays(80)), Duration.ofDays(100));

        assertThat(run(visit(CAMILLE, JONES, MAY), visit(CAMILLE, JONES, MAY.plus(Duration.ofDays(90)))))
                .containsEntry(JONES, new MeasureCount(0, 1));
    }

    @Test
    void a_group_needs_every_clinician_who_saw_the_patient() {
        offer(CAMILLE, MAY, Duration.ofDays(5));

        assertThat(run(visit(CAMILLE, JONES, MAY), visit(CAMILLE, SMITH, MAY.plus(Duration.ofDays(90)))))
                .isEqualTo(Map.of(
                        JONES, new MeasureCount(1, 1), SMITH, new MeasureCount(0, 1), GROUP, new MeasureCount(0, 1)));
    }

    @Test
    void a_clinician_without_a_group_counts_alone() {
        MeasuredUnit alone = MeasuredUnit.clinician("jones");
        offer(CAMILLE, MAY, Duration.ofDays(5));

        assertThat(run(visit(CAMILLE, alone, MAY))).isEqualTo(Map.of(alone, new MeasureCount(1, 1)));
    }

    @Test
    void an_offer_counts_to_the_last_millisecond_of_the_fourth_business_day() {
        Instant late = at(LocalDate.of(2026, 5, 9));
        offer(CAMILLE, late.minusMillis(1), Duration.ofDays(5));
        offer(new ChartId("jane"), late, Duration.ofDays(5));

        assertThat(run(visit(CAMILLE, JONES, MAY), visit(new ChartId("jane"), JONES, MAY)))
                .containsEntry(JONES, new MeasureCount(1, 2));
    }

    @Test
    void an_earlier_offer_counts_if_it_is_still_valid_when_the_information_comes() {
        offer(CAMILLE, MAY.minus(Duration.ofDays(3)), Duration.ofDays(3).plusMillis(1));
        offer(new ChartId("jane"), MAY.minus(Duration.ofDays(3)), Duration.ofDays(3));

        assertThat(run(visit(CAMILLE, JONES, MAY), visit(new ChartId("jane"), JONES, MAY)))
                .containsEntry(JONES, new MeasureCount(1, 2));
    }

    @Test
    void encounters_outside_the_period_and_of_another_kind_do_not_count() {
        ReportedEncounter discharge = new ReportedEncounter(CAMILLE, EncounterKind.DISCHARGE, JONES, MAY, MAY);

        assertThat(run(
                        visit(CAMILLE, JONES, MeasuredPractice.YEAR.from().minusMillis(1)),
                        visit(CAMILLE, JONES, MeasuredPractice.YEAR.until()),
                        discharge))
                .isEmpty();
        assertThat(run(
                        visit(CAMILLE, JONES, MeasuredPractice.YEAR.from()),
                        visit(CAMILLE, SMITH, MeasuredPractice.YEAR.until().minusMillis(1))))
                .containsOnlyKeys(JONES, SMITH, GROUP);
    }

    @Test
    void a_hospital_has_thirty_six_hours_from_when_the_information_came() {
        MeasuredUnit hospital = MeasuredUnit.hospital("340001");
        offer(CAMILLE, MAY.plus(Duration.ofHours(36)), Duration.ofDays(5));
        offer(new ChartId("jane"), MAY.plus(Duration.ofHours(36)).plusMillis(1), Duration.ofDays(5));
        Stream<ReportedEncounter> discharges = Stream.of(CAMILLE, new ChartId("jane"))
                .map(chart -> new ReportedEncounter(chart, EncounterKind.DISCHARGE, hospital, MAY, MAY));

        MeasureResult result = new PatientAccessMeasure(List.of(this::offers))
                .run(
                        MeasureDefinition.hospitals("pi-2026", MeasuredPractice.YEAR),
                        EncounterOrder.BY_CHART,
                        discharges);

        assertThat(result.count(hospital)).isEqualTo(new MeasureCount(1, 2));
    }

    @Test
    void a_definition_of_the_host_replaces_days_and_calendar() {
        MeasureDefinition own = new MeasureDefinition(
                "state-2026",
                MeasuredPractice.YEAR,
                EncounterKind.VISIT,
                new TimelyLimit.BusinessDays(1, day -> day.getDayOfMonth() == 20));
        offer(CAMILLE, at(LocalDate.of(2026, 5, 21)).minusMillis(1), Duration.ofDays(1));

        MeasureResult result = new PatientAccessMeasure(List.of(this::offers))
                .run(own, EncounterOrder.ANY, Stream.of(visit(CAMILLE, JONES, MAY)));

        assertThat(result.count(JONES)).isEqualTo(new MeasureCount(1, 1));
        assertThat(result.definition().program()).isEqualTo("state-2026");
    }

    @Test
    void charts_that_do_not_ascend_are_refused_where_order_was_promised() {
        Stream<ReportedEncounter> encounters = Stream.of("b", "a").map(id -> visit(new ChartId(id), JONES, MAY));

        assertThatThrownBy(() -> new PatientAccessMeasure(List.of(this::offers))
                        .run(DEFINITION, EncounterOrder.BY_CHART, encounters))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ascend");
    }

    @Test
    void many_charts_are_passed_on_while_the_stream_goes_on() {
        List<MeasuredPatient> passed = new ArrayList<>();
        List<Integer> passedAt = new ArrayList<>();
        Stream<ReportedEncounter> encounters = IntStream.range(0, 5_000)
                .peek(number -> passedAt.add(passed.size()))
                .mapToObj(number -> visit(new ChartId("chart-" + (100_000 + number / 3)), JONES, MAY));

        MeasureResult result = new PatientAccessMeasure(List.of(this::offers))
                .run(DEFINITION, EncounterOrder.BY_CHART, encounters, passed::add);

        assertThat(result.count(JONES)).isEqualTo(new MeasureCount(0, 1_667));
        assertThat(passed).hasSize(2 * 1_667).doesNotHaveDuplicates();
        assertThat(passedAt.get(4_999)).isGreaterThan(2 * 1_400);
    }

    @Test
    void a_second_source_is_asked_only_for_what_the_first_does_not_answer() {
        offer(CAMILLE, MAY, Duration.ofDays(5));
        Set<ChartId> askedLater = new HashSet<>();
        OfferSource later = (practice, charts) -> {
            askedLater.addAll(charts);
            return Map.of();
        };

        new PatientAccessMeasure(List.of(this::offers, later))
                .run(
                        DEFINITION,
                        EncounterOrder.ANY,
                        Stream.of(visit(CAMILLE, JONES, MAY), visit(new ChartId("jane"), JONES, MAY)));

        assertThat(asked).containsExactlyInAnyOrder(CAMILLE, new ChartId("jane"));
        assertThat(askedLater).containsExactly(new ChartId("jane"));
    }

    private Map<MeasuredUnit, MeasureCount> run(ReportedEncounter... encounters) {
        return new PatientAccessMeasure(List.of(this::offers))
                .run(DEFINITION, EncounterOrder.ANY, Stream.of(encounters))
                .counts();
    }

    private Map<ChartId, List<ValidityPeriod>> offers(PracticeId practice, Set<ChartId> charts) {
        assertThat(practice).isEqualTo(MeasuredPractice.PRACTICE);
        asked.addAll(charts);
        return offers;
    }

    private void offer(ChartId chart, Instant from, Duration validFor) {
        offers.computeIfAbsent(chart, key -> new ArrayList<>())
                .add(new ValidityPeriod(from, Optional.of(from.plus(validFor))));
    }

    private static ReportedEncounter visit(ChartId chart, MeasuredUnit unit, Instant at) {
        return new ReportedEncounter(chart, EncounterKind.VISIT, unit, at, at);
    }

    private static Instant at(LocalDate day) {
        return day.atStartOfDay(MeasuredPractice.ZONE).toInstant();
    }
}
