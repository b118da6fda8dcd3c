package dev.portalaccess.examples.frontdesk.web.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import dev.portalaccess.examples.frontdesk.scene.DeskClerk;
import dev.portalaccess.examples.frontdesk.scene.DeskScene;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PersonId;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.ThoroughTier;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A letter at the desk. */
@Requirement("PA-123")
@ThoroughTier(
        "a way of its own through many pages; the quick tier walks the ways of the workflow in WholeWayInBrowserTest")
class PrintingInBrowserTest {

    @RegisterExtension
    static final DeskScene SCENE = new DeskScene();

    @Test
    void that_was_printed_is_not_printed_again() {
        DeskClerk clerk = generatesPasswordFor(SCENE.family().anthony());
        assertThat(clerk.prints("standard").headers()).containsEntry("content-type", "application/pdf");
        APIResponse again = clerk.prints("standard");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("This letter was printed already");
    }

    @Test
    void that_cannot_be_printed_says_why_and_what_to_do_instead() {
        DeskClerk clerk = generatesPasswordFor(chartOf("\u0905\u0928\u0940\u0924\u093e"));
        APIResponse answer = clerk.prints("standard");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text())
                .contains("The letter was not printed", "cannot be printed here. Invite by e-mail instead.")
                .doesNotContain("no-glyph");
    }

    private static DeskClerk generatesPasswordFor(ChartId chart) {
        DeskClerk clerk = SCENE.clerk();
        clerk.opens(chart);
        clerk.click("form[action$='/password'] button");
        return clerk;
    }

    private static ChartId chartOf(String given) {
        ChartId id = new ChartId("in-another-script");
        Person person = new Person(
                Optional.of(new PersonId("in-another-script")),
                Optional.of(id),
                new PersonName(given, "Patient"),
                Optional.empty(),
                Optional.empty());
        SCENE.ehr().charts().put(Chart.open(SCENE.ehr().practice().id(), person));
        return id;
    }
}
