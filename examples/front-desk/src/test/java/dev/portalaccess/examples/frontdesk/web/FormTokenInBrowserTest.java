package dev.portalaccess.examples.frontdesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import dev.portalaccess.examples.frontdesk.scene.BrowserWindow;
import dev.portalaccess.examples.frontdesk.scene.DeskClerk;
import dev.portalaccess.examples.frontdesk.scene.DeskScene;
import dev.portalaccess.examples.frontdesk.scene.PersonAtHome;
import dev.portalaccess.examples.frontdesk.scene.SampleFamily;
import dev.portalaccess.testkit.ThoroughTier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A form that is not one of ours, or no longer. */
@ThoroughTier(
        "a way of its own through many pages; the quick tier walks the ways of the workflow in WholeWayInBrowserTest")
class FormTokenInBrowserTest {

    private static final String FORM = "/desk/self-registration";

    @RegisterExtension
    static final DeskScene SCENE = new DeskScene();

    private final SampleFamily family = SCENE.family();

    @Test
    void that_comes_without_its_token_is_refused_with_a_page() {
        DeskClerk clerk = SCENE.clerk();
        assertRefused(send(clerk, FormData.create().set("given", "Forged")));
        clerk.visit(FORM);
        assertThat(clerk.words()).doesNotContain("Forged");
    }

    @Test
    void that_has_somebody_elses_token_is_refused_with_a_page() {
        DeskClerk other = SCENE.clerk();
        other.visit(FORM);
        String token = other.page().inputValue("main input[name=token]");
        assertRefused(send(SCENE.clerk(), FormData.create().set("token", token)));
    }

    @Test
    void that_was_made_before_signing_in_is_refused_afterwards() {
        PersonAtHome somebody = SCENE.somebody();
        somebody.visit("/desk/sign-in");
        FormData before = FormData.create().set("token", somebody.page().inputValue("main input[name=token]"));
        somebody.page().fill("#password", "front-desk-sample");
        somebody.click("main button");
        assertRefused(send(somebody, before));
    }

    @Test
    void of_the_desk_is_still_good_after_signing_in_to_the_portal_in_the_same_browser() {
        DeskClerk clerk = SCENE.clerk();
        clerk.visit(FORM);
        FormData before = FormData.create().set("token", clerk.page().inputValue("main input[name=token]"));
        PersonAtHome anthony = SCENE.atTheDeskOf(clerk);
        anthony.activates(
                SCENE.practice().invites(family.anthony()), family.anthony().value());
        assertThat(send(clerk, before).status()).isEqualTo(422);
    }

    @Test
    void whose_session_is_over_is_refused_with_a_page() {
        DeskClerk clerk = SCENE.clerk();
        clerk.visit(FORM);
        clerk.page().context().clearCookies();
        clerk.press("Send Invitation");
        assertThat(clerk.heading()).isNotBlank();
        clerk.visit(FORM);
        assertThat(clerk.page().url()).endsWith("/desk/sign-in");
    }

    private static APIResponse send(BrowserWindow window, FormData form) {
        return window.page().request().post(FORM, RequestOptions.create().setForm(form));
    }

    private static void assertRefused(APIResponse answer) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("<h1");
    }
}
