package dev.portalaccess.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.GrantTerms;
import dev.portalaccess.model.Hold;
import dev.portalaccess.model.LegalBasis;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.StatedBasis;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.HoldId;
import dev.portalaccess.reports.StandingClass.Evidence;
import dev.portalaccess.reports.StandingRemark.Subject;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Grants are counted by basis, evidence and status, and the lists of the library by their codes. */
@Requirement("PA-152")
class StandingReportTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final Instant NOW = NOON.plus(Duration.ofDays(1));
    private static final StatedBasis GUARDIAN = StatedBasis.of(LegalBasis.GUARDIANSHIP, "order 17/2026");

    private final MeasuredPractice practice = new MeasuredPractice();
    private final List<StandingLine> lines = new ArrayList<>();

    @Test
    void grants_are_counted_by_basis_and_evidence() {
        grant("camille", Optional.empty());
        grant("camille", Optional.of(GUARDIAN));
        grant("jane", Optional.of(GUARDIAN));
        grant("jane", Optional.of(StatedBasis.of(LegalBasis.GUARDIANSHIP)));

        assertThat(counts())
                .isEqualTo(Map.of(
                        counted(Optional.empty(), Evidence.NONE, Grant.Status.IN_FORCE), 1L,
                        counted(Optional.of(LegalBasis.GUARDIANSHIP), Evidence.NAMED, Grant.Status.IN_FORCE), 2L,
                        counted(Optional.of(LegalBasis.GUARDIANSHIP), Evidence.NONE, Grant.Status.IN_FORCE), 1L));
        assertThat(lines)
                .extracting(line -> line.grant().chart().value())
                .containsExactly("camille", "camille", "jane", "jane");
    }

    @Test
    void what_has_ended_or_was_revoked_does_not_stand() {
        Grant ended = grant("camille", Optional.empty());
        practice.regrant(ended.endingAt(NOW), NOON);
        Grant ending = grant("camille", Optional.empty());
        practice.regrant(ending.endingAt(NOW.plusMillis(1)), NOON);
        Grant revoked = grant("jane", Optional.empty());
        practice.close(revoked.revoked(new GrantState.Revoked(NOON, MeasuredPractice.CLERK, Reason.MISUSE)), NOON);

        assertThat(counts()).isEqualTo(Map.of(counted(Optional.empty(), Evidence.NONE, Grant.Status.IN_FORCE), 1L));
        assertThat(lines).extracting(line -> line.grant().id()).containsExactly(ending.id());
    }

    @Test
    void what_is_held_or_begins_later_stands_with_its_status() {
        Hold hold = new Hold(
                new HoldId("hold-1"),
                Hold.BY_STAFF,
                NOON,
                MeasuredPractice.CLERK,
                Reason.UNDER_REVIEW,
                Optional.empty());
        practice.regrant(grant("camille", Optional.empty()).heldBy(hold), NOON);
        practice.grant(new ChartId("jane"), NOW.plusMillis(1), MeasuredPractice.terms());

        assertThat(counts())
                .isEqualTo(Map.of(
                        counted(Optional.empty(), Evidence.NONE, Grant.Status.HELD), 1L,
                        counted(Optional.empty(), Evidence.NONE, Grant.Status.NOT_YET), 1L));
    }

    @Test
    void every_chart_of_a_long_list_is_walked_over() {
        for (int number = 0; number < 1_100; number++) {
            grant("chart-" + number, Optional.empty());
        }

        assertThat(counts().values()).containsExactly(1_100L);
        assertThat(lines).extracting(StandingLine::grant).doesNotHaveDuplicates();
    }

    @Test
    void a_list_of_the_library_is_counted_by_its_codes() {
        List<StandingRemark> all = List.of(remark("45 CFR 164.502", "state law"), remark("state law"), remark());
        List<StandingRemark> passed = new ArrayList<>();

        assertThat(StandingReport.remarks(page -> pageOf(all, page), passed::add))
                .isEqualTo(Map.of("45 CFR 164.502", 1L, "state law", 2L));
        assertThat(passed).isEqualTo(all);
    }

    /** A page of one line, with empty pages in between, as the library's lists may have them. */
    private static Page<StandingRemark> pageOf(List<StandingRemark> all, Page.Request request) {
        int place =
                request.after().map(Page.Cursor::value).map(Integer::valueOf).orElse(0);
        List<StandingRemark> items = place % 2 == 0 ? List.of() : List.of(all.get(place / 2));
        return new Page<>(
                items, Optional.of(new Page.Cursor("" + (place + 1))).filter(next -> place + 1 < 2 * all.size()));
    }

    private StandingRemark remark(String... codes) {
        return new StandingRemark(
                Subject.LIMITED_BY_AGE,
                new ChartId("camille"),
                new GrantId(practice.id("grant")),
                Set.of(codes),
                Optional.of(LocalDate.of(2026, 5, 4)));
    }

    private Grant grant(String chart, Optional<StatedBasis> basis) {
        return practice.grant(new ChartId(chart), NOON, new GrantTerms(Optional.empty(), basis, Scope.VIEW_ONLY));
    }

    private Map<StandingClass, Long> counts() {
        return new StandingReport(practice.store()).grants(MeasuredPractice.PRACTICE, NOW, lines::add);
    }

    private static StandingClass counted(Optional<LegalBasis> basis, Evidence evidence, Grant.Status status) {
        return new StandingClass(basis, evidence, status);
    }
}
