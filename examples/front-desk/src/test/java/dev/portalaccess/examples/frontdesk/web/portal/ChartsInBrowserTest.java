package dev.portalaccess.examples.frontdesk.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.access.ChartHolders;
import dev.portalaccess.access.GrantOn;
import dev.portalaccess.access.NarrowGrant;
import dev.portalaccess.command.Caller;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.examples.frontdesk.embedding.EhrCharts;
import dev.portalaccess.examples.frontdesk.embedding.SampleEhr;
import dev.portalaccess.examples.frontdesk.scene.DeskScene;
import dev.portalaccess.examples.frontdesk.scene.PersonAtHome;
import dev.portalaccess.examples.frontdesk.scene.SampleFamily;
import dev.portalaccess.model.AccessLevel;
import dev.portalaccess.model.ChartArea;
import dev.portalaccess.model.ChartStatus;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.ThoroughTier;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a login opens, and what it does not. */
@ThoroughTier(
        "a way of its own through many pages; the quick tier walks the ways of the workflow in WholeWayInBrowserTest")
class ChartsInBrowserTest {

    @RegisterExtension
    static final DeskScene SCENE = new DeskScene();

    private final SampleFamily family = SCENE.family();
    private final String login = family.anthony().value();
    private PersonAtHome anthony;

    @BeforeEach
    void activate() {
        anthony = SCENE.somebody();
        anthony.activates(SCENE.practice().invites(family.anthony()), login);
    }

    @Test
    void a_wrong_password_is_told_beside_its_field() {
        anthony.signsOut();
        anthony.signsIn(login, "five purple otters juggling");
        assertThat(anthony.errorAt("password")).contains("do not match");
        assertThat(anthony.page().getAttribute("#password", "aria-invalid")).isEqualTo("true");
    }

    @Test
    void the_session_has_another_id_after_signing_in() {
        anthony.signsOut();
        String before = anthony.session();
        anthony.signsIn(login, PersonAtHome.PASSWORD);
        assertThat(anthony.session()).isNotEqualTo(before);
    }

    @Test
    void after_signing_out_a_chart_is_closed() {
        anthony.signsOut();
        anthony.visit("/portal/charts/" + family.anthony().value());
        assertThat(anthony.page().url()).endsWith("/portal/sign-in");
    }

    @Test
    void a_proxy_does_not_learn_who_else_sees_the_chart() {
        PersonAtHome amelie = amelieSeesHisChart();
        amelie.visit("/portal/charts/" + family.anthony().value() + "/people");
        assertThat(amelie.heading()).isEqualTo("This page was not found");
    }

    @Test
    @Requirement("PA-082")
    void a_chart_that_was_never_given_is_as_good_as_none() {
        anthony.visit("/portal/charts/" + family.camille().value());
        String known = anthony.words();
        anthony.visit("/portal/charts/nobody");
        assertThat(known).isEqualTo(anthony.words()).doesNotContain("Camille");
    }

    @Test
    @Requirement("PA-082")
    void a_closed_chart_that_was_never_given_is_as_good_as_none() {
        closes(family.camille());
        anthony.visit("/portal/charts/" + family.camille().value());
        String closed = anthony.words();
        anthony.visit("/portal/charts/nobody");
        assertThat(closed).isEqualTo(anthony.words()).doesNotContain("Camille", "closed");
    }

    @Test
    @Requirement("PA-082")
    void a_chart_that_closes_says_so_to_whoever_has_access() {
        closes(family.anthony());
        anthony.visit("/portal/charts/" + family.anthony().value());
        assertThat(anthony.heading()).isEqualTo("You cannot open the chart of Anthony Patient");
        assertThat(anthony.words()).contains("This chart is closed.").doesNotContain("has not been given access");
    }

