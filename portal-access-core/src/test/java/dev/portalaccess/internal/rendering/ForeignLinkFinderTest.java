package dev.portalaccess.internal.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.finding.Finding;
import dev.portalaccess.model.Message;
import dev.portalaccess.testkit.Requirement;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PA-140: what the reader gets is what is checked. */
@Requirement("PA-140")
class ForeignLinkFinderTest {

    private static final String GOOD = "{{link}}\n\nUntil {{expires}}, or call {{phone}}.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https:<em></em>//evil.<em></em>example/login",
                "evil.<strong>example</strong>",
                "<p>www.<em>evil</em>.example</p>",
                "evil.example",
                "Go to evil.example.",
                "pay-here.com now",
                "evil.\u0440\u0444/x",
                "\u0437\u043B\u043E.\u0440\u0444",
                "evil\u3002example/x",
                "evil\uFF0Eexample",
                "evil\uFF61example",
                "\uFF45\uFF56\uFF49\uFF4C.example",
                "ev\u00ADil.exam\u00ADple",
                "evil.\u200Bexample",
                "evil.ex\u200Dample",
                "1.2.3.4/login",
                "1.2.3.4",
                "http:evil.example",
                "https:/evil.example",
                "HTTPS:\\\\evil.example",
                "//evil.example/x",
                "https://portal.example:8443/x",
                "portal.example:8443",
                "http://portal.example/",
                "https://portal.example.evil.example",
                "https://portal.example@evil.example",
                "https://evil.example/portal.example",
                "https://portal.example/x,evil.example",
                "x.portal.example",
                "{{phone}}.evil.example/x",
                "{{name}}.com",
                "{{name}}com",
                "https://{{name}}/x",
                "www.{{practice}}",
                "mailto:x@evil.example",
                "tel:+15085550199",
                "sms:12345",
                "javascript:alert(1)",
                "x@evil.example/login",
                "\\\\evil\\share",
                "Monday.Please call"
            })
    void a_link_is_found_however_it_is_written(String passage) {
        assertThat(codes("Title", passage + "\n\n" + GOOD)).contains("LINK_TO_ANOTHER_HOST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "See evil.example/x", "{{practice}}.com", "http:evil.example", "tel:123"})
    void in_a_title_too(String title) {
        assertThat(codes(title, GOOD)).containsExactly("LINK_TO_ANOTHER_HOST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Open 8.30 a.m. to 5 p.m., e.g. on Mondays.",
                "See https://portal.example/help/page.html?x=1#top.",
                "(https://portal.example)",
                "HTTPS://Portal.Example/A",
                "portal.example/help",
                "Write to desk@lakeside.example.",
                "Hours: 9:00-17:00, and/or by phone",
                "Dr. Smith, St. John, etc.",
                "{{practice}}. Call {{phone}}.",
                "{{practice}}\u2019s portal: {{name}}, hello...",
                "Wait... then call.",
                "Costs 3.50 or 1.250,00"
            })
    void words_are_no_link(String passage) {
        assertThat(codes("Title", passage + "\n\n" + GOOD)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.",
                "a-",
                ".a",
                "@a",
                "a@",
                "a:",
                "://",
                "https://a",
                "%a.",
                "portal.example",
                "a@a.",
                "{{",
                "}}",
                "<a",
                "<a'",
                "\"",
                "&a;",
                "\u3002a",
                "\u00ADa.",
                "1.",
                "\\\\"
            })
    void a_long_text_needs_no_deep_stack(String part) throws InterruptedException {
        String longest = part.repeat(3_900 / part.length());
        List<Throwable> thrown = new ArrayList<>();
        Thread cold = new Thread(null, () -> codes("Title", longest + "\n\n" + GOOD), "cold", 160 * 1024L);
        cold.setUncaughtExceptionHandler((thread, e) -> thrown.add(e));
        cold.start();
        cold.join();
        assertThat(thrown).isEmpty();
    }

    @Test
    void a_saved_version_is_checked_once() {
        MessageContext facts =
                RenderingSamples.own(Message.Kind.ACTIVATION_LINK, java.util.Locale.ENGLISH, "Checked once", GOOD);
        assertThat(facts.template()).isSameAs(facts.template());
    }

    private static List<String> codes(String title, String body) {
        return new TextCheck(Message.Kind.ACTIVATION_LINK, URI.create("https://portal.example"), "")
                .findings(title, body).stream().map(Finding::code).distinct().toList();
    }
}
