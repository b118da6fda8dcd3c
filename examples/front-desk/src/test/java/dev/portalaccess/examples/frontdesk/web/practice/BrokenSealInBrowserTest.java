package dev.portalaccess.examples.frontdesk.web.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.examples.frontdesk.scene.AccessibilityBarriers;
import dev.portalaccess.examples.frontdesk.scene.DeskClerk;
import dev.portalaccess.examples.frontdesk.scene.DeskScene;
import dev.portalaccess.examples.frontdesk.scene.PersonAtHome;
import dev.portalaccess.examples.frontdesk.scene.SampleFamily;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.ThoroughTier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the desk and the portal show after somebody edited the database, while Amelie has access to Camille's chart. */
@Requirement("PA-115")
@Tag("T08")
@ThoroughTier(
        "a way of its own through many pages; the quick tier walks the ways of the workflow in WholeWayInBrowserTest")
class BrokenSealInBrowserTest {

    @RegisterExtension
    static final DeskScene SCENE = new DeskScene();

    private final SampleFamily family = SCENE.family();
    private PersonAtHome amelie;

    @BeforeEach
    void amelieLooksAtCamillesChart() {
        amelie = SCENE.somebody();
        String address = SCENE.practice().invites(family.amelie(), Relationship.MOTHER, family.camille());
        amelie.activates(address, family.amelie().value());
        amelie.click("ul.charts a");
    }

    private DeskClerk atTheChart() {
        DeskClerk clerk = SCENE.clerk();
        clerk.opens(family.camille());
        return clerk;
    }

    /** Runs the statement, whose one parameter is Camille's chart. */
    private void edit(String sql) {
        try (Connection connection = SCENE.ehr().database().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, family.camille().value());
            assertThat(statement.executeUpdate()).isEqualTo(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void widen() {
        edit("UPDATE portal_grant SET body = replace(body, '\"billing\":\"ACT\"', '\"billing\":\"VIEW\"')"
                + " WHERE chart = ?");
    }

    @Test
    void the_chart_says_so_in_both_languages_and_names_nobody() {
        widen();
        DeskClerk clerk = atTheChart();
        AccessibilityBarriers.noneAtAllOn(clerk.page());
        assertThat(clerk.page().textContent("#broken"))
                .contains("This chart’s records were changed outside the portal", "Tell your administrator")
                .contains("It was added, or changed", "This person cannot open the chart.")
                .doesNotContain("Amelie", "Not all of this can be refused");
        assertThat(clerk.page().textContent(".rows")).contains("refused").doesNotContain("has access");
        clerk.click("[data-language] button");
        assertThat(clerk.page().textContent("#broken"))
                .contains("Los registros de este expediente fueron modificados fuera del portal");
    }

    @Test
    void the_portal_refuses_the_chart_for_that_reason_and_names_nobody() {
        widen();
        amelie.page().reload();
        assertThat(amelie.heading()).isEqualTo("You cannot open this chart");
        assertThat(amelie.words())
                .contains("We cannot be sure who was given access to it")
                .doesNotContain("Camille");
        amelie.visit("/portal");
        assertThat(amelie.words()).contains("This account cannot open any chart");
    }

    @Test
    void a_chart_in_order_says_nothing() {
        assertThat(atTheChart().page().locator("#broken").count()).isZero();
    }

    @Test
    void a_record_that_cannot_be_read_leaves_a_page_that_says_so() {
        edit("UPDATE portal_grant SET body = 'x' WHERE chart = ?");
        DeskClerk clerk = atTheChart();
        assertThat(clerk.page().textContent("#broken"))
                .contains("It cannot be read", "The lists of this chart cannot be read at the moment.");
        clerk.begins(family.camille());
        assertThat(clerk.page().url()).endsWith(family.camille().value());
        assertThat(clerk.page().textContent("#broken")).contains("It cannot be read");
    }

    @Test
    void the_manager_checks_all_records_and_comes_to_the_chart() {
        edit("UPDATE portal_chart SET seal = NULL WHERE id = ?");
        DeskClerk manager = SCENE.manager();
        manager.visit("/desk/records");
        manager.press("Check all records");
        manager.page().waitForSelector("text=Check again");
        AccessibilityBarriers.noneAtAllOn(manager.page());
        assertThat(manager.words()).contains("It has no seal").doesNotContain("Amelie", "Camille");
        manager.click("td a:text-is('" + family.camille().value() + "')");
        assertThat(manager.page().textContent("#broken")).contains("It has no seal");
    }

    @Test
    @Requirement("PA-116")
    void the_manager_reports_a_restored_backup_and_issues_the_invitations_again() {
        DeskClerk manager = SCENE.manager();
        manager.visit("/desk/records");
        manager.click("a[href='/desk/records/backup']");
        AccessibilityBarriers.noneAtAllOn(manager.page());
        manager.page().fill("#as-of", "2020-01-01T03:15");
        manager.page().selectOption("#report-reason", "under-review");
        manager.press("Report");
        assertThat(manager.words()).contains("The restored backup is reported");
        AccessibilityBarriers.noneAtAllOn(manager.page());
    }

    @Test
    @Requirement("PA-116")
    void nobody_else_reports_a_restored_backup() {
        DeskClerk clerk = SCENE.clerk();
        clerk.visit("/desk/records/backup");
        assertThat(clerk.words()).contains("Only the practice manager can report a restored backup");
        assertThat(clerk.page().locator("main form").count()).isZero();
    }

    @Test
    void nobody_else_checks_all_records() {
        DeskClerk clerk = SCENE.clerk();
        clerk.visit("/desk/records");
        assertThat(clerk.words()).contains("Only the practice manager can check the records");
        assertThat(clerk.page().locator("main form").count()).isZero();
    }
}
