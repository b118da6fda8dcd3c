package dev.portalaccess.internal.rendering;

import static dev.portalaccess.internal.rendering.RenderingSamples.CODE;
import static dev.portalaccess.internal.rendering.RenderingSamples.LINK;
import static dev.portalaccess.internal.rendering.RenderingSamples.SPANISH;
import static dev.portalaccess.internal.rendering.RenderingSamples.activation;
import static dev.portalaccess.internal.rendering.RenderingSamples.own;
import static dev.portalaccess.model.Message.Kind.ACTIVATION_LINK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.testkit.Requirement;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

@Requirement({"PA-012", "PA-142"})
class MailHtmlRendererTest {

    private static final String BODY = "{{link}}\n\n{{expires}} {{phone}}";

    @ParameterizedTest
    @FieldSource("dev.portalaccess.internal.words.MessageCatalog#LANGUAGES")
    void loads_nothing_and_runs_nothing(Locale language) {
        String page = activation(language).html();
        assertThat(page).doesNotContainIgnoringCase("<script").doesNotContain("url(", "@import", "<img", "<link");
        assertThat(HtmlText.of(page).attributes())
                .noneMatch(attribute -> attribute.startsWith("on"))
                .noneMatch(attribute -> attribute.startsWith("src="));
    }

    @ParameterizedTest
    @FieldSource("dev.portalaccess.internal.words.MessageCatalog#LANGUAGES")
    void leads_to_the_link_and_nowhere_else(Locale language) {
        HtmlText page = HtmlText.of(activation(language).html());
        assertThat(page.attributes())
                .filteredOn(attribute -> attribute.startsWith("href="))
                .hasSize(2)
                .containsOnly("href=" + LINK);
        assertThat(page.shown()).contains(LINK);
    }

    @Test
    void has_its_link_twice_and_its_code_nowhere_else() {
        assertThat(activation(Locale.ENGLISH).html().split(CODE, -1)).hasSize(4);
    }

    @Test
    @Requirement("PA-141")
    void says_which_language_it_is_in() {
        assertThat(HtmlText.of(activation(SPANISH).html()).attributes()).contains("lang=es", "dir=ltr");
    }

    @Test
    @Requirement("PA-141")
    void runs_from_right_to_left_in_arabic_and_has_no_button_in_words_of_another_language() {
        Locale arabic = Locale.forLanguageTag("ar");
        HtmlText page = HtmlText.of(activation(own(ACTIVATION_LINK, arabic, "\u0645\u0631\u062d\u0628\u0627", BODY))
                .html());
        assertThat(page.attributes()).contains("lang=ar", "dir=rtl", "href=" + LINK);
        assertThat(page.attributes()).doesNotContain("class=button");
    }

    @Test
    @Requirement("PA-140")
    void shows_what_stands_out_and_what_is_listed() {
        String body = "<h2>A</h2>a <em>b</em> <strong>c</strong><br>d\n1. e\n2. f\n- g\n\n" + BODY;
        assertThat(activation(own(ACTIVATION_LINK, Locale.ENGLISH, "Hi", body)).html())
                .contains("<h2>A</h2>", "<p>a <em>b</em> <strong>c</strong><br>d</p>")
                .contains("<ol><li>e</li><li>f</li></ol>", "<ul><li>g</li></ul>");
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "#1f2933, #ffffff",
        "#0b5c7a, #ffffff",
        "#4a5661, #ffffff",
        "#ffffff, #0b5c7a",
        "#e6eaed, #14191d",
        "#8fd3ee, #14191d",
        "#b4bfc7, #14191d",
        "#06222d, #8fd3ee"
    })
    void can_be_read_by_weak_eyes(String ink, String ground) {
        assertThat(activation(Locale.ENGLISH).html()).contains(ink, ground);
        assertThat(contrast(luminance(ink), luminance(ground))).isGreaterThanOrEqualTo(4.5);
    }

    @Test
    void uses_no_other_colours_than_those() {
        List<String> colours = List.of(
                "#1f2933", "#ffffff", "#0b5c7a", "#4a5661", "#e6eaed", "#14191d", "#8fd3ee", "#b4bfc7", "#06222d");
        assertThat(Pattern.compile("#[0-9a-f]{6}\\b")
                        .matcher(activation(Locale.ENGLISH).html())
                        .results()
                        .map(MatchResult::group))
                .isSubsetOf(colours);
    }

    /** As WCAG 2.2 counts it; 4.5 is its level AA for text. */
    private static double contrast(double one, double other) {
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * part(colour, 1) + 0.7152 * part(colour, 3) + 0.0722 * part(colour, 5);
    }

    private static double part(String colour, int at) {
        double share = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
