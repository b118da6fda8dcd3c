package dev.portalaccess.jdbc;

import static dev.portalaccess.enabling.Individual.guarantor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.PortalAccess;
import dev.portalaccess.age.AgeBand;
import dev.portalaccess.age.AgePolicy;
import dev.portalaccess.age.AgeReport;
import dev.portalaccess.age.BandRule;
import dev.portalaccess.command.Caller;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnableAccess;
import dev.portalaccess.enabling.EnablingResult;
import dev.portalaccess.jdbc.database.TestDatabase;
import dev.portalaccess.model.EmailAddress;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.policy.ReviewTerms;
import dev.portalaccess.policy.UnusedTerm;
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
import dev.portalaccess.reports.RemarkSource;
import dev.portalaccess.reports.ReportPeriod;
import dev.portalaccess.reports.ReportedEncounter;
import dev.portalaccess.reports.StandingClass;
import dev.portalaccess.reports.StandingLine;
import dev.portalaccess.reports.StandingRemark;
import dev.portalaccess.reports.StandingRemark.Subject;
import dev.portalaccess.reports.StandingReport;
import dev.portalaccess.reports.StoredOffers;
import dev.portalaccess.review.ReviewQuery;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.fixture.ArticleFamily;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@code docs/guide/reports.md} shows, on each database, over access that a portal has given. */
class ReportsGuideTest {

    private static final Pattern SHOWN = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern REGION = Pattern.compile("// snippet\n(.*?)\n *// end", Pattern.DOTALL);
    private static final MeasuredUnit JONES = MeasuredUnit.clinician("12-3456789", "1234567893");

    private final FamilyPractice clinic = new FamilyPractice();
    private final ArticleFamily family = clinic.family;
    private TestDatabase database;
    private JdbcStorage storage;
    private PortalAccess portal;

    private void begin(EveryDatabase kind) {
        database = kind.withSchema();
        storage = JdbcStorage.on(database.dataSource());
        portal = clinic.portal(storage, policy());
    }

    /** Access of parents is capped while the patient is a child, confirmed every year, and listed if it is unused. */
    private static PortalPolicy policy() {
        AgePolicy ages = AgePolicy.builder("our-hospital", 1)
                .source("Our policy on proxy access", LocalDate.of(2026, 1, 1))
                .band(AgeBand.between(0, 18)
                        .with(
                                BandRule.cap(Scope.VIEW_ONLY, "Our policy, section 3"),
                                LegalBasis.PARENTAL_RESPONSIBILITY))
                .band(AgeBand.from(18))
                .build();
        return PortalPolicy.standard()
                .agePolicy(ages)
                .unusedAccess(new UnusedTerm(Period.ofDays(90), LocalDate.of(2026, 1, 1), UnusedTerm.Action.LIST))
                .reviews(ReviewTerms.NONE.recertifyUnstated(Period.ofYears(1)))
                .build();
    }

