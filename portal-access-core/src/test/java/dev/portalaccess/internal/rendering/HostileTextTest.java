package dev.portalaccess.internal.rendering;

import static dev.portalaccess.internal.rendering.RenderingSamples.ENVELOPE;
import static dev.portalaccess.internal.rendering.RenderingSamples.activation;
import static dev.portalaccess.internal.rendering.RenderingSamples.everything;
import static dev.portalaccess.internal.rendering.RenderingSamples.facts;
import static dev.portalaccess.internal.rendering.RenderingSamples.own;
import static dev.portalaccess.internal.rendering.RenderingSamples.practice;
import static dev.portalaccess.model.Message.Kind.ACTIVATION_LINK;
import static dev.portalaccess.model.Message.Kind.LOGIN_INSTRUCTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.model.text.Mail;
import dev.portalaccess.testkit.Requirement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** T39 to T42: what somebody put into a name comes out as text, and as nothing else. */
@Tag("T39")
@Tag("T40")
@Tag("T41")
@Tag("T42")
@Requirement("PA-142")
class HostileTextTest {

    private static final String CONTROLS = "[\\p{Cc}\\p{Zl}\\p{Zp}&&[^\n]]";

    static List<String> inert() {
        return List.of(
                "${jndi: ldap}",
                "{0}",
                "{name}",
                "{until}",
                "{{name}}",
                "#{name}",
                "%s%n",
                "O'Brien",
                "'{phone}'",
                "''",
                "<script>alert(1)< script>",
                "\"><img src=x onerror=alert(1)>",
                "$\\ u0024{x}",
                "$1",
                "\u760D\u760A",
                "=HYPERLINK(1)",
                "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
                "\uD842\uDFB7");
    }

    static Stream<String> breaking() {
        return Stream.of(
                        "\r",
                        "\n",
                        "\r\n",
                        "\u0085",
                        "\u2028",
                        "\u2029",
                        "\u000B",
                        "\f",
                        "\u0000",
                        "\u001B[31m",
                        "\t",
                        "\u202E",
                        "\u2066",
                        "\u200B",
                        "\uFEFF",
                        "\u00AD",
                        "\uD800",
                        "\uE000",
                        "\uFFFF")
                .map(hostile -> "Ann" + hostile + "Bcc: evil@mail.example");
    }

    @ParameterizedTest
    @MethodSource("inert")
    void a_name_comes_out_literally(String name) {
        assertThat(everything(Locale.ENGLISH, name).values())
                .allSatisfy(text -> assertThat(text).contains("Hello " + name + ",\n"));
    }

    @ParameterizedTest
    @MethodSource("inert")
    void a_name_is_no_markup_of_a_page(String name) {
        HtmlText benign = HtmlText.of(
                activation(facts(ACTIVATION_LINK, "Ann", Locale.ENGLISH)).html());
        HtmlText page = HtmlText.of(
                activation(facts(ACTIVATION_LINK, name, Locale.ENGLISH)).html());
        assertThat(page.elements()).isEqualTo(benign.elements());
        assertThat(page.attributes()).isEqualTo(benign.attributes());
        assertThat(page.shown()).contains("Hello " + name + ",");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1. Bob", "- Bob", "Bob\n\n{{link}}", "</p><h2>Bob", "{{{link}}}", "<strong>Bob"})
    void a_name_begins_no_passage(String name) {
        MessageContext first =
                own(ACTIVATION_LINK, Locale.ENGLISH, "Hi", "{{name}}\n\n{{link}}\n\n{{expires}} {{phone}}");
        MessageContext named = new MessageContext(first.practice(), name, first.occasion(), first.ownText());
        assertThat(HtmlText.of(activation(named).html()).elements())
                .isEqualTo(HtmlText.of(activation(first).html()).elements());
    }

    @ParameterizedTest
    @MethodSource("inert")
    void the_name_of_a_practice_comes_out_literally(String name) {
        assertThat(MailRenderer.renderPlain(ENVELOPE, of(name)).subject())
                .isEqualTo("How to sign in to the " + name + " portal");
    }

    @ParameterizedTest
    @MethodSource("inert")
    void the_name_of_a_practice_is_no_markup_of_a_page(String name) {
        HtmlText page = HtmlText.of(MailRenderer.renderPlain(ENVELOPE, of(name)).html());
        assertThat(page.elements())
                .isEqualTo(HtmlText.of(
                                MailRenderer.renderPlain(ENVELOPE, of("Ann")).html())
                        .elements());
        assertThat(page.shown()).contains("How to sign in to the " + name + " portal");
    }

    @ParameterizedTest
    @MethodSource("breaking")
    void a_name_stays_on_its_line_and_hides_nothing(String name) {
        assertThat(everything(Locale.ENGLISH, name).values())
                .allSatisfy(text -> assertThat(text.lines())
                        .anyMatch(line -> line.matches("Hello Ann[ \uFFFD](\\[31m)?Bcc: evil@ mail. example,")));
    }

    @ParameterizedTest
    @MethodSource("breaking")
    void a_name_adds_no_line(String name) {
        assertThat(activation(facts(ACTIVATION_LINK, name, Locale.ENGLISH))
                        .text()
                        .lines())
                .hasSameSizeAs(activation(Locale.ENGLISH).text().lines().toList());
    }

    @ParameterizedTest
    @MethodSource("breaking")
    void a_practices_own_text_brings_no_control_but_line_feeds(String text) {
        MessageContext facts = own(LOGIN_INSTRUCTIONS, Locale.ENGLISH, text, text + "\n\n{{page}}\n\n{{phone}}");
        Mail mail = MailRenderer.renderPlain(ENVELOPE, facts);
        assertThat(mail.subject() + mail.text())
                .doesNotContainPattern(CONTROLS)
                .doesNotContainPattern("[\\p{Cf}\\p{Cs}\\p{Co}]");
        assertThat(mail.subject()).doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Praxis \u2028Bcc: x", "Praxis \u202Egro", "Praxis \u2029"})
    void a_subject_is_one_line_whatever_the_practice_calls_itself(String name) {
        assertThat(MailRenderer.renderPlain(ENVELOPE, of(name)).subject())
                .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 50, 5_000})
    void a_flood_of_accents_is_cut(int accents) {
        MessageContext flood = facts(LOGIN_INSTRUCTIONS, "e" + "\u0301".repeat(accents) + "n", Locale.ENGLISH);
        assertThat(MailRenderer.renderPlain(ENVELOPE, flood).text()).contains("Hello e\u0301\u0301\u0301\u0301n,");
    }

    private static MessageContext of(String practice) {
        MessageContext facts = facts(LOGIN_INSTRUCTIONS, Locale.ENGLISH);
        return new MessageContext(practice(practice, Locale.ENGLISH), "Anthony", facts.occasion(), Optional.empty());
    }
}
