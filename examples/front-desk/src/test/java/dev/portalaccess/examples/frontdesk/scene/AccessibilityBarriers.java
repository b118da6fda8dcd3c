package dev.portalaccess.examples.frontdesk.scene;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What keeps somebody from using a page who does not see it, or does not use a mouse. */
public final class AccessibilityBarriers {

    private static final String SHAPE = """
            () => innerWidth + [...new Set([...document.querySelectorAll('*')].map(one => [one.tagName, one.className,
                one.type, one.disabled, one.open, one.ariaInvalid, one.role, one.textContent.trim() === ''].join()))]
                .sort().join(' ')""";
    private static final String SOUGHT = """
            () => axe.run({resultTypes: ['violations'], iframes: false}).then(found =>
                found.violations.map(one => one.id + ': ' + one.nodes.map(node => node.html).join()))""";

    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    private AccessibilityBarriers() {}

    /**
     * There are none on that page. One that is built of the same parts as a page seen before is not looked at again.
     */
    public static void noneOn(Page page) {
        if (SEEN.add((String) page.evaluate(SHAPE))) {
            noneAtAllOn(page);
        }
    }

    /** There are none on that page, whatever was seen before: one of the same build may have other colours. */
    public static void noneAtAllOn(Page page) {
        page.evaluate(AxeBuilder.getAxeScript());
        assertThat(page.evaluate(SOUGHT)).as("barriers on %s", page.url()).isEqualTo(List.of());
    }
}