    @AfterEach
    void close() {
        if (database != null) {
            database.close();
        }
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    @Requirement("PA-150")
    void counts_invitations_by_channel_and_outcome(EveryDatabase kind) throws IOException {
        begin(kind);
        enableParents();
        portal.delivery().runOnce(10);
        redeemAsFather();
        clinic.clock.advance(Duration.ofDays(30));
        Practice practice = family.practice();
        Instant now = clinic.clock.instant();
        StringWriter file = new StringWriter();

        // snippet
        ReportPeriod march = ReportPeriod.of(practice, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
        List<EnrolmentRow> rows = new EnrolmentReport(storage).rows(new EnrolmentQuery(march, CalendarStep.WEEK, now));
        try (CsvTable<EnrolmentRow> table = CsvTable.enrolment(file)) {
            rows.forEach(table);
        }
        // end

        assertThat(rows)
                .extracting(EnrolmentRow::figures)
                .containsExactly(
                        Map.of(
                                EnrolmentFigure.INVITED, 1L,
                                EnrolmentFigure.DELIVERED, 1L,
                                EnrolmentFigure.ACTIVATED, 1L),
                        Map.of(EnrolmentFigure.INVITED, 1L, EnrolmentFigure.EXPIRED, 1L));
        assertThat(file.toString()).hasLineCount(3).contains("\"2026-03-02\",\"EMAIL\",\"STAFF\"");
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    @Requirement("PA-151")
    void measures_encounters_by_what_the_portal_has_offered(EveryDatabase kind) {
        begin(kind);
        Instant monday = clinic.clock.instant();
        clinic.clock.advance(Duration.ofDays(4));
        enableParents();
        redeemAsFather();
        Practice practice = family.practice();
        Set<LocalDate> holidays = Set.of(LocalDate.of(2026, 11, 26));
        Stream<ReportedEncounter> encounters = Stream.of(
                        visit(family.camille(), monday),
                        visit(family.amelie(), monday),
                        visit(family.amelie(), monday.plus(Duration.ofDays(60))),
                        visit(family.anthony(), monday))
                .sorted(Comparator.comparing(one -> one.chart().value()));

        // snippet
        MeasureDefinition definition = MeasureDefinition.clinicians(
                "mips-2026", ReportPeriod.year(practice, 2026), BusinessCalendar.WEEKDAYS.without(holidays));
        MeasureResult result =
                new PatientAccessMeasure(StoredOffers.of(storage)).run(definition, EncounterOrder.BY_CHART, encounters);
        // end

        assertThat(result.counts())
                .isEqualTo(Map.of(
                        JONES, new MeasureCount(1, 3), MeasuredUnit.group("12-3456789"), new MeasureCount(1, 3)));
    }

    @ParameterizedTest
    @EnumSource(EveryDatabase.class)
    @Requirement("PA-152")
    void lists_the_grants_that_stand_and_what_the_library_says_of_them(EveryDatabase kind) {
        begin(kind);
        enableParents();
        redeemAsFather();
        clinic.clock.advance(Duration.ofDays(370));
        Instant now = clinic.clock.instant();
        Caller caller = clinic.clerk;
        StringWriter file = new StringWriter();

        // snippet
        RemarkSource ages = page -> {
            AgeReport part = portal.ages().report(caller, page);
            List<StandingRemark> remarks = part.lines().stream()
                    .map(line -> remark(Subject.LIMITED_BY_AGE, line.grant(), line.grounds(), Optional.empty()))
                    .toList();
            return new Page<>(remarks, part.next());
        };
        RemarkSource reviews = page -> portal.reviews()
                .due(caller, ReviewQuery.today(), page)
                .map(due -> remark(
                        Subject.REVIEW_DUE,
                        due.entry().grant(),
                        Set.of(due.kind().name()),
                        Optional.of(due.dueOn())));
        RemarkSource unused = page -> portal.reviews()
                .unused(caller, page)
                .map(one -> remark(Subject.UNUSED, one.entry().grant(), Set.of("UNUSED"), one.lastUse()));

        CsvTable<StandingLine> table = CsvTable.grants(file);
        SortedMap<StandingClass, Long> byBasis = new StandingReport(storage).grants(caller.practice(), now, table);
        SortedMap<String, Long> byGround = StandingReport.remarks(ages, remark -> {});
        SortedMap<String, Long> byReview = StandingReport.remarks(reviews, remark -> {});
        SortedMap<String, Long> notUsed = StandingReport.remarks(unused, remark -> {});
        // end

        assertThat(byBasis.values()).containsExactly(1L);
        assertThat(byGround).isEqualTo(Map.of("Our policy, section 3", 1L));
        assertThat(byReview).isEqualTo(Map.of("RECERTIFICATION", 1L));
        assertThat(notUsed).isEqualTo(Map.of("UNUSED", 1L));
    }

    @Test
    @Requirement({"PA-150", "PA-151", "PA-152"})
    void the_guide_shows_what_is_run_here() throws IOException {
        Path here = Path.of("src/test/java/dev/portalaccess/jdbc/ReportsGuideTest.java");

        assertThat(found(SHOWN, Path.of("../../docs/guide/reports.md"))).isEqualTo(found(REGION, here));
    }

    private static List<String> found(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file))
                .results()
                .map((MatchResult one) -> one.group(1).replaceAll("\\s+", ""))
                .toList();
    }

    // snippet
    private static StandingRemark remark(Subject subject, Grant grant, Set<String> codes, Optional<LocalDate> since) {
        return new StandingRemark(subject, grant.chart(), grant.id(), codes, since);
    }
    // end

    private static ReportedEncounter visit(ChartId chart, Instant at) {
        return new ReportedEncounter(chart, EncounterKind.VISIT, JONES, at, at);
    }

    /** The father by e-mail, on Camille's chart; the mother on paper. */
    private void enableParents() {
        EnablingResult enabled = portal.enabling()
                .enable(
                        clinic.clerk,
                        EnableAccess.on(
                                family.camille(),
                                clinic.father(),
                                guarantor(Relationship.MOTHER, DeliveryChoice.print())))
                .orThrow();
        assertThat(enabled.letters()).hasSize(1);
    }

    private void redeemAsFather() {
        portal.delivery().runOnce(10);
        Secret code =
                clinic.mailer.lastTo(new EmailAddress("anthony@example.org")).code();
        portal.activation().redeem(family.practiceId(), code, family.anthonysAccount());
    }
}
