package dev.portalaccess.examples.frontdesk.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.examples.frontdesk.scene.DeskClerk;
import dev.portalaccess.examples.frontdesk.scene.DeskScene;
import dev.portalaccess.examples.frontdesk.scene.PersonAtHome;
import dev.portalaccess.examples.frontdesk.scene.SampleFamily;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.ThoroughTier;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The link of a mail: opened, opened again, opened too late. */
@ThoroughTier(
        "a way of its own through many pages; the quick tier walks the ways of the workflow in WholeWayInBrowserTest")
class LinkInBrowserTest {

    @RegisterExtension
    static final DeskScene SCENE = new DeskScene();

    private final SampleFamily family = SCENE.family();
    private final String login = family.anthony().value();
    private PersonAtHome anthony;
    private String address;

    @BeforeEach
    void invite() {
        anthony = SCENE.somebody();
        address = SCENE.practice().invites(family.anthony());
    }

    @Test
    @Requirement("PA-012")
    void the_button_of_a_mail_leads_to_the_question_who_one_is() {
        anthony.opensMailTo(address);
        anthony.page().frameLocator("iframe.mail").locator("a").first().click();
        anthony.page().waitForURL("**/you");
        assertThat(anthony.heading()).isEqualTo("Are you Anthony?");
    }

    @Test
    @Requirement("PA-040")
    void the_page_behind_a_link_says_a_given_name_and_no_code() {
        anthony.follows(anthony.opensMailTo(address));
        assertThat(anthony.page().content()).doesNotContain("pa1_", "Anthony Patient");
        assertThat(anthony.page().url()).doesNotContain("pa1_", "#");
    }

    @Test
    @Requirement("PA-040")
    void opening_a_link_changes_nothing() {
        String link = anthony.opensMailTo(address);
        DeskClerk clerk = SCENE.clerk();
        clerk.opensOnceSent(family.anthony());
        String before = clerk.words();
        anthony.follows(link);
        anthony.follows(link);
        clerk.page().reload();
        assertThat(clerk.words()).isEqualTo(before);
    }

    @Test
    void without_scripts_the_link_can_be_pasted() {
        String link = anthony.opensMailTo(address);
        PersonAtHome plain = SCENE.somebodyWithoutScripts();
        plain.visit(link);
        plain.page().fill("#code", link);
        plain.page().click("main button");
        assertThat(plain.heading()).isEqualTo("Are you Anthony?");
    }

    @Test
    @Requirement("PA-049")
    void a_link_to_which_a_gateway_has_added_something_opens_all_the_same() {
        String link = anthony.opensMailTo(address);
        anthony.page().navigate(link.replace("#", "?utm_source=mail#"));
        anthony.page().waitForURL("**/you");
        assertThat(anthony.heading()).isEqualTo("Are you Anthony?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%23", "%2523", "", "/", "?"})
    @Requirement("PA-049")
    void a_link_whose_number_sign_was_changed_leads_to_the_page_to_paste_into(String sign) {
        String link = anthony.opensMailTo(address);
        PersonAtHome plain = SCENE.somebodyWithoutScripts();
        plain.visit(link.replace("#", sign));
        assertThat(plain.heading()).isEqualTo("Open your invitation");
        assertThat(plain.words()).contains("Your e-mail program has changed the link.");
        assertThat(plain.page().url()).doesNotContain("pa1_");
        plain.page().fill("#code", "<" + link.replace("#", sign) + ">.");
        plain.page().click("main button");
        assertThat(plain.heading()).isEqualTo("Are you Anthony?");
    }

    @Test
    @Requirement("PA-042")
    void a_second_click_with_the_same_login_answers_as_the_first() {
        anthony.follows(anthony.activates(address, login));
        anthony.click("form[action$='/login/this'] button");
        assertThat(anthony.heading()).isEqualTo("You are in");
        assertThat(anthony.words()).contains("Anthony Patient");
    }

    @Test
    @Requirement("PA-042")
    void a_second_click_by_somebody_who_is_not_signed_in_asks_for_the_login() {
        String link = anthony.activates(address, login);
        PersonAtHome elsewhere = SCENE.somebody();
        elsewhere.follows(link);
        elsewhere.usesLogin(login);
        assertThat(elsewhere.heading()).isEqualTo("You are in");
    }

    @Test
    @Requirement("PA-042")
    void a_second_click_with_another_login_is_told_that_it_was_used() {
        String link = anthony.activates(address, login);
        PersonAtHome amelie = SCENE.somebody();
        amelie.activates(
                SCENE.practice().invites(family.amelie()), family.amelie().value());
        amelie.follows(link);
        amelie.click("form[action$='/login/this'] button");
        assertThat(amelie.heading()).isEqualTo("This invitation has been used");
    }

    @Test
    @Requirement({"PA-013", "PA-044"})
    void an_expired_link_says_so_and_whom_to_call() {
        String link = anthony.opensMailTo(address);
        SCENE.passes(Duration.ofDays(5));
        anthony.follows(link);
        assertThat(anthony.heading()).isEqualTo("This invitation has expired");
        assertThat(anthony.words()).contains("+1 508 555 0100");
    }

    @Test
    @Requirement("PA-013")
    void a_link_is_good_until_the_last_moment() {
        String link = anthony.opensMailTo(address);
        SCENE.passes(Duration.ofDays(5).minusMillis(1));
        anthony.follows(link);
        assertThat(anthony.heading()).isEqualTo("Are you Anthony?");
    }

    @Test
    @Requirement("PA-017")
    void a_link_that_expires_between_two_pages_says_so() {
        anthony.follows(anthony.opensMailTo(address));
        anthony.click("main a.button");
        SCENE.passes(Duration.ofDays(5));
        anthony.makesLogin(login);
        assertThat(anthony.heading()).isEqualTo("This invitation has expired");
    }
}
