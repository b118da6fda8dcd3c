package dev.portalaccess.internal.rendering;

import static dev.portalaccess.internal.rendering.RenderingSamples.everything;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.internal.words.MessageCatalog;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.text.Mail;
import dev.portalaccess.testkit.Requirement;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** T11: whoever reads a mail or a sheet that was meant for somebody else learns a first name and a practice. */
@Tag("T11")
@Requirement("PA-143")
class DiscretionTest {

    private static final MessageCatalog LABELS = MessageCatalog.load(MessageContext.class, "wording");

    /** Beginnings of words that tell of a person's health or record. */
    private static final Pattern TELLING = Pattern.compile(
            "(?iu)\\b(patient|proxy|guarantor|chart|record|medic|clinic|health|doctor|nurs|diagnos|disease|illness"
                    + "|treatment|test|result|lab\\b|appointment|visit|birth|born|paciente|expediente|historia|m[ée]dic"
                    + "|salud|enferm|diagn[óo]st|tratamiento|prueba|resultado|cita\\b|consulta|naci|embaraz)");

    @ParameterizedTest
    @FieldSource("dev.portalaccess.internal.words.MessageCatalog#LANGUAGES")
    void no_built_in_text_tells_of_health_or_of_records(Locale language) {
        assertThat(RenderingSamples.occasions(language).map(BuiltInTexts::of))
                .isNotEmpty()
                .allSatisfy(
                        text -> assertThat(text.title() + "\n" + text.body()).doesNotContainPattern(TELLING));
    }

    @ParameterizedTest
    @FieldSource("dev.portalaccess.internal.words.MessageCatalog#LANGUAGES")
    void nothing_that_stands_around_a_text_does_either(Locale language) {
        assertThat(LABELS.keys(language))
                .allSatisfy(key -> assertThat(LABELS.pattern(language, key)).doesNotContainPattern(TELLING));
    }

    @ParameterizedTest
    @FieldSource("dev.portalaccess.internal.words.MessageCatalog#LANGUAGES")
    void a_page_of_html_tells_no_more_than_the_text(Locale language) {
        assertThat(mails(language))
                .allSatisfy(mail -> assertThat(HtmlText.of(mail.html()).words())
                        .isSubsetOf(Stream.concat(
                                        HtmlText.words(mail.subject() + " " + mail.text()),
                                        HtmlText.words(LABELS.format(language, "button", Map.of()) + " "
                                                + LABELS.format(language, "copy", Map.of())))
                                .toList()));
    }

    @ParameterizedTest
    @FieldSource("dev.portalaccess.internal.words.MessageCatalog#LANGUAGES")
    void a_subject_names_the_practice_and_nobody(Locale language) {
        assertThat(mails(language))
                .extracting(Mail::subject)
                .allSatisfy(subject ->
                        assertThat(subject).contains("Lakeside Clinic").doesNotContain("Anthony"));
    }

    @ParameterizedTest
    @FieldSource("dev.portalaccess.internal.words.MessageCatalog#LANGUAGES")
    void every_text_has_the_greeting_the_practice_and_the_phone_number(Locale language) {
        assertThat(everything(language).values())
                .allSatisfy(text -> assertThat(text).contains("Anthony", "Lakeside Clinic", "+1 508 555 0100"));
    }

    @ParameterizedTest
    @FieldSource("dev.portalaccess.internal.words.MessageCatalog#LANGUAGES")
    @Requirement("PA-017")
    void every_text_that_opens_things_says_until_when(Locale language) {
        String until = ExpiryFormat.format(RenderingSamples.UNTIL, ZoneId.of("America/New_York"), language);
        assertThat(everything(language))
                .allSatisfy((occasion, text) -> assertThat(text.contains(until)).isEqualTo(text.contains("#")));
    }

    private static List<Mail> mails(Locale language) {
        return RenderingSamples.occasions(language)
                .filter(occasion -> occasion.channel() == Channel.EMAIL)
                .map(occasion -> RenderingSamples.mail(RenderingSamples.facts(occasion, "Anthony")))
                .toList();
    }
}
