package dev.portalaccess.examples.frontdesk.scene;

import static java.util.Objects.requireNonNull;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Browsers that know nothing of each other, as many as a test asks for; gone when the test is over. */
public final class SeparateBrowsers implements BeforeAllCallback, AfterEachCallback {

    private final List<BrowserContext> open = new ArrayList<>();
    private @Nullable Browser chromium;

    /** One more, as anybody has it. */
    public BrowserContext another() {
        return another(new Browser.NewContextOptions());
    }

    /** One more, with nothing in it. */
    public BrowserContext another(Browser.NewContextOptions options) {
        BrowserContext context = requireNonNull(chromium).newContext(options);
        context.setDefaultTimeout(ChromiumBrowser.PATIENCE);
        open.add(context);
        return context;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        chromium = ChromiumBrowser.of(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            pages().forEach(page -> System.err.println("when it failed: " + page.url() + ", " + page.title()));
        }
        open.forEach(BrowserContext::close);
        open.clear();
    }

    private Stream<Page> pages() {
        return open.stream().map(BrowserContext::pages).flatMap(List::stream);
    }
}
