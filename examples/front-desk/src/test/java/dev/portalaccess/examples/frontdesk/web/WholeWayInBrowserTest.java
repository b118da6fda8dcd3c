package dev.portalaccess.examples.frontdesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.portalaccess.examples.frontdesk.scene.DeskClerk;
import dev.portalaccess.examples.frontdesk.scene.DeskScene;
import dev.portalaccess.examples.frontdesk.scene.PaperLetter;
import dev.portalaccess.examples.frontdesk.scene.PersonAtHome;
import dev.portalaccess.examples.frontdesk.scene.SampleFamily;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.ThoroughTier;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From the desk, by mail or on paper, to one's charts: everything that people do, and nothing else. */
class WholeWayInBrowserTest {

    @RegisterExtension
    static final DeskScene SCENE = new DeskScene();

    private final SampleFamily family = SCENE.family();

    @Test
    @Requirement({"PA-001", "PA-012", "PA-041"})
    void a_patient_by_mail() {
        enablesPatient(SCENE.clerk());
        PersonAtHome anthony = SCENE.somebody();
        anthony.activates(
                SampleFamily.address(family.anthony()), family.anthony().value());
        assertThat(chartOpenedBy(anthony)).isEqualTo("Chart of Anthony Patient");
        assertThat(anthony.words()).contains("Your own chart");
    }

    @Test
    @Requirement({"PA-002", "PA-041"})
    void a_guarantor_who_is_not_the_patient_by_mail() {
        DeskClerk clerk = SCENE.clerk();
        clerk.begins(family.camille());
        clerk.page().check("#guarantor-pick");
        clerk.proceeds();
        clerk.enables();
        PersonAtHome amelie = SCENE.somebody();
        amelie.activates(SampleFamily.address(family.amelie()), family.amelie().value());
        assertThat(chartOpenedBy(amelie)).isEqualTo("Chart of Camille Patient");
        assertThat(amelie.words()).contains("mother");
    }

    @Test
    @Requirement({"PA-003", "PA-028"})
    void another_patient_by_mail_with_an_associated_chart() {
        DeskClerk clerk = SCENE.clerk();
        clerk.begins(family.camille());
        clerk.addsPatient(family.anthony());
        clerk.proceeds();
        clerk.page().selectOption("#a1-relationship", "FTH");
        clerk.page().check("#a1-also-" + family.amelie().value());
        clerk.enables();
        PersonAtHome anthony = SCENE.somebody();
        anthony.activates(
                SampleFamily.address(family.anthony()), family.anthony().value());
        assertThat(anthony.words()).contains("Camille Patient", "Amelie Patient");
    }

    @Test
    @Requirement({"PA-004", "PA-041"})
    void somebody_from_outside_by_mail() {
        DeskClerk clerk = SCENE.clerk();
        clerk.begins(family.camille());
        clerk.addsOther("Jane", "jane.other@example.org");
        clerk.proceeds();
        clerk.page().selectOption("#o1-relationship", "AUNT");
        clerk.enables();
        PersonAtHome jane = SCENE.somebody();
        jane.activates("jane.other@example.org", "jane");
        assertThat(chartOpenedBy(jane)).isEqualTo("Chart of Camille Patient");
        assertThat(jane.words()).contains("aunt");
    }

    @Test
    @Requirement({"PA-014", "PA-045"})
    void a_patient_on_paper() {
        PaperLetter letter = printsForPatient(SCENE.clerk());
        assertThat(letter.text()).contains("Anthony", "Riverside Family Practice", "+1 508 555 0100");
        PersonAtHome anthony = SCENE.somebody();
        anthony.types(letter);
        anthony.click("main a.button");
        anthony.makesLogin(family.anthony().value());
        assertThat(chartOpenedBy(anthony)).isEqualTo("Chart of Anthony Patient");
    }

