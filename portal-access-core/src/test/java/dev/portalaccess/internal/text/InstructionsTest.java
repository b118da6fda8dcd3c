package dev.portalaccess.internal.text;

import static dev.portalaccess.internal.text.Samples.ENVELOPE;
import static dev.portalaccess.internal.text.Samples.facts;
import static dev.portalaccess.internal.text.Samples.instructing;
import static dev.portalaccess.internal.text.Samples.link;
import static dev.portalaccess.internal.text.Samples.login;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.portalaccess.spi.ContractViolationException;
import dev.portalaccess.testkit.Requirement;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@Requirement("PA-143")
class InstructionsTest {

    private static final String BUILT_IN = "How to turn it on:";

    @Test
    void of_the_practice_stand_in_place_of_the_built_in_steps() {
        assertThat(mail("Come to desk 2.\n\nBring a coat."))
                .contains("turn it on.\n\nCome to desk 2.\n\nBring a coat.\n\nhttps://")
                .doesNotContain(BUILT_IN);
    }

    @Test
    void of_the_practice_replace_nothing_but_the_steps() {
        List<String> frame =
                mail("Own.").lines().filter(line -> !line.equals("Own.")).toList();
        assertThat(Mails.activation(ENVELOPE, facts(Locale.ENGLISH), link())
                        .text()
                        .lines())
                .containsAll(frame);
    }

    @Test
    void of_the_practice_stand_in_letters_paragraph_by_paragraph() {
        assertThat(Letters.credentials("attempt-1", instructing("One.\n\n\nTwo,\nthree."), login())
                        .paragraphs())
                .containsSubsequence("One.", "Two,\nthree.", "https://portal.example/lakeside");
    }

    @Test
    void that_are_blank_are_none() {
        assertThat(mail(" \n\n\t\n")).contains(BUILT_IN);
    }

    @Test
    void may_have_4000_characters() {
        assertThat(mail("x".repeat(4_000))).contains("x".repeat(4_000));
    }

    @Test
    void of_4001_characters_are_sent_to_nobody() {
        assertThatExceptionOfType(ContractViolationException.class).isThrownBy(() -> mail("x".repeat(4_001)));
    }

    @Test
    void are_no_pattern() {
        assertThat(mail("Dear {name}, it's {0} '{1}' ${2} <b>")).contains("Dear {name}, it's {0} '{1}' ${2} <b>");
    }

    @Test
    void part_their_paragraphs_with_any_kind_of_line_end() {
        assertThat(mail("One.\r\n\r\nTwo.\u2028\u2028Three.")).contains("One.\n\nTwo.\n\nThree.");
    }

    private static String mail(String instructions) {
        return Mails.activation(ENVELOPE, instructing(instructions), link()).text();
    }
}
