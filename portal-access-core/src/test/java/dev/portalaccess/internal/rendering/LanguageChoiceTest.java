package dev.portalaccess.internal.rendering;

import static dev.portalaccess.internal.rendering.RenderingSamples.practice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.model.Practice;
import dev.portalaccess.testkit.Requirement;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Requirement("PA-141")
class LanguageChoiceTest {

    @ParameterizedTest(name = "a practice that writes {0} asked for {1} writes {2}, in our words {3}")
    @CsvSource({
        "en es,    es,    es,    es",
        "en es,    en,    en,    en",
        "en es-US, es,    es-US, es-US",
        "es es-MX, es-MX, es-MX, es-MX",
        "en es-US, es-MX, es-US, es-US",
        "es en,    fr,    es,    es",
        "es fr,    fr,    fr,    es",
        "fr es,    fr,    fr,    en",
        "fr,       vi,    fr,    en",
        "en-GB,    en-US, en-GB, en-GB",
    })
    void language(String written, String wanted, String chosen, String spoken) {
        Practice practice = practice(locales(written));
        assertThat(LanguageChoice.choose(practice, locale(wanted))).isEqualTo(locale(chosen));
        assertThat(LanguageChoice.chooseBuiltIn(practice, locale(wanted))).isEqualTo(locale(spoken));
    }

    private static Locale[] locales(String tags) {
        return Stream.of(tags.split(" ")).map(LanguageChoiceTest::locale).toArray(Locale[]::new);
    }

    private static Locale locale(String tag) {
        return Locale.forLanguageTag(tag);
    }
}
