package dev.portalaccess.examples.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.portalaccess.PortalAccess;
import dev.portalaccess.age.AgePolicy;
import dev.portalaccess.command.Caller;
import dev.portalaccess.examples.frontdesk.scene.AccessibilityBarriers;
import dev.portalaccess.examples.frontdesk.scene.SeparateBrowsers;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.text.InstructionText;
import dev.portalaccess.model.text.TextKey;
import dev.portalaccess.policy.PortalPolicy;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.fixture.ArticleFamily;
import dev.portalaccess.testkit.internal.TestTier;
import dev.portalaccess.testkit.memory.InMemoryAccessStore;
import dev.portalaccess.testkit.recording.RecordingMailer;
import dev.portalaccess.texts.PracticeTexts.TextDraft;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mail as a browser shows it: on a narrow phone, by day and by night, for people who see it and who do not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailInBrowserTest {

    private static final int NARROW = 320;

    @RegisterExtension
    static final SeparateBrowsers BROWSERS = new SeparateBrowsers();

    private final ArticleFamily family = ArticleFamily.create();
    private final PortalAccess portal = PortalAccess.builder()
            .storage(new InMemoryAccessStore())
            .charts(family.charts())
            .practices(family.practices())
            .mailer(new RecordingMailer())
            .policy(PortalPolicy.standard().agePolicy(AgePolicy.none()).build())
            .build();

    static Stream<Arguments> mails() {
        return Stream.of(Locale.ENGLISH, Locale.forLanguageTag("es"))
                .flatMap(language -> Stream.of(Message.Kind.values())
                        .filter(kind -> kind.channels().contains(Channel.EMAIL))
                        .flatMap(kind -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                                .filter(scheme -> isShown(language, scheme))
                                .map(scheme -> Arguments.of(new TextKey(kind, Channel.EMAIL, language), scheme))));
    }

    /** In the quick tier each mail in one language by day, in the other by night: the colours are the same. */
    private static boolean isShown(Locale language, ColorScheme scheme) {
        return TestTier.current() != TestTier.QUICK || language.equals(Locale.ENGLISH) == (scheme == ColorScheme.LIGHT);
    }

    @ParameterizedTest
    @MethodSource("mails")
    @Requirement({"PA-012", "PA-142"})
    void can_be_read_by_everybody(TextKey occasion, ColorScheme scheme) {
        List<String> asked = new ArrayList<>();
        Page page = BROWSERS.another(new Browser.NewContextOptions()
                        .setViewportSize(NARROW, 700)
                        .setColorScheme(scheme))
                .newPage();
        page.onRequest(request -> asked.add(request.url()));
        page.setContent(html(occasion));

        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("nothing is wider than the phone")
                .isEqualTo(NARROW);
        AccessibilityBarriers.noneAtAllOn(page);
        assertThat(asked).as("what the page loads").isEmpty();
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(picture(occasion, scheme)));
    }

    private String html(TextKey occasion) {
        InstructionText text = portal.texts().builtIn(occasion);
        return portal.texts()
                .preview(
                        Caller.staff(family.practiceId(), "manager"),
                        new TextDraft(occasion, text.title(), text.body()))
                .orThrow()
                .fold(mail -> mail.body().html(), letter -> {
                    throw new AssertionError("a letter");
                });
    }

    private static Path picture(TextKey occasion, ColorScheme scheme) {
        String name = occasion.kind() + "-" + occasion.language() + "-" + scheme;
        return Path.of("target", "pictures", name.toLowerCase(Locale.ROOT) + ".png");
    }
}