    @Test
    @Requirement("PA-070")
    void a_form_to_remove_a_proxy_says_so_if_the_access_has_ended_meanwhile() {
        amelieSeesHisChart();
        anthony.visit("/portal/charts/" + family.anthony().value() + "/people");
        anthony.click("a.danger");
        PersonAtHome second = anthony.inAnotherWindow();
        second.visit(anthony.page().url());
        second.click("button.danger");
        anthony.click("button.danger");
        assertThat(anthony.words()).contains("That access had ended already. Nothing was changed just now.");
    }

    @Test
    @Requirement("PA-080")
    void a_proxy_whom_the_patient_removes_is_refused_on_the_next_click() {
        PersonAtHome amelie = amelieSeesHisChart();
        amelie.visit("/portal/charts/" + family.anthony().value());
        anthonyRemovesHer();
        amelie.page().reload();
        assertThat(amelie.heading()).isEqualTo("You cannot open the chart of Anthony Patient");
        assertThat(amelie.words()).contains("Your access was revoked");
        amelie.visit("/portal");
        assertThat(amelie.words()).doesNotContain("Anthony Patient");
    }

    @Test
    void nobody_but_the_patient_may_end_access_to_the_chart_whatever_the_pages_offer() {
        amelieSeesHisChart();
        SampleEhr ehr = SCENE.ehr();
        Map<Boolean, Boolean> mayEndIt = ehr
                .portal()
                .access()
                .holders(Caller.staff(ehr.practice().id(), "clerk"), family.anthony())
                .entries()
                .stream()
                .map(ChartHolders.Entry::grant)
                .collect(Collectors.toMap(
                        grant -> grant.terms().isOwn(),
                        grant ->
                                ehr
                                        .portal()
                                        .myAccess()
                                        .viewers(ehr.practice().id(), grant.account(), family.anthony())
                                        .stream()
                                        .flatMap(viewers -> viewers.people().stream())
                                        .anyMatch(person -> person.canEnd() && !person.isMine())));
        assertThat(mayEndIt).isEqualTo(Map.of(true, true, false, false));
    }

    @Test
    @Requirement("PA-081")
    void a_chart_shows_the_parts_that_are_open_and_names_the_others() {
        narrows(Scope.NOTHING.with(ChartArea.CLINICAL, AccessLevel.VIEW).with(ChartArea.NOTES, AccessLevel.NONE));
        anthony.visit("/portal/charts/" + family.anthony().value());
        assertThat(anthony.words())
                .contains("Test results: ", "Immunizations: ", "Not included: Notes", "does not include this part")
                .doesNotContain("Notes: ", "Open: $20.00");
    }

    private void narrows(Scope to) {
        SampleEhr ehr = SCENE.ehr();
        Caller clerk = Caller.staff(ehr.practice().id(), "clerk");
        ChartHolders.Entry entry = ehr.portal()
                .access()
                .holders(clerk, family.anthony())
                .in(Grant.Status.IN_FORCE)
                .get(0);
        ehr.portal()
                .access()
                .narrow(clerk, new NarrowGrant(GrantOn.of(entry.grant()), to, ReasonInput.of(Reason.PATIENT_REQUEST)))
                .orThrow();
    }

    private static void closes(ChartId id) {
        EhrCharts charts = SCENE.ehr().charts();
        PracticeId practice = SCENE.ehr().practice().id();
        charts.put(charts.chart(practice, id).orElseThrow().withStatus(ChartStatus.INACTIVE));
    }

    private PersonAtHome amelieSeesHisChart() {
        PersonAtHome amelie = SCENE.somebody();
        String address = SCENE.practice().invites(family.amelie(), Relationship.SPOUSE, family.anthony());
        amelie.activates(address, family.amelie().value());
        return amelie;
    }

    private void anthonyRemovesHer() {
        anthony.visit("/portal/charts/" + family.anthony().value() + "/people");
        anthony.click("a.danger");
        anthony.page().fill("#words", "We live apart now");
        anthony.click("button.danger");
        anthony.page().waitForURL("**/people");
    }
}