    @Test
    @Requirement({"PA-002", "PA-003", "PA-004", "PA-014"})
    @ThoroughTier(
            "three letters at once; in the quick tier each of the three gets in by mail, and the patient on paper")
    void a_guarantor_another_patient_and_somebody_from_outside_on_paper() {
        DeskClerk clerk = SCENE.clerk();
        clerk.begins(family.camille());
        clerk.page().check("#guarantor-pick");
        clerk.page().check("#guarantor-print");
        clerk.addsPatient(family.anthony());
        clerk.page().check("#a1-print");
        clerk.addsOther("Jane", "jane.paper@example.org");
        clerk.page().check("#o1-print");
        clerk.proceeds();
        clerk.page().selectOption("#a1-relationship", "FTH");
        clerk.page().selectOption("#o1-relationship", "AUNT");
        clerk.enables();
        List<PaperLetter> letters = clerk.printsLetters();
        assertThat(letters).hasSize(3);
        assertThat(standingOf(letters, "Amelie")).contains("mother");
        assertThat(standingOf(letters, "Anthony")).contains("father");
        assertThat(standingOf(letters, "Jane")).contains("aunt");
    }

    /** What Camille's chart says of somebody who got in with the letter that has their name on it. */
    private static String standingOf(List<PaperLetter> letters, String given) {
        PaperLetter mine = letters.stream()
                .filter(letter -> letter.text().contains(given))
                .findFirst()
                .orElseThrow();
        PersonAtHome somebody = SCENE.somebody();
        somebody.types(mine);
        somebody.click("main a.button");
        somebody.makesLogin(given + "-on-paper");
        assertThat(chartOpenedBy(somebody)).isEqualTo("Chart of Camille Patient");
        return somebody.words();
    }

    @Test
    @Requirement("PA-030")
    void a_generated_password() {
        DeskClerk clerk = SCENE.clerk();
        clerk.opens(family.anthony());
        clerk.click("form[action$='/password'] button");
        PersonAtHome anthony = SCENE.somebody();
        anthony.types(clerk.printsLetter());
        anthony.click("main a.button");
        anthony.makesLogin(family.anthony().value());
        assertThat(chartOpenedBy(anthony)).isEqualTo("Chart of Anthony Patient");
    }

    @Test
    void by_mail_without_scripts() {
        enablesPatient(SCENE.clerkWithoutScripts());
        PersonAtHome anthony = SCENE.somebodyWithoutScripts();
        String link = anthony.opensMailTo(SampleFamily.address(family.anthony()));
        anthony.visit(link);
        anthony.page().fill("#code", link);
        anthony.click("main button");
        anthony.click("main a.button");
        anthony.makesLogin(family.anthony().value());
        assertThat(chartOpenedBy(anthony)).isEqualTo("Chart of Anthony Patient");
    }

    @Test
    @ThoroughTier("the mail's way is gone without scripts in the quick tier, and paper with them")
    void on_paper_without_scripts() {
        PersonAtHome anthony = SCENE.somebodyWithoutScripts();
        anthony.types(printsForPatient(SCENE.clerkWithoutScripts()));
        anthony.click("main a.button");
        anthony.makesLogin(family.anthony().value());
        assertThat(chartOpenedBy(anthony)).isEqualTo("Chart of Anthony Patient");
    }

    @Test
    @Requirement("PA-141")
    void in_spanish() {
        DeskClerk clerk = SCENE.clerk();
        clerk.click("button[name=speak]");
        enablesPatient(clerk);
        assertThat(clerk.heading()).isEqualTo("Acceso al portal");
        PersonAtHome anthony = SCENE.somebody();
        anthony.visit("/portal/sign-in");
        anthony.click("button[name=speak]");
        anthony.activates(
                SampleFamily.address(family.anthony()), family.anthony().value());
        assertThat(anthony.heading()).isEqualTo("Ya tiene acceso");
        assertThat(chartOpenedBy(anthony)).isEqualTo("Expediente de Anthony Patient");
        assertThat(anthony.page().getAttribute("html", "lang")).isEqualTo("es");
    }

    private void enablesPatient(DeskClerk clerk) {
        clerk.begins(family.anthony());
        clerk.page().check("#patient-pick");
        clerk.page().check("#patient-by-mail");
        clerk.proceeds();
        clerk.enables();
    }

    private PaperLetter printsForPatient(DeskClerk clerk) {
        clerk.begins(family.anthony());
        clerk.page().check("#patient-pick");
        clerk.page().check("#patient-print");
        clerk.proceeds();
        clerk.enables();
        return clerk.printsLetter();
    }

    /** What the one chart under My charts is called when it is open. */
    private static String chartOpenedBy(PersonAtHome somebody) {
        somebody.visit("/portal");
        Locator charts = somebody.page().locator(".doors .actions a.button");
        assertThat(charts.count()).isEqualTo(1);
        somebody.click(".doors .actions a.button");
        return somebody.heading();
    }
}
