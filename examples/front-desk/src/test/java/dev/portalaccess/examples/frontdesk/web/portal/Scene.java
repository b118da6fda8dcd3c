package dev.portalaccess.examples.frontdesk.web.portal;

import com.microsoft.playwright.Browser;
import dev.portalaccess.examples.frontdesk.Chromium;
import dev.portalaccess.examples.frontdesk.Opening;
import dev.portalaccess.testkit.recording.MovableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** An open front desk with a clock that can be moved, and browsers at home. */
final class Scene implements AutoCloseable {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T10:00:00Z"));
    private final Chromium chromium;
    private final Opening opening;

    Scene(Path folder, Chromium chromium) {
        this.chromium = chromium;
        opening = Opening.open(folder, 0, clock);
    }

    Practiced practice() {
        return new Practiced(opening);
    }

    AtHome somebody() {
        return new AtHome(opening.address(), chromium.browser().newContext());
    }

    AtHome somebodyWithoutScripts() {
        Browser.NewContextOptions plain = new Browser.NewContextOptions().setJavaScriptEnabled(false);
        return new AtHome(opening.address(), chromium.browser().newContext(plain));
    }

    void passes(Duration time) {
        clock.advance(time);
    }

    @Override
    public void close() {
        opening.close();
    }
}
