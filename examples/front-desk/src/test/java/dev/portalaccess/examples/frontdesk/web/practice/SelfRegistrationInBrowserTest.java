package dev.portalaccess.examples.frontdesk.web.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.examples.frontdesk.scene.DeskClerk;
import dev.portalaccess.examples.frontdesk.scene.DeskScene;
import dev.portalaccess.examples.frontdesk.scene.PersonAtHome;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.ThoroughTier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** <em>Patient Data › Self Registration</em>: whom staff invite, and whose chart it is in the end. */
class SelfRegistrationInBrowserTest {

    @RegisterExtension
    static final DeskScene SCENE = new DeskScene();

    private DeskClerk clerk;

    @BeforeEach
    void signIn() {
        clerk = SCENE.clerk();
    }

    @Test
    @Requirement("PA-050")
    void invites_a_new_patient_who_registers() {
        PersonAtHome nora = invitedAndRegistered("Nora", "Quinn");
        nora.signsIn("Nora", PersonAtHome.PASSWORD);
        assertThat(nora.page().textContent("ul.doors")).contains("Nora Quinn");
    }

    @Test
    @Requirement("PA-057")
    void tells_of_the_invitation_there_is() {
        invite("Only", "Once");
        assertThat(clerk.words()).contains("The invitation to " + address("Only", "Once") + " is on its way.");
        invite("Only", "Once");
        assertThat(clerk.words()).contains("open invitation for this name");
    }

    @Test
    @Requirement("PA-056")
    void waits_for_staff_where_a_chart_bears_the_name_and_tells_nobody_outside() {
        PersonAtHome sunni = invitedAndRegistered("Sunni", "Cremin");
        assertThat(sunni.heading()).isEqualTo("Thank you. We have your registration");
        assertThat(sunni.words()).doesNotContain("chart with the same name", "1936");
        sunni.signsIn("Sunni", PersonAtHome.PASSWORD);
        assertThat(sunni.words()).contains("This account cannot open any chart");
    }

    @Test
    @Requirement("PA-056")
    void says_the_same_on_the_same_page_whether_or_not_there_is_a_patient_of_the_name() {
        open("taken", new PersonName("Thea", "Taken"));
        PersonAtHome known = invitedAndRegistered("Thea", "Taken");
        PersonAtHome unknown = invitedAndRegistered("Theo", "Untaken");
        assertThat(told(unknown)).isEqualTo(told(known));
    }

    /** All that the browser gets to see: the address, the page, and what an impatient person finds behind it. */
    private static List<String> told(PersonAtHome person) {
        List<String> told =
                new ArrayList<>(List.of(person.page().url(), person.page().content()));
        person.visit("/portal");
        told.add(person.page().url());
        return told;
    }

    @Test
    @Requirement("PA-056")
    void opens_the_chart_that_staff_pick() {
        PersonAtHome bradley = invitedAndRegistered("Bradley", "Cremin");
        decide("Bradley Cremin", "is-1285161f-3f0c-fef9-2549-5f2e6456fb37");
        bradley.signsIn("Bradley", PersonAtHome.PASSWORD);
        bradley.click(".doors a.button");
        assertThat(bradley.page().url()).endsWith("/1285161f-3f0c-fef9-2549-5f2e6456fb37");
        assertThat(bradley.heading()).isEqualTo("Chart of Bradley Cremin");
    }

    @Test
    @Requirement("PA-056")
    @ThoroughTier(
            "a long way for one unusual number; opens_the_chart_that_staff_pick goes the same way in the quick tier")
    void opens_the_chart_that_staff_pick_however_another_system_has_numbered_it() {
        open("número#7", new PersonName("Ines", "Prado"));
        PersonAtHome ines = invitedAndRegistered("Ines", "Prado");
        decide("Ines Prado", "is-número#7");
        ines.signsIn("Ines", PersonAtHome.PASSWORD);
        assertThat(ines.words()).contains("Ines Prado");
    }

