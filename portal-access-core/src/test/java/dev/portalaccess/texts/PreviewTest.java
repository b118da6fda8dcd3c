package dev.portalaccess.texts;

import static dev.portalaccess.texts.TextsDesk.LINK;
import static dev.portalaccess.texts.TextsDesk.OWN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.activation.Inspection;
import dev.portalaccess.command.Caller;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Secret;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.text.InstructionText;
import dev.portalaccess.model.text.Letter;
import dev.portalaccess.model.text.TextBlock;
import dev.portalaccess.model.text.TextKey;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.texts.PracticeTexts.TextDraft;
import dev.portalaccess.texts.PracticeTexts.TextPreview;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Requirement("PA-140")
class PreviewTest {

    private final TextsDesk desk = new TextsDesk();

    static Stream<TextKey> occasions() {
        return Stream.of(Message.Kind.values())
                .flatMap(kind -> kind.channels().stream().map(channel -> new TextKey(kind, channel, Locale.ENGLISH)));
    }

    @Test
    void shows_a_mail_with_invented_data() {
        TextPreview.OfMail mail = mail(OWN);
        assertThat(mail.subject()).isEqualTo("News from Riverside Family Practice");
        assertThat(mail.body().text()).startsWith("Dear Alex,\n\nhttps://portal.example.org/");
        assertThat(mail.body().html()).contains("<p>Dear Alex,</p>");
    }

    @ParameterizedTest
    @MethodSource("occasions")
    void shows_every_built_in_text(TextKey occasion) {
        InstructionText text = desk.texts.builtIn(occasion);
        TextPreview preview = preview(new TextDraft(occasion, text.title(), text.body()));
        String shown = preview.fold(mail -> mail.body().text(), PreviewTest::text);
        assertThat(shown).contains("Alex").doesNotContain("{{");
        assertThat(preview instanceof TextPreview.OfMail).isEqualTo(occasion.channel() == Channel.EMAIL);
    }

    @Test
    void opens_nothing() {
        TextKey occasion = new TextKey(Message.Kind.ACTIVATION_CREDENTIALS, Channel.PRINT, Locale.ENGLISH);
        InstructionText text = desk.texts.builtIn(occasion);
        Letter letter = preview(new TextDraft(occasion, text.title(), text.body()))
                .fold(
                        mail -> {
                            throw new AssertionError("a mail");
                        },
                        TextPreview.OfLetter::letter);
        Secret link = letter.access().orElseThrow().link();
        assertThat(desk.portal.activation().inspect(desk.portal.practice, link)).isNotInstanceOf(Inspection.Live.class);
    }

    @Test
    void finds_everything_wrong_that_saving_would_find() {
        TextDraft draft = new TextDraft(
                new TextKey(LINK.kind(), LINK.channel(), Locale.FRENCH), "{{name}}", "<b>x</b> https://evil.example");
        assertThat(TextsDesk.codes(desk.texts.preview(desk.portal.clerk(), draft)))
                .contains(
                        "LANGUAGE_NOT_WRITTEN",
                        "PLACEHOLDER_NOT_IN_TITLE",
                        "MARKUP_NOT_ALLOWED",
                        "PLACEHOLDER_MISSING",
                        "LINK_TO_ANOTHER_HOST");
    }

    @Test
    void stores_nothing() {
        mail(OWN);
        assertThat(desk.current().isOwn()).isFalse();
        assertThat(desk.trail()).isEmpty();
    }

    @Test
    void needs_a_practice() {
        assertThat(TextsDesk.codes(
                        desk.texts.preview(Caller.staff(new PracticeId("nowhere"), "clerk-17"), TextsDesk.draft(OWN))))
                .containsExactly("PRACTICE_UNKNOWN");
    }

    private TextPreview.OfMail mail(InstructionText text) {
        return preview(TextsDesk.draft(text)).fold(Function.identity(), letter -> {
            throw new AssertionError("a letter");
        });
    }

    private TextPreview preview(TextDraft draft) {
        return desk.texts.preview(desk.portal.clerk(), draft).orThrow();
    }

    private static String text(TextPreview.OfLetter preview) {
        Letter letter = preview.letter();
        return Stream.concat(letter.opening().stream(), letter.closing().stream())
                .map(TextBlock::text)
                .reduce("", String::concat);
    }
}
