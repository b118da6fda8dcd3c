package dev.portalaccess.examples.frontdesk.web.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import dev.portalaccess.examples.frontdesk.scene.Clerk;
import dev.portalaccess.examples.frontdesk.scene.Scene;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.ChartId;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.PersonId;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.testkit.Requirement;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A letter at the desk. */
@Requirement("PA-123")
class PrintingInBrowserTest {

    @RegisterExtension
    static final Scene SCENE = new Scene();

    @Test
    void that_was_printed_is_not_printed_again() {
        Clerk clerk = generatesPasswordFor(SCENE.family().anthony());
        assertThat(clerk.prints("standard").headers()).containsEntry("content-type", "application/pdf");
        APIResponse again = clerk.prints("standard");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("This letter was printed before");
    }

    @Test
    void that_cannot_be_printed_says_why_and_what_to_do_instead() {
        Clerk clerk = generatesPasswordFor(chartOf("\u0905\u0928\u0940\u0924\u093e"));
        APIResponse answer = clerk.prints("standard");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text())
                .contains("The letter was not printed", "cannot be printed here. Invite by e-mail instead.")
                .doesNotContain("no-glyph");
    }

    private static Clerk generatesPasswordFor(ChartId chart) {
        Clerk clerk = SCENE.clerk();
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
