package dev.portalaccess.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portalaccess.model.Actor;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.GrantTerms;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.StatedBasis;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.reports.MeasuredPatient.Access;
import dev.portalaccess.reports.StandingRemark.Subject;
import dev.portalaccess.testkit.Requirement;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Each report as a file, to the letter. */
class CsvTableTest {

    private static final ChartId CHART = new ChartId("=camille");

    @Test
    @Requirement("PA-150")
    void enrolment_has_a_column_for_each_figure() {
        EnrolmentRow row = new EnrolmentRow(
                LocalDate.of(2026, 5, 1),
                Channel.EMAIL,
                Actor.staff("@clerk"),
                Map.of(EnrolmentFigure.INVITED, 3L, EnrolmentFigure.EXPIRED, 1L));

        assertThat(written(CsvTable::enrolment, row)).isEqualTo("""
                "BEGIN_ON","CHANNEL","ISSUER_KIND","ISSUER","INVITED","DELIVERED","ACTIVATED","EXPIRED","DECLINED",\
                "CANCELLED","REPLACED","VOIDED","OPEN","UNRECOGNISED"
                "2026-05-01","EMAIL","STAFF","'@clerk","3","0","0","1","0","0","0","0","0","0"
                """);
    }

    @Test
    @Requirement("PA-151")
    void a_measure_has_a_line_for_each_unit() {
        MeasureResult result = new MeasureResult(
                MeasureDefinition.hospitals("pi-2026", MeasuredPractice.YEAR),
                new TreeMap<>(Map.of(
                        MeasuredUnit.group("A"), new MeasureCount(1, 2),
                        MeasuredUnit.clinician("A", "-1+1"), new MeasureCount(2, 2))));

        assertThat(written(CsvTable::measure, result)).isEqualTo("""
                "PROGRAM","FIRST_ON","LAST_ON","GROUP","CLINICIAN","NUMERATOR","DENOMINATOR"
                "pi-2026","2026-01-01","2026-12-31","A","","1","2"
                "pi-2026","2026-01-01","2026-12-31","A","'-1+1","2","2"
                """);
    }

    @Test
    @Requirement("PA-151")
    void a_patient_of_a_measure_is_a_line() {
        MeasuredPatient patient = new MeasuredPatient(MeasuredUnit.clinician("jones"), CHART, Access.MISSED);

        assertThat(written(CsvTable::patients, patient)).isEqualTo("""
                "GROUP","CLINICIAN","CHART","ACCESS"
                "","jones","'=camille","MISSED"
                """);
    }

    @Test
    @Requirement("PA-152")
    void a_grant_says_that_there_is_evidence_and_not_which() {
        MeasuredPractice practice = new MeasuredPractice();
        Instant noon = Instant.parse("2026-05-04T12:00:00Z");
        practice.grant(
                CHART,
                noon,
                new GrantTerms(
                        Optional.empty(),
                        Optional.of(StatedBasis.of(LegalBasis.GUARDIANSHIP, "order of Anthony")),
                        Scope.VIEW_ONLY));
        StringWriter file = new StringWriter();
        CsvTable<StandingLine> table = CsvTable.grants(file);
        Map<StandingClass, Long> counts =
                new StandingReport(practice.store()).grants(MeasuredPractice.PRACTICE, noon, table);
        closed(table);

        assertThat(plain(file)).isEqualTo("""
                "CHART","GRANT","HOLDER","ACCOUNT","ROLE","ORIGIN","BASIS","EVIDENCE","STATUS","FROM"
                "'=camille","grant-1","holder-2","account-3","PATIENT","ENABLED","GUARDIANSHIP","NAMED","IN_FORCE",\
                "2026-05-04T12:00:00Z"
                """);
        assertThat(written(CsvTable::classes, counts.entrySet().iterator().next()))
                .isEqualTo("""
                "BASIS","EVIDENCE","STATUS","GRANTS"
                "GUARDIANSHIP","NAMED","IN_FORCE","1"
                """);
    }

    @Test
    @Requirement("PA-152")
    void a_remark_has_a_line_for_each_code_or_one_without() {
        assertThat(written(CsvTable::remarks, remark(Set.of("state law; =1+1", "45 CFR \"164\""))))
                .isEqualTo("""
                        "SUBJECT","CHART","GRANT","CODE","SINCE"
                        "UNUSED","'=camille","grant-1","45 CFR ""164\""","2026-05-04"
                        "UNUSED","'=camille","grant-1","state law; '=1+1","2026-05-04"
                        """);
        assertThat(written(CsvTable::remarks, remark(Set.of()))).endsWith("\"grant-1\",\"\",\"2026-05-04\"\n");
    }

    @Test
    @Requirement("PA-150")
    void a_writer_that_fails_is_reported() {
        Writer full = new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("full");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };

        assertThatThrownBy(() -> {
                    try (CsvTable<StandingRemark> table = CsvTable.remarks(full)) {
                        for (int line = 0; line < 10_000; line++) {
                            table.accept(remark(Set.of("state law")));
                        }
                    }
                })
                .isInstanceOf(UncheckedIOException.class);
    }

    private static StandingRemark remark(Set<String> codes) {
        return new StandingRemark(
                Subject.UNUSED, CHART, new GrantId("grant-1"), codes, Optional.of(LocalDate.of(2026, 5, 4)));
    }

    private static <T> String written(Function<Writer, CsvTable<T>> kind, T value) {
        StringWriter file = new StringWriter();
        CsvTable<T> table = kind.apply(file);
        List.of(value).forEach(table);
        closed(table);
        return plain(file);
    }

    private static void closed(CsvTable<?> table) {
        try {
            table.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(StringWriter file) {
        return file.toString().replace("\r\n", "\n");
    }
}
