package dev.portalaccess.examples.frontdesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.examples.frontdesk.embedding.HostTables;
import dev.portalaccess.examples.frontdesk.scene.BrowserWindow;
import dev.portalaccess.examples.frontdesk.scene.DeskClerk;
import dev.portalaccess.examples.frontdesk.scene.DeskScene;
import dev.portalaccess.examples.frontdesk.scene.PersonAtHome;
import dev.portalaccess.examples.frontdesk.scene.SampleFamily;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.ThoroughTier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two windows of one browser: what is done in one is about what it shows, never about what the other shows. */
class TwoWindowsInBrowserTest {

    private static final String WHY = "the same for another form; the quick tier has the first";

    @RegisterExtension
    static final DeskScene SCENE = new DeskScene();

    private final SampleFamily family = SCENE.family();
    private final PersonAtHome one = SCENE.somebody();
    private final PersonAtHome other = one.inAnotherWindow();

    @Test
    @Requirement("PA-041")
    void with_two_links_open_each_its_own_chart() {
        String hers = one.opensMailTo(SCENE.practice().invites(family.amelie()));
        String his = other.opensMailTo(SCENE.practice().invites(family.anthony()));
        one.follows(hers);
        one.click("main a.button");
        other.follows(his);
        other.click("main a.button");
        one.makesLogin(family.amelie().value());
        assertThat(one.page().textContent("ul.charts"))
                .contains("Amelie Patient")
                .doesNotContain("Anthony");
        other.makesLogin(family.anthony().value());
        assertThat(other.heading()).isEqualTo("This form has expired");
        other.click("main a.button");
        other.makesLogin(family.anthony().value());
        assertThat(other.page().textContent("ul.charts"))
                .contains("Anthony Patient")
                .doesNotContain("Amelie");
        one.page().reload();
        assertThat(one.heading()).isEqualTo("My charts");
    }

    @Test
    @Requirement("PA-054")
    @ThoroughTier(WHY)
    void with_two_registrations_register_each_its_own_patient() {
        register(one, "Una", "Twofold");
        register(other, "Duo", "Twofold");
        one.makesLogin("mother.of.una");
        other.makesLogin("mother.of.duo");
        one.signsIn("mother.of.una", PersonAtHome.PASSWORD);
        assertThat(one.words()).contains("Una Twofold").doesNotContain("Duo");
        one.signsOut();
        one.signsIn("mother.of.duo", PersonAtHome.PASSWORD);
        assertThat(one.words()).contains("Duo Twofold").doesNotContain("Una");
    }

    private void register(PersonAtHome person, String given, String family) {
        person.fillsInDetails(person.opensMailTo(SCENE.practice().invitesToRegister(given, family)), family);
    }

    @Test
    @Requirement("PA-055")
    @ThoroughTier(WHY)
    void with_the_same_registration_keep_each_what_was_typed_there() {
        one.fillsInDetails(one.opensMailTo(SCENE.practice().invitesToRegister("Trina", "First")), "First");
        String details = one.page().url();
        one.page().goBack();
        other.visit(one.page().url());
        other.writesDetails("Second");
        one.visit(details);
        one.makesLogin("trina");
        assertThat(new HostTables(SCENE.ehr().database())
                        .all(row -> row.getString(1), "select family_name from front_desk_new_patient"))
                .contains("First")
                .doesNotContain("Second");
        other.makesLogin("trina.again");
        assertThat(other.heading()).isEqualTo("This invitation is no longer open here");
    }

    @Test
    @Requirement("PA-048")
    @ThoroughTier(WHY)
    void with_one_link_say_so_if_the_other_has_finished() {
        String link = one.opensMailTo(SCENE.practice().invites(family.anthony()));
        one.follows(link);
        one.click("main a.button");
        other.follows(link);
        other.click("form[action$=not-you] button");
        one.makesLogin(family.anthony().value());
        assertThat(one.heading()).isEqualTo("This invitation is no longer open here");
        assertThat(one.words()).contains("Nothing was changed just now.");
        one.page().reload();
        assertThat(one.heading()).isEqualTo("This invitation is no longer open here");
        one.signsIn(family.anthony().value(), PersonAtHome.PASSWORD);
        assertThat(one.errorAt("password")).contains("do not match");
    }

    @Test
    @ThoroughTier(WHY)
    void of_a_clerk_say_each_what_was_done_there() {
        SCENE.practice().invites(family.anthony());
        DeskClerk clerk = SCENE.clerk();
        clerk.opens(family.anthony());
        String chart = clerk.page().url();
        clerk.click("form[action$=remind] button");
        BrowserWindow second = clerk.another("/desk/charts/" + family.amelie().value());
        assertThat(second.words()).doesNotContain("A reminder to");
        second.visit(clerk.page()
                .url()
                .replace(family.anthony().value(), family.amelie().value()));
        assertThat(second.words()).doesNotContain("A reminder to");
        clerk.page().reload();
        assertThat(clerk.words()).contains("A reminder to");
        second.visit(chart);
        assertThat(second.words()).doesNotContain("A reminder to");
    }

    @Test
    @ThoroughTier(WHY)
    void of_a_clerk_keep_each_its_search_its_letter_and_its_draft() {
        DeskClerk clerk = SCENE.clerk();
        search(clerk, "amelie");
        BrowserWindow second = clerk.another("/desk");
        search(second, "anthony");
        clerk.page().reload();
        assertThat(clerk.words()).contains("Amelie").doesNotContain("Anthony");
        clerk.opens(family.anthony());
        clerk.press("Generate Password");
        second.visit("/desk/charts/" + family.anthony().value());
        second.press("Generate Password");
        clerk.page().reload();
        String letter = clerk.page().getAttribute("form[target=_blank]", "action");
        assertThat(second.page().getAttribute("form[target=_blank]", "action")).isNotEqualTo(letter);
        preview(clerk, "The first draft");
        preview(second, "The second draft");
        clerk.page().reload();
        assertThat(clerk.page().textContent("#preview")).contains("The first draft");
    }

    private static void search(BrowserWindow window, String name) {
        window.visit("/desk");
        window.page().fill("#q", name);
        window.press("Search");
    }

    private static void preview(BrowserWindow window, String title) {
        window.visit("/desk/texts/reminder/email/en");
        window.page().fill("#title", title);
        window.press("Preview");
    }
}
