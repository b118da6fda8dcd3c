package dev.portalaccess.internal.rendering;

import static dev.portalaccess.model.Message.Kind.ACTIVATION_CREDENTIALS;
import static dev.portalaccess.model.Message.Kind.ACTIVATION_LINK;
import static dev.portalaccess.model.Message.Kind.LOGIN_INSTRUCTIONS;
import static dev.portalaccess.model.Message.Kind.PROXY_ADDED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.finding.Finding;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.text.InstructionText;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.texts.Placeholder;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

@Requirement("PA-140")
class TextCheckTest {

    private static final String GOOD = "{{link}}\n\nUntil {{expires}}, or call {{phone}}.";

    @Nested
    class A_text_in_order {

        @Test
        void gives_no_finding() {
            assertThat(codes("Hello from {{practice}}", "Hello {{name}},\n\n" + GOOD))
                    .isEmpty();
        }

        @ParameterizedTest
        @FieldSource("dev.portalaccess.internal.words.MessageCatalog#LANGUAGES")
        void is_every_one_that_ships_with_the_library(Locale language) {
            assertThat(RenderingSamples.occasions(language)).allSatisfy(occasion -> {
                InstructionText text = BuiltInTexts.of(occasion);
                assertThat(check(occasion.kind()).findings(text.title(), text.body()))
                        .isEmpty();
            });
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<p>{{link}}</p><p>{{expires}} {{phone}}</p>",
                    "{{ link }}\n\n{{expires}}<br>{{phone}}",
                    "<h2>A &amp; B</h2><ul><li>a</li></ul><ol><li><em>b</em></li></ol>{{link}}\n\n{{expires}} {{phone}}",
                    "Smith & Sons\n\n{{link}}\n\n<strong>{{expires}}</strong> <BR>{{phone}}",
                    "5 &lt; 6\n\n{{link}}\n\n{{expires}} {{phone}}",
                    "https://portal.example/help, https://PORTAL.example.\n\n{{link}}\n\n{{expires}} {{phone}}",
                    "Write to desk@lakeside.example at 10:30, e.g. today.\n\n{{link}}\n\n{{expires}} {{phone}}"
                })
        void may_look_like_this(String body) {
            assertThat(codes("Title", body.replace("<BR>", "<br/>"))).isEmpty();
        }
    }

    @Nested
    class Everything_wrong {

        @Test
        void is_said_at_once_and_where() {
            String body = "{{naem}} <blink>hi</blink> see {{link}} on www.evil.example\n\n{{#name}}x{{/name}}";
            assertThat(check(ACTIVATION_LINK).findings("For {{name}}", body))
                    .extracting(Finding::code, Finding::path, Finding::arguments)
                    .containsExactlyInAnyOrder(
                            tuple("PLACEHOLDER_NOT_IN_TITLE", "title", "{{name}}"),
                            tuple("MARKUP_NOT_ALLOWED", "body", "blink"),
                            tuple("PLACEHOLDER_UNKNOWN", "body", "naem"),
                            tuple("PLACEHOLDER_NOT_ALONE", "body", "{{link}}"),
                            Tuple.tuple("TEMPLATE_LOGIC", "body", List.of()),
                            tuple("PLACEHOLDER_MISSING", "body", "{{expires}}"),
                            tuple("PLACEHOLDER_MISSING", "body", "{{phone}}"),
                            tuple("LINK_TO_ANOTHER_HOST", "body", "www.evil.example"));
        }

        @Test
        void is_told_with_the_path_of_the_request() {
            assertThat(new TextCheck(PROXY_ADDED, URI.create("https://portal.example"), "draft.").findings("", "{{x}}"))
                    .extracting(Finding::path)
                    .containsExactly("draft.title");
        }

        private static Tuple tuple(String code, String path, String argument) {
            return Tuple.tuple(code, path, List.of(argument));
        }
    }

    @Nested
    class A_title {

        @ParameterizedTest
        @CsvSource({
            "{{phone}}, PLACEHOLDER_NOT_IN_TITLE",
            "{{link}}, PLACEHOLDER_NOT_IN_TITLE",
            "{{mrn}}, PLACEHOLDER_UNKNOWN",
            "{{{practice}}}, TEMPLATE_LOGIC",
            "{{practice, TEMPLATE_UNREADABLE",
            "'', TEXT_TITLE_MISSING",
            "See www.other.example, LINK_TO_ANOTHER_HOST"
        })
        void is_refused(String title, String code) {
            assertThat(codes(title, GOOD)).containsExactly(code);
        }

        @Test
        void may_have_150_characters() {
            assertThat(codes("x".repeat(150), GOOD)).isEmpty();
            assertThat(codes("x".repeat(151), GOOD)).containsExactly("TEXT_LONGER_THAN");
        }
    }

    @Nested
    class A_body {

        @Test
        void may_have_4000_characters() {
            String filler = "x".repeat(4_000 - GOOD.length() - 2);
            assertThat(codes("Title", GOOD + "\n\n" + filler)).isEmpty();
            assertThat(codes("Title", GOOD + "\n\n" + filler + "x")).containsExactly("TEXT_LONGER_THAN");
        }

        @Test
        void that_is_far_too_long_is_not_even_read() {
            assertThat(codes("Title", "<b>{{".repeat(2_000_000))).containsExactly("TEXT_LONGER_THAN");
        }

        @Test
        void has_to_say_something() {
            assertThat(codes("Title", " \n ")).containsExactly("TEXT_BODY_MISSING");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{{{name}}}",
                    "{{&name}}",
                    "{{#name}}a{{/name}}",
                    "{{^name}}a{{/name}}",
                    "{{>other}}",
                    "{{=| |=}}",
                    "{{! nobody reads this }}",
                    "{{ # name}}a{{/name}}"
                })
        void has_no_logic(String logic) {
            assertThat(codes("Title", GOOD + "\n\n" + logic)).containsExactly("TEMPLATE_LOGIC");
        }

        @ParameterizedTest
        @ValueSource(strings = {"{{name", "{{na<strong>me}}</strong>", "{{}}"})
        void has_braces_that_match(String broken) {
            assertThat(codes("Title", GOOD + "\n\n" + broken)).contains("TEMPLATE_UNREADABLE");
        }

        @ParameterizedTest
        @CsvSource({
            "<script>alert(1)</script>, script",
            "<img src='x' onerror='alert(1)'/>, img",
            "<a href='https://portal.example'>here</a>, a",
            "<strong style='color:red'>x</strong>, strong",
            "<p onclick='x()'>x</p>, p",
            "<STRONG>x</STRONG>, STRONG",
            "<!-- hidden -->, !",
            "<?xml version='1.0'?>, !",
            "<svg:svg/>, svg:svg",
            "<table><tr><td>x</td></tr></table>, table"
        })
        void has_no_other_markup(String markup, String element) {
            assertThat(check(ACTIVATION_LINK).findings("Title", GOOD + "\n\n" + markup))
                    .filteredOn(finding -> finding.code().equals("MARKUP_NOT_ALLOWED"))
                    .extracting(finding -> finding.arguments().get(0))
                    .contains(element);
        }

        @ParameterizedTest
        @CsvSource({
            "<strong>x, 3",
            "x</p>, 1",
            "<p><em>x</p></em>, 1",
            "'a\nb < c', 2",
            "'a\n\n<!DOCTYPE x [<!ENTITY y \"z\">]>&y;', 3",
            "&nbsp, "
        })
        void has_markup_that_ends_where_it_should(String broken, Integer line) {
            List<Finding> findings = check(PROXY_ADDED).findings("Title", broken + "\n\n{{phone}}");
            if (line != null) {
                assertThat(findings)
                        .filteredOn(finding -> finding.code().equals("MARKUP_UNREADABLE"))
                        .extracting(Finding::arguments)
                        .containsExactly(List.of(line.toString()));
            } else {
                assertThat(findings).isEmpty();
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "https://evil.example/x",
                    "HTTPS://EVIL.EXAMPLE",
                    "http://portal.example.evil.example",
                    "https://portal.example@evil.example/",
                    "https://portal.example\\@evil.example/",
                    "www.evil.example",
                    "evil.example/login",
                    "evil.example?x=1",
                    "javascript:alert(1)",
                    "ftp://portal.other/",
                    "data:text/html,x",
                    "https://",
                    "https://p\u043Ertal.example",
                    "\u00fcber.example/x"
                })
        void leads_nowhere_else(String address) {
            assertThat(codes("Title", "Look at " + address + "\n\n" + GOOD)).containsExactly("LINK_TO_ANOTHER_HOST");
        }
    }

    @Nested
    class A_placeholder {

        @ParameterizedTest
        @EnumSource(Message.Kind.class)
        void that_is_mandatory_is_missed(Message.Kind kind) {
            assertThat(check(kind).findings("Title", "Nothing."))
                    .allSatisfy(finding -> assertThat(finding.code()).isEqualTo("PLACEHOLDER_MISSING"))
                    .extracting(finding -> finding.arguments().get(0))
                    .containsExactlyInAnyOrderElementsOf(Placeholder.mandatoryIn(kind).stream()
                            .map(Placeholder::written)
                            .toList());
        }

        @Test
        void that_another_text_has_is_unknown_in_this_one() {
            assertThat(check(LOGIN_INSTRUCTIONS).findings("Title", "{{link}}\n\n{{page}}\n\n{{phone}}"))
                    .extracting(Finding::code)
                    .containsExactly("PLACEHOLDER_UNKNOWN");
        }

        @ParameterizedTest
        @ValueSource(strings = {"See {{link}}", "{{link}}\nnow", "<ul><li>{{link}}</li></ul>", "1. {{link}}"})
        void that_opens_things_stands_alone(String body) {
            assertThat(codes("Title", body + "\n\n{{expires}} {{phone}}")).containsExactly("PLACEHOLDER_NOT_ALONE");
        }

        @Test
        void that_opens_things_is_there_once() {
            assertThat(codes("Title", "{{link}}\n\n" + GOOD)).containsExactly("PLACEHOLDER_TWICE");
        }

        @ParameterizedTest
        @EnumSource(Message.Kind.class)
        @Requirement("PA-143")
        void for_anything_out_of_a_chart_there_is_none(Message.Kind kind) {
            assertThat(Placeholder.allowedIn(kind))
                    .containsAll(Placeholder.mandatoryIn(kind))
                    .isSubsetOf(Placeholder.values());
            assertThat(Placeholder.values()).hasSize(8);
        }

        @Test
        @Requirement("PA-143")
        void in_a_letter_that_opens_things_is_the_expiry_and_the_phone_number() {
            assertThat(Placeholder.mandatoryIn(ACTIVATION_CREDENTIALS))
                    .contains(Placeholder.EXPIRES, Placeholder.PHONE, Placeholder.CREDENTIALS, Placeholder.PAGE);
        }
    }

    private static List<String> codes(String title, String body) {
        return check(ACTIVATION_LINK).findings(title, body).stream()
                .map(Finding::code)
                .toList();
    }

    private static TextCheck check(Message.Kind kind) {
        return new TextCheck(kind, URI.create("https://portal.example"), "");
    }
}
