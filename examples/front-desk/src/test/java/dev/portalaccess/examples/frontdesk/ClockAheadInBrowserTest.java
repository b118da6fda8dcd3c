package dev.portalaccess.examples.frontdesk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.portalaccess.examples.frontdesk.embedding.SystemSources;
import dev.portalaccess.examples.frontdesk.scene.PersonMailbox;
import dev.portalaccess.examples.frontdesk.scene.PracticeHistory;
import dev.portalaccess.examples.frontdesk.scene.SeparateBrowsers;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.ThoroughTier;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The program as it is started, with a clock that is ahead of the machine's. */
@ThoroughTier(
        "a way of its own through many pages; the quick tier walks the ways of the workflow in WholeWayInBrowserTest")
class ClockAheadInBrowserTest {

    @RegisterExtension
    static final SeparateBrowsers BROWSERS = new SeparateBrowsers();

    @TempDir
    Path folder;

    @Test
    @Requirement("PA-013")
    void a_link_of_last_week_has_expired() throws IOException {
        String code = codeOfAnInvitation();
        Process program = start("--port", "0", "--data", folder.toString(), "--clock-ahead", "P6D");
        try (BufferedReader out = program.inputReader(UTF_8)) {
            Page page = BROWSERS.another().newPage();
            page.navigate(out.readLine().replaceFirst(".* ", "") + "/portal/riverside-family/activate" + code);
            page.waitForURL("**/refused?why=EXPIRED");
            assertThat(page.textContent("h1")).isEqualTo("This invitation has expired");
        } finally {
            program.destroy();
            program.onExit().join();
        }
    }

    private String codeOfAnInvitation() {
        try (OpenFrontDesk opening = OpenFrontDesk.open(folder, 0, SystemSources.clock())) {
            String address = new PracticeHistory(opening.ehr()).invites(new ChartId("anthony"));
            Page page = BROWSERS.another(new Browser.NewContextOptions()
                            .setBaseURL(opening.address().toString()))
                    .newPage();
            return new PersonMailbox(page).opensMailTo(address).replaceFirst("[^#]*", "");
        }
    }

    private static Process start(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                FrontDesk.class.getName()));
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
