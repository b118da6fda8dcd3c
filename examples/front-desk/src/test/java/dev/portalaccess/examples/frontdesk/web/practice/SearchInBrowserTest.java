package dev.portalaccess.examples.frontdesk.web.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.examples.frontdesk.scene.DeskClerk;
import dev.portalaccess.examples.frontdesk.scene.DeskScene;
import dev.portalaccess.testkit.ThoroughTier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Looking for a chart. */
@ThoroughTier(
        "a way of its own through many pages; the quick tier walks the ways of the workflow in WholeWayInBrowserTest")
class SearchInBrowserTest {

    @RegisterExtension
    static final DeskScene SCENE = new DeskScene();

    private final DeskClerk clerk = SCENE.clerk();

    @Test
    void finds_charts_by_the_beginnings_of_names_and_is_there_on_the_way_back() {
        searches("cam pat");
        assertThat(clerk.words()).contains("Patient, Camille").doesNotContain("Patient, Anthony");
        clerk.click("td a");
        clerk.page().goBack();
        assertThat(clerk.page().inputValue("#q")).isEqualTo("cam pat");
        assertThat(clerk.words()).contains("Patient, Camille");
    }

    @Test
    void leaves_no_name_in_an_address() {
        searches("camille");
        assertThat(clerk.page().url()).contains("/desk?kept=").doesNotContain("camille");
    }

    @Test
    void is_forgotten_when_staff_sign_out() {
        searches("camille");
        clerk.click("form[action='/desk/sign-out'] button");
        clerk.signsIn("manager", "manager-sample");
        assertThat(clerk.heading()).isEqualTo("Patients");
        assertThat(clerk.words()).doesNotContain("Patient, Camille");
        assertThat(clerk.page().inputValue("#q")).isEmpty();
    }

    private void searches(String text) {
        clerk.page().fill("#q", text);
        clerk.click("form[role=search] button");
    }
}
