package dev.portalaccess.examples.frontdesk.scene;

import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * A Chromium that is on the machine already; nothing is downloaded. There is one for the whole run, as starting it
 * takes longer than most tests. Where there is none, tests that need it are skipped with a line that says so, and fail
 * where {@code CI=true}.
 */
final class ChromiumBrowser implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Milliseconds, against hanging only: no machine is so slow. */
    static final double PATIENCE = 300_000;

    private final Playwright playwright;
    private final Browser browser;

    private ChromiumBrowser(Path program) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setTimeout(PATIENCE)
                        .setArgs(FLAGS));
    }

    /** The one of this run: started if it is the first time, and closed by JUnit at the end. */
    static Browser of(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.GLOBAL)
                .getOrComputeIfAbsent(ChromiumBrowser.class, key -> start(), ChromiumBrowser.class)
                .browser;
    }

    private static ChromiumBrowser start() {
        return new ChromiumBrowser(program().orElseGet(ChromiumBrowser::missing));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Optional<Path> program() {
        Stream<String> named = Optional.ofNullable(System.getProperty("portal.test.chromium")).stream();
        // The first has no window to draw, which is half of the work.
        Stream<String> usual = Stream.of(
                "/usr/bin/chromium-headless-shell",
                "/usr/bin/chromium",
                "/usr/bin/chromium-browser",
                "/usr/bin/google-chrome");
        return Stream.concat(named, usual)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path missing() {
        String line = "no Chromium on this machine (name one with -Dportal.test.chromium=PATH)";
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError(line);
        }
        System.err.println("SKIPPED: browser tests, " + line);
        return abort(line);
    }
}
