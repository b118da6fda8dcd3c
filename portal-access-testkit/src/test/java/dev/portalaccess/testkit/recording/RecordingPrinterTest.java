package dev.portalaccess.testkit.recording;

import static dev.portalaccess.testkit.recording.RecordedSamples.LINK;
import static dev.portalaccess.testkit.recording.RecordedSamples.letter;
import static dev.portalaccess.testkit.recording.RecordedSamples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portalaccess.model.text.Letter;
import dev.portalaccess.spi.TransportAnswer;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordingPrinterTest {

    private final RecordingPrinter printer = new RecordingPrinter();

    @Test
    void keeps_what_the_library_wipes() {
        Letter letter = letter();
        printer.print(letter);
        letter.access().orElseThrow().password().value().close();
        letter.access().orElseThrow().userName().value().close();
        letter.access().orElseThrow().link().close();
        assertThat(text(printer.last().userName())).isEqualTo("P-ABCD");
        assertThat(text(printer.last().password())).isEqualTo("AAAA-BBBB");
        assertThat(text(printer.last().link())).isEqualTo(LINK);
    }

    @Test
    void gives_the_code_behind_the_picture_and_the_serial() {
        printer.print(letter());
        assertThat(text(printer.last().code())).isEqualTo("pa1_abc");
        assertThat(printer.last().serial()).isEqualTo("S-1");
    }

    @Test
    void shows_everything_on_the_paper() {
        printer.print(letter());
        assertThat(printer.last().text())
                .contains("Riverside", "Your access", "Go to the portal.", "Password AAAA-BBBB", LINK, "Call us.");
    }

    @Test
    void shows_whom_to_reach_and_counts_steps() {
        printer.print(letter());
        assertThat(printer.last().text())
                .contains("+1 508 555 0100", "https://portal.example.org/riverside")
                .contains("1. Go to the portal.", "2. Sign in.");
    }

    @Test
    void prints_letters_that_open_nothing() {
        printer.print(letter(Optional.empty()));
        assertThat(printer.last().hasAccess()).isFalse();
        assertThatThrownBy(() -> printer.last().password()).isInstanceOf(AssertionError.class);
    }

    @Test
    void may_fail_with_the_letter_on_paper() {
        printer.failNext(FaultPoint.AFTER_EFFECT);
        assertThatThrownBy(() -> printer.print(letter())).isInstanceOf(StagedFailure.class);
        assertThat(printer.letters()).hasSize(1);
    }

    @Test
    void may_say_no_with_nothing_on_paper() {
        printer.next(TransportAnswer.deferred("no-paper"));
        assertThat(printer.print(letter())).isEqualTo(TransportAnswer.deferred("no-paper"));
        assertThat(printer.letters()).isEmpty();
        assertThat(printer.attempts()).hasSize(1);
    }

    @Test
    void does_not_print_itself() {
        printer.print(letter());
        assertThat(printer.last().toString()).doesNotContain("AAAA", "pa1_", "P-ABCD");
    }
}
