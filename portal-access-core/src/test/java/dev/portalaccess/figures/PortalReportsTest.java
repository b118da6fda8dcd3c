package dev.portalaccess.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.portalaccess.fixture.FamilyStory;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.reports.BusinessCalendar;
import dev.portalaccess.reports.CalendarStep;
import dev.portalaccess.reports.CsvTable;
import dev.portalaccess.reports.EncounterKind;
import dev.portalaccess.reports.EncounterOrder;
import dev.portalaccess.reports.EnrolmentFigure;
import dev.portalaccess.reports.EnrolmentQuery;
import dev.portalaccess.reports.EnrolmentReport;
import dev.portalaccess.reports.EnrolmentRow;
import dev.portalaccess.reports.MeasureCount;
import dev.portalaccess.reports.MeasureDefinition;
import dev.portalaccess.reports.MeasureResult;
import dev.portalaccess.reports.MeasuredUnit;
import dev.portalaccess.reports.PatientAccessMeasure;
import dev.portalaccess.reports.ReportPeriod;
import dev.portalaccess.reports.ReportedEncounter;
import dev.portalaccess.reports.StandingClass;
import dev.portalaccess.reports.StandingLine;
import dev.portalaccess.reports.StandingReport;
import dev.portalaccess.reports.StoredOffers;
import dev.portalaccess.testkit.Requirement;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The reports count what a portal has done: a father with access, and a mother whose letter was not printed yet. */
class PortalReportsTest {

    private static final MeasuredUnit JONES = MeasuredUnit.clinician("jones");

    private final TestPortal portal = TestPortal.create();
    private final FamilyStory story = new FamilyStory(portal);
    private final Instant begin = portal.clock.instant();
    private final ReportPeriod year = ReportPeriod.year(portal.family.practice(), 2026);

    @Test
    @Requirement("PA-150")
    void the_father_activated_and_the_mother_was_invited_only() {
        story.fathersGrants();
        story.payer();

        assertThat(enrolment(portal.clock.instant()))
                .extracting(EnrolmentRow::channel, EnrolmentRow::figures)
                .containsExactly(
                        tuple(
                                Channel.EMAIL,
                                Map.of(
                                        EnrolmentFigure.INVITED, 1L,
                                        EnrolmentFigure.DELIVERED, 1L,
                                        EnrolmentFigure.ACTIVATED, 1L)),
                        tuple(Channel.PRINT, Map.of(EnrolmentFigure.INVITED, 1L, EnrolmentFigure.OPEN, 1L)));
    }

    @Test
    @Requirement("PA-150")
    void a_letter_that_nobody_used_has_expired_and_was_not_delivered() {
        story.payer();

        assertThat(enrolment(begin.plus(Duration.ofDays(60))))
                .extracting(EnrolmentRow::figures)
                .containsExactly(Map.of(EnrolmentFigure.INVITED, 1L, EnrolmentFigure.EXPIRED, 1L));
    }

    @Test
    @Requirement("PA-150")
    void a_name_of_the_host_starts_no_formula_in_a_file() throws IOException {
        StringWriter file = new StringWriter();
        try (CsvTable<EnrolmentRow> table = CsvTable.enrolment(file)) {
            table.accept(new EnrolmentRow(year.firstOn(), Channel.EMAIL, Actor.staff("=1+1"), Map.of()));
        }

        assertThat(file.toString()).contains("\"'=1+1\"").doesNotContain("\"=");
    }

    @Test
    @Requirement("PA-151")
    void an_invitation_counts_for_the_charts_that_it_opens_and_no_others() {
        story.payer();

        assertThat(measured(visit(portal.camille, begin), visit(portal.amelie, begin)))
                .isEqualTo(new MeasureCount(1, 2));
    }

    @Test
    @Requirement("PA-151")
    void access_counts_for_as_long_as_it_lasts() {
        story.fathersGrants();
        Instant later = begin.plus(Duration.ofDays(200));

        assertThat(measured(visit(portal.camille, begin), visit(portal.camille, later)))
                .isEqualTo(new MeasureCount(1, 1));
    }

    @Test
    @Requirement("PA-151")
    void an_invitation_that_expired_takes_the_patient_out_and_a_visit_of_another_year_does_not() {
        story.payer();
        Instant later = begin.plus(Duration.ofDays(200));

        assertThat(measured(visit(portal.camille, begin), visit(portal.camille, later)))
                .isEqualTo(new MeasureCount(0, 1));
        assertThat(measured(visit(portal.camille, begin), visit(portal.camille, year.until())))
                .isEqualTo(new MeasureCount(1, 1));
    }

    @Test
    @Requirement("PA-152")
    void grants_stand_and_invitations_do_not() {
        story.fathersGrants();
        story.payer();
        List<StandingLine> lines = new ArrayList<>();

        assertThat(new StandingReport(portal.store).grants(portal.practice, portal.clock.instant(), lines::add))
                .isEqualTo(Map.of(
                        new StandingClass(Optional.empty(), StandingClass.Evidence.NONE, Grant.Status.IN_FORCE), 2L));
        assertThat(lines).hasSize(2);
    }

    private List<EnrolmentRow> enrolment(Instant at) {
        ReportPeriod march =
                ReportPeriod.of(portal.family.practice(), LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
        return new EnrolmentReport(portal.store).rows(new EnrolmentQuery(march, CalendarStep.WHOLE, at));
    }

    private MeasureCount measured(ReportedEncounter... encounters) {
        MeasureDefinition definition = MeasureDefinition.clinicians("mips-2026", year, BusinessCalendar.WEEKDAYS);
        MeasureResult result = new PatientAccessMeasure(StoredOffers.of(portal.store))
                .run(definition, EncounterOrder.ANY, Stream.of(encounters));
        return result.count(JONES);
    }

    private static ReportedEncounter visit(ChartId chart, Instant at) {
        return new ReportedEncounter(chart, EncounterKind.VISIT, JONES, at, at);
    }
}