    @Test
    @Requirement("PA-056")
    @ThoroughTier("the other answer on the same page; the tests of core give it in the quick tier")
    void opens_a_new_chart_if_staff_find_that_it_is_somebody_else() {
        PersonAtHome emma = invitedAndRegistered("Emma", "Hahn");
        decide("Emma Hahn", "new");
        emma.signsIn("Emma", PersonAtHome.PASSWORD);
        emma.click(".doors a.button");
        assertThat(emma.page().url()).contains("/registered-");
        assertThat(emma.heading()).isEqualTo("Chart of Emma Hahn");
    }

    @Test
    @Requirement("PA-055")
    @ThoroughTier("words about people who registered on ways that the quick tier goes as well")
    void tells_staff_who_registered_and_gets_access() {
        invitedAndRegistered("Ivy", "Koelpin");
        registeredByHerMother("Elsa", "Schimmel");
        clerk.visit("/desk/self-registration");
        assertThat(waiting("Ivy Koelpin")).contains("The patient registered and gets access.");
        assertThat(waiting("Elsa Schimmel"))
                .contains(
                        "Someone else registered and gets access. Relationship to the patient: mother.",
                        "+15085550123");
    }

    @Test
    @Requirement("PA-056")
    @ThoroughTier("one more line on the page on which staff decide; the quick tier decides there")
    void warns_where_another_name_was_written_than_was_invited() {
        invite("Nobody", "Known");
        PersonAtHome somebody = SCENE.somebody();
        somebody.follows(somebody.opensMailTo(address("Nobody", "Known")));
        somebody.click("main a.button");
        somebody.page().fill("#given", "Camille");
        somebody.writesDetails("Patient");
        somebody.makesLogin("somebody");
        clerk.visit("/desk/self-registration");
        assertThat(waiting("Camille Patient"))
                .contains("The invitation was sent to Nobody Known", "You invited Nobody Known, but the name entered");
    }

    private void registeredByHerMother(String given, String family) {
        invite(given, family);
        PersonAtHome mother = SCENE.somebody();
        mother.follows(mother.opensMailTo(address(given, family)));
        assertThat(mother.words()).contains("Are you " + given + ", or do you register " + given + "?");
        mother.click("main a.button >> nth=1");
        assertThat(mother.page().isChecked("#who-other")).isTrue();
        mother.page().selectOption("#relationship", "MTH");
        mother.page().fill("#phone", "+15085550123");
        mother.writesDetails(family);
        mother.makesLogin("mother.of." + given);
    }

    private String waiting(String patient) {
        return clerk.page().textContent("form[action$=decide]:has(legend:has-text('" + patient + "'))");
    }

    private static void open(String number, PersonName name) {
        Person person = new Person(
                Optional.empty(), Optional.of(new ChartId(number)), name, Optional.empty(), Optional.empty());
        SCENE.ehr().charts().put(Chart.open(SCENE.ehr().practice().id(), person));
    }

    private void invite(String given, String family) {
        clerk.visit("/desk/self-registration");
        clerk.page().fill("#given", given);
        clerk.page().fill("#family", family);
        clerk.page().fill("#email", address(given, family));
        clerk.click("form[action='/desk/self-registration'] button");
    }

    private static String address(String given, String family) {
        return given + "." + family + "@example.org";
    }

    private PersonAtHome invitedAndRegistered(String given, String family) {
        invite(given, family);
        PersonAtHome patient = SCENE.somebody();
        patient.registersBy(patient.opensMailTo(address(given, family)), family, given);
        return patient;
    }

    private void decide(String name, String answer) {
        clerk.visit("/desk/self-registration");
        String form = "form[action$=decide]:has-text('" + name + "')";
        clerk.page().check(form + " input[value='" + answer + "']");
        clerk.click(form + " button");
        assertThat(clerk.words()).contains("the person who registered has access to the chart");
    }
}
