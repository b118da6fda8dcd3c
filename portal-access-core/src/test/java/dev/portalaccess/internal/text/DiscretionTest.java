package dev.portalaccess.internal.text;

import static dev.portalaccess.internal.text.Samples.ENVELOPE;
import static dev.portalaccess.internal.text.Samples.everything;
import static dev.portalaccess.internal.text.Samples.facts;
import static dev.portalaccess.internal.text.Samples.link;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.model.Mail;
import dev.portalaccess.testkit.Requirement;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** T11: whoever reads a mail or a sheet that was meant for somebody else learns a first name and a practice. */
@Requirement("PA-143")
class DiscretionTest {

    private static final Phrases WORDING = Phrases.beside(Wording.class, "wording");
    private static final Set<String> SLOTS = Set.of("name", "practice", "phone", "until", "serial");

    /** Beginnings of words that tell of a person's health or record. */
    private static final Pattern TELLING = Pattern.compile(
            "(?iu)\\b(patient|proxy|guarantor|chart|record|medic|clinic|health|doctor|nurs|diagnos|disease|illness"
                    + "|treatment|test|result|lab\\b|appointment|visit|birth|born|paciente|expediente|historia|m[ée]dic"
                    + "|salud|enferm|diagn[óo]st|tratamiento|prueba|resultado|cita\\b|consulta|naci|embaraz)");

    @ParameterizedTest
    @FieldSource("dev.portalaccess.internal.text.Phrases#LANGUAGES")
    void no_built_in_text_tells_of_health_or_of_records(Locale language) {
        assertThat(WORDING.keys(language))
                .allSatisfy(key -> assertThat(WORDING.pattern(language, key)).doesNotContainPattern(TELLING));
    }

    @ParameterizedTest
    @FieldSource("dev.portalaccess.internal.text.Phrases#LANGUAGES")
    void no_built_in_text_has_room_for_anything_else(Locale language) {
        assertThat(WORDING.keys(language))
                .allSatisfy(
                        key -> assertThat(SLOTS).containsAll(PhrasesTest.placeholders(WORDING.pattern(language, key))));
    }

    @ParameterizedTest
    @FieldSource("dev.portalaccess.internal.text.Phrases#LANGUAGES")
    void a_subject_names_the_practice_and_nobody(Locale language) {
        List<Mail> mails = List.of(
                Mails.activation(ENVELOPE, facts(language), link()),
                Mails.registration(ENVELOPE, facts(language), link()),
                Mails.login(ENVELOPE, facts(language)));
        assertThat(mails)
                .extracting(Mail::subject)
                .allSatisfy(subject ->
                        assertThat(subject).contains("Lakeside Clinic").doesNotContain("Anthony"));
    }

    @ParameterizedTest
    @FieldSource("dev.portalaccess.internal.text.Phrases#LANGUAGES")
    void every_text_has_the_greeting_the_practice_and_the_phone_number(Locale language) {
        assertThat(everything(facts(language)).values())
                .allSatisfy(text -> assertThat(text).contains("Anthony", "Lakeside Clinic", "+1 508 555 0100"));
    }

    @ParameterizedTest
    @FieldSource("dev.portalaccess.internal.text.Phrases#LANGUAGES")
    @Requirement("PA-017")
    void every_text_that_opens_things_says_until_when(Locale language) {
        String until = Expiry.told(Samples.UNTIL, facts(language).practice().zone(), language);
        assertThat(everything(facts(language)))
                .allSatisfy((kind, text) -> assertThat(text.contains(until)).isEqualTo(text.contains("#")));
    }

    @ParameterizedTest
    @FieldSource("dev.portalaccess.internal.text.Phrases#LANGUAGES")
    void every_text_has_numbered_steps(Locale language) {
        assertThat(everything(facts(language)).values())
                .allSatisfy(text -> assertThat(text).contains("\n1. ", "\n2. ", "\n3. "));
    }
}
