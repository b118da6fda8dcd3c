package dev.portalaccess.examples.frontdesk.scene;

import static java.util.Objects.requireNonNull;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import dev.portalaccess.examples.frontdesk.Opening;
import dev.portalaccess.examples.frontdesk.embedding.Ehr;
import dev.portalaccess.examples.frontdesk.scene.Window.Scripts;
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
public final class Scene implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T10:00:00Z"));
    private final Browsers browsers = new Browsers();
    private @Nullable Opening opening;
    private int families;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        browsers.beforeAll(context);
        opening = Opening.open(folder(), 0, clock);
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
    public Family family() {
        return Family.another(++families, ehr().charts(), ehr().practice().id());
    }

    /** What the practice does without a browser. */
    public Practiced practice() {
        return new Practiced(ehr());
    }

    /** Somebody of the staff, signed in. */
    public Clerk clerk() {
        return new Clerk(browser(options()), Scripts.RUN).signsIn("clerk", "front-desk-sample");
    }

    /** The practice's manager, signed in. */
    public Clerk manager() {
        return new Clerk(browser(options()), Scripts.RUN).signsIn("manager", "manager-sample");
    }

    /** The same, with a browser that runs no scripts. */
    public Clerk clerkWithoutScripts() {
        return new Clerk(browser(options().setJavaScriptEnabled(false)), Scripts.DO_NOT_RUN)
                .signsIn("clerk", "front-desk-sample");
    }

    /** Somebody at home. */
    public AtHome somebody() {
        return new AtHome(browser(options()), Scripts.RUN);
    }

    /** Somebody who uses the browser of a member of staff, as one does who tries things out. */
    public AtHome atTheDeskOf(Clerk clerk) {
        return new AtHome(clerk.browser(), Scripts.RUN);
    }

    /** The same, with a browser that runs no scripts. */
    public AtHome somebodyWithoutScripts() {
        return new AtHome(browser(options().setJavaScriptEnabled(false)), Scripts.DO_NOT_RUN);
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
    public Ehr ehr() {
        return requireNonNull(opening).ehr();
    }
}
