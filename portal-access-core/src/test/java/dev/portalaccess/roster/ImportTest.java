package dev.portalaccess.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.audit.AuditVerdict;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.finding.Finding;
import dev.portalaccess.fixture.ArticleHousehold;
import dev.portalaccess.fixture.FrontDeskHistory;
import dev.portalaccess.fixture.TestPortal;
import dev.portalaccess.model.BirthDate;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Provenance;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.seal.SealMode;
import dev.portalaccess.testkit.Requirement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The users of a former portal. */
@Requirement("PA-103")
class ImportTest {

    private final TestPortal portal = TestPortal.sealed(SealMode.REQUIRED);
    private final IntakeDesk desk = new IntakeDesk(portal);

    private ImportRow father(String source) {
        return new ImportRow(source, "camille", portal.family.anthonysAccount().value(), ArticleHousehold.father());
    }

    private static Individual patient() {
        return Individual.patient(DeliveryChoice.print());
    }

    private List<String> findings() {
        return desk.lines.stream()
                .flatMap(line -> line.findings().stream())
                .map(Finding::code)
                .toList();
    }

    @Test
    void a_user_has_the_access_at_once_and_nothing_is_sent() {
        assertThat(desk.importUsers(father("1"))).isEqualTo(new IntakeReport(Map.of(RowClass.DONE, 1L), true));
        Grant grant = portal.grantsOf(portal.family.anthonysAccount()).get(0);
        assertThat(grant.provenance().origin()).isEqualTo(Provenance.Origin.IMPORTED);
        assertThat(grant.id()).isEqualTo(desk.lines.get(0).grant().orElseThrow());
        assertThat(portal.store.everythingStored()).noneMatch(line -> line.startsWith("messages"));
        assertThat(portal.trails().verify(portal.practice, Optional.of(portal.camille)))
                .isInstanceOf(AuditVerdict.Intact.class);
    }

    @Test
    void a_proxy_of_several_charts_is_one_holder() {
        AccountId jane = portal.family.janesAccount();
        desk.importUsers(
                new ImportRow("1", "camille", jane.value(), ArticleHousehold.jane()),
                new ImportRow("2", "amelie", jane.value(), ArticleHousehold.jane()));
        assertThat(desk.classes()).isEqualTo(Map.of("1", RowClass.DONE, "2", RowClass.DONE));
        assertThat(portal.grantsOf(jane))
                .hasSize(2)
                .extracting(Grant::holder)
                .containsOnly(portal.grantsOf(jane).get(0).holder());
    }

    @Test
    void a_preview_tells_the_classes_and_writes_nothing() {
        desk.importUsers(new ImportRow("0", "amelie", "amelies", patient()));
        List<String> before = portal.store.everythingStored();
        desk.lines.clear();
        desk.previewImport(
                father("1"),
                father("2"),
                new ImportRow("0", "amelie", "amelies", patient()),
                new ImportRow("4", "camille", " ", ArticleHousehold.jane()),
                new ImportRow("5", "anthony", "anthonys", patient()).knownAs("Somebody", "Else", null),
                new ImportRow("6", "camille", "amelies", ArticleHousehold.jane()));
        assertThat(portal.store.everythingStored()).isEqualTo(before);
        assertThat(desk.classes())
                .isEqualTo(Map.of(
                        "1", RowClass.READY,
                        "2", RowClass.TWICE_IN_FILE,
                        "0", RowClass.ALREADY_THERE,
                        "4", RowClass.MALFORMED,
                        "5", RowClass.NEEDS_REVIEW,
                        "6", RowClass.NEEDS_REVIEW));
        assertThat(findings()).contains("ACCOUNT_MISSING", "PERSON_DIFFERS", "ACCOUNT_OF_ANOTHER");
    }

    @Test
    void another_birth_date_is_looked_at_by_staff() {
        ImportRow row = new ImportRow("1", "anthony", "anthonys", patient());
        desk.importUsers(row.knownAs("Anthony", "Patient", BirthDate.of(LocalDate.of(1950, 1, 1))));
        assertThat(desk.classes()).isEqualTo(Map.of("1", RowClass.NEEDS_REVIEW));
        desk.importUsers(row.knownAs("Anthony", "Patient", BirthDate.of(LocalDate.of(1984, 3, 2))));
        assertThat(desk.classes()).isEqualTo(Map.of("1", RowClass.DONE));
    }

    @Test
    void a_block_and_a_revocation_are_not_undone_by_an_import() {
        TestPortal open = TestPortal.create();
        IntakeDesk other = new IntakeDesk(open);
        FrontDeskHistory history = new FrontDeskHistory(open);
        ImportRow row =
                new ImportRow("1", "camille", open.family.anthonysAccount().value(), ArticleHousehold.father());
        history.activate(open.camille, ArticleHousehold.father(), open.family.anthonysAccount());
        history.revoke(open.camille);
        other.importUsers(row);
        assertThat(other.classes()).isEqualTo(Map.of("1", RowClass.REFUSED));
        assertThat(other.lines.get(0).findings()).extracting(Finding::code).contains("REVOKED_BEFORE");
        history.bar(open.amelie, open.family.patient(open.anthony).email().orElseThrow());
        other.importUsers(new ImportRow("2", "amelie", "anthonys", ArticleHousehold.father()));
        assertThat(other.classes()).containsEntry("2", RowClass.REFUSED);
    }

    @Test
    void access_with_another_account_is_left_to_staff() {
        desk.importUsers(father("1"), new ImportRow("2", "camille", "another", ArticleHousehold.father()));
        assertThat(desk.classes()).isEqualTo(Map.of("1", RowClass.DONE, "2", RowClass.NEEDS_REVIEW));
        assertThat(findings()).containsExactly("ACCOUNT_DIFFERS");
    }

    @Test
    void a_row_whose_access_was_revoked_since_is_not_done_again() {
        TestPortal open = TestPortal.create();
        IntakeDesk other = new IntakeDesk(open);
        ImportRow row = new ImportRow("1", "camille", "anthonys", ArticleHousehold.father());
        other.importUsers(row);
        new FrontDeskHistory(open).revoke(open.camille);
        other.importUsers(row);
        assertThat(other.classes()).isEqualTo(Map.of("1", RowClass.ALREADY_THERE));
        assertThat(open.grantsOf(new AccountId("anthonys")))
                .noneMatch(grant -> grant.isInForceAt(open.clock.instant()));
    }

    @Test
    void another_run_does_nothing_again() {
        List<ChartId> charts = desk.patients(250);
        ImportRow[] rows = charts.stream()
                .map(chart -> new ImportRow("user-" + chart.value(), chart.value(), "of-" + chart.value(), patient()))
                .toArray(ImportRow[]::new);
        desk.importUsers(rows);
        assertThat(desk.importUsers(rows)).isEqualTo(new IntakeReport(Map.of(RowClass.ALREADY_THERE, 250L), true));
        assertThat(charts)
                .allSatisfy(chart -> assertThat(portal.grantsOf(new AccountId("of-" + chart.value())))
                        .hasSize(1));
    }
}
