package dev.portalaccess.examples.frontdesk.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.examples.frontdesk.embedding.HostTables;
import dev.portalaccess.examples.frontdesk.scene.DeskClerk;
import dev.portalaccess.examples.frontdesk.scene.DeskScene;
import dev.portalaccess.examples.frontdesk.scene.PersonAtHome;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.ThoroughTier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The link of an invitation to register, opened again after it was used. */
@ThoroughTier(
        "a way of its own through many pages; the quick tier walks the ways of the workflow in WholeWayInBrowserTest")
class SecondClickToRegisterInBrowserTest {

    @RegisterExtension
    static final DeskScene SCENE = new DeskScene();

    private final HostTables tables = new HostTables(SCENE.ehr().database());
    private PersonAtHome nora;

    @BeforeEach
    void sitDown() {
        nora = SCENE.somebody();
    }

    @Test
    @Requirement({"PA-042", "PA-054"})
    void with_the_same_login_answers_as_the_first() {
        nora.follows(registers("Nora", "Quinn"));
        nora.usesLogin("Nora");
        assertThat(nora.heading()).isEqualTo("You are in");
        assertThat(nora.words()).contains("Nora Quinn");
    }

    @Test
    @Requirement({"PA-042", "PA-056"})
    void says_still_that_it_waits_for_staff() {
        nora.follows(registers("Sunni", "Cremin"));
        nora.usesLogin("Sunni");
        assertThat(nora.heading()).isEqualTo("Thank you. We have your registration");
    }

    @Test
    @Requirement({"PA-042", "PA-054"})
    void with_another_login_is_told_that_it_was_used() {
        String link = registers("Nadine", "Quinn");
        PersonAtHome other = SCENE.somebody();
        other.activates(SCENE.practice().invites(SCENE.family().anthony()), "another.login");
        other.follows(link);
        other.click("form[action$='/login/this'] button");
        assertThat(other.heading()).isEqualTo("This invitation has been used");
    }

    @Test
    @Requirement("PA-054")
    void finishes_what_broke_off_after_it_was_claimed() {
        tables.change("alter table front_desk_chart rename to out_of_reach");
        String link = registers("Nils", "Quinn");
        assertThat(nora.heading()).isEqualTo("Something went wrong on our side");
        tables.change("alter table out_of_reach rename to front_desk_chart");
        nora.signsIn("Nils", PersonAtHome.PASSWORD);
        assertThat(nora.errorAt("password")).contains("This account is not ready yet. Open the link");
        nora.follows(link);
        nora.usesLogin("Nils");
        assertThat(nora.heading()).isEqualTo("You are in");
        assertThat(nora.words()).contains("Nils Quinn");
    }

    @Test
    @Requirement({"PA-042", "PA-054"})
    void what_somebody_wrote_who_comes_too_late_is_not_kept() {
        PersonAtHome late = SCENE.somebody();
        String link = nora.opensMailTo(SCENE.practice().invitesToRegister("Emma", "Hahn"));
        late.fillsInDetails(link, "Elsewhere");
        nora.registersBy(link, "Hahn", "Emma");
        late.makesLogin("late.comer");
        assertThat(late.heading()).isEqualTo("This invitation has been used");
        DeskClerk clerk = SCENE.clerk();
        clerk.visit("/desk/self-registration");
        assertThat(clerk.words()).contains("Which chart belongs to Emma Hahn?");
        assertThat(tables.all(row -> row.getString(1), "select family_name from front_desk_new_patient"))
                .contains("Hahn")
                .doesNotContain("Elsewhere");
    }

    private String registers(String given, String family) {
        String link = nora.opensMailTo(SCENE.practice().invitesToRegister(given, family));
        nora.registersBy(link, family, given);
        return link;
    }
}
