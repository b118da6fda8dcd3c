package dev.portalaccess.internal.rendering;

import static dev.portalaccess.internal.rendering.RenderingSamples.facts;
import static dev.portalaccess.internal.rendering.RenderingSamples.practice;
import static dev.portalaccess.model.Message.Kind.LOGIN_INSTRUCTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.internal.words.InertText;
import dev.portalaccess.model.text.Mail;
import dev.portalaccess.testkit.Requirement;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Requirement("PA-144")
class InertNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/pay-now",
                "Your account is blocked, go to evil.example/x",
                "www.evil.example",
                "pay-here.com",
                "evil.example",
                "jo@evil.example",
                "+1 508 555 0199",
                "call 5085550199",
                "tel:5085550199",
                "evil\u3002example",
                "\uFF45\uFF56\uFF49\uFF4C\uFF0E\uFF43\uFF4F\uFF4D",
                "\\\\evil\\x",
                "J.Kim",
                "1.2.3.4"
            })
    void what_no_name_has_is_refused_when_it_is_typed(String typed) {
        assertThat(InertText.isNoName(typed)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "St.John, St. John",
        "Ma.Teresa, Ma. Teresa",
        "J.R.R. Tolkien, J.R.R. Tolkien",
        "evil.example, evil. example",
        "https://evil.example/a, https: / / evil. example/ a",
        "a@b.example, a@ b. example",
        "call 508 555 0199, call ••• ••• ••••",
        "Baby 2, Baby 2",
        "Open 24/7 since 1998, Open 24/7 since 1998"
    })
    void the_rest_is_broken_by_a_blank_that_everybody_sees(String typed, String shown) {
        assertThat(InertText.of(typed)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "pay-here.com", "+1 508 555 0199", "x@evil.example"})
    void the_name_of_a_practice_becomes_no_link_either(String name) {
        MessageContext named = new MessageContext(
                practice(name, Locale.ENGLISH),
                "Ann",
                facts(LOGIN_INSTRUCTIONS, Locale.ENGLISH).occasion(),
                Optional.empty());
        Mail mail = MailRenderer.renderPlain(RenderingSamples.ENVELOPE, named);
        assertThat(Stream.of(
                        mail.subject(), mail.text(), HtmlText.of(mail.html()).shown()))
                .noneMatch(text -> text.contains(name));
    }
}
