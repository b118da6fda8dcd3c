package dev.portalaccess.examples.frontdesk.scene;

import static java.util.Objects.requireNonNull;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import dev.portalaccess.examples.frontdesk.OpenFrontDesk;
import dev.portalaccess.examples.frontdesk.embedding.SampleEhr;
import dev.portalaccess.examples.frontdesk.scene.BrowserWindow.Scripts;
import dev.portalaccess.testkit.recording.MovableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A front desk that is open for the tests of a class, with a clock that can be moved, and people in front of it. */
public final class DeskScene implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T10:00:00Z"));
    private final SeparateBrowsers browsers = new SeparateBrowsers();
    private @Nullable OpenFrontDesk opening;
    private int families;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        browsers.beforeAll(context);
        opening = OpenFrontDesk.open(folder(), 0, clock);
    }

    private static Path folder() throws IOException {
        return Files.createTempDirectory(Files.createDirectories(Path.of("target", "scenes")), "scene");
    }

    @Override
    public void afterEach(ExtensionContext context) {
        browsers.afterEach(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (opening != null) {
            opening.close();
        }
    }

    /** A family that no other test knows. */
    public SampleFamily family() {
        return SampleFamily.another(++families, ehr().charts(), ehr().practice().id());
    }

    /** What the practice does without a browser. */
    public PracticeHistory practice() {
        return new PracticeHistory(ehr());
    }

    /** Somebody of the staff, signed in. */
    public DeskClerk clerk() {
        return new DeskClerk(browser(options()), Scripts.RUN).signsIn("clerk", "front-desk-sample");
    }

    /** The practice's manager, signed in. */
    public DeskClerk manager() {
        return new DeskClerk(browser(options()), Scripts.RUN).signsIn("manager", "manager-sample");
    }

    /** The same, with a browser that runs no scripts. */
    public DeskClerk clerkWithoutScripts() {
        return new DeskClerk(browser(options().setJavaScriptEnabled(false)), Scripts.DO_NOT_RUN)
                .signsIn("clerk", "front-desk-sample");
    }

    /** Somebody at home. */
    public PersonAtHome somebody() {
        return new PersonAtHome(browser(options()), Scripts.RUN);
    }

    /** Somebody who uses the browser of a member of staff, as one does who tries things out. */
    public PersonAtHome atTheDeskOf(DeskClerk clerk) {
        return new PersonAtHome(clerk.browser(), Scripts.RUN);
    }

    /** The same, with a browser that runs no scripts. */
    public PersonAtHome somebodyWithoutScripts() {
        return new PersonAtHome(browser(options().setJavaScriptEnabled(false)), Scripts.DO_NOT_RUN);
    }

    private BrowserContext browser(NewContextOptions options) {
        return browsers.another(options);
    }

    private NewContextOptions options() {
        return new NewContextOptions()
                .setLocale("en-US")
                .setBaseURL(requireNonNull(opening).address().toString());
    }

    /** Time goes by. */
    public void passes(Duration time) {
        clock.advance(time);
    }

    /** The host behind the pages. */
    public SampleEhr ehr() {
        return requireNonNull(opening).ehr();
    }
}
