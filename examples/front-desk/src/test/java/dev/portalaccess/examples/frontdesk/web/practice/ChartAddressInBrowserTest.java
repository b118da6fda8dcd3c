package dev.portalaccess.examples.frontdesk.web.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.examples.frontdesk.scene.DeskClerk;
import dev.portalaccess.examples.frontdesk.scene.DeskScene;
import dev.portalaccess.model.Chart;
import dev.portalaccess.model.Person;
import dev.portalaccess.model.PersonName;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.testkit.ThoroughTier;
import java.util.Optional;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A chart that another system has numbered, with signs that mean something in an address. */
@ThoroughTier(
        "a way of its own through many pages; the quick tier walks the ways of the workflow in WholeWayInBrowserTest")
class ChartAddressInBrowserTest {

    @RegisterExtension
    static final DeskScene SCENE = new DeskScene();

    @ParameterizedTest
    @ValueSource(strings = {"MRN#12", "MRN?12=3&4", "50%25", "MRN/12", "número;12+"})
    void is_the_one_that_is_shown_after_something_was_done_on_it(String number) {
        open(number);
        DeskClerk clerk = SCENE.clerk();
        clerk.page().fill("#q", number);
        clerk.press("Search");
        clerk.click("td a");
        clerk.press("Generate Password");
        clerk.click("p a.button.quiet");
        clerk.page().click("details[id^=cancel-] summary");
        clerk.page().selectOption("form[action$=cancel] select", "entered-in-error");
        clerk.click("form[action$=cancel] button");
        assertThat(clerk.words()).contains("The invitation is cancelled.", number);
    }

    private static void open(String number) {
        Person person = new Person(
                Optional.empty(),
                Optional.of(new ChartId(number)),
                new PersonName("Nora", "Elsewhere"),
                Optional.empty(),
                Optional.empty());
        SCENE.ehr().charts().put(Chart.open(SCENE.ehr().practice().id(), person));
    }
}
