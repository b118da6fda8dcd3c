package dev.portalaccess.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.model.text.Letter;
import dev.portalaccess.spi.TransportAnswer;
import dev.portalaccess.testkit.Requirement;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

@Requirement("PA-123")
class StreamTest {

    private static final PdfLetters LETTERS = PdfLetters.standard();

    /** A request that notes what is done to it, and may break. */
    private static final class Request extends OutputStream {
        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
        private final int room;
        private int flushed;
        private int closed;

        Request(int room) {
            this.room = room;
        }

        @Override
        public void write(int octet) throws IOException {
            if (taken.size() >= room) {
                throw new IOException("no such client: " + LetterSamples.PASSWORD);
            }
            taken.write(octet);
        }

        @Override
        public void flush() {
            flushed++;
        }

        @Override
        public void close() {
            closed++;
        }
    }

    @Test
    void is_flushed_and_left_open() {
        Request request = new Request(Integer.MAX_VALUE);
        assertThat(LETTERS.to(request).print(LetterSamples.english())).isEqualTo(TransportAnswer.accepted());
        assertThat(request.flushed).isPositive();
        assertThat(request.closed).isZero();
    }

    @Test
    void that_breaks_leaves_the_outcome_unknown() {
        assertThat(LETTERS.to(new Request(1000)).print(LetterSamples.english()))
                .isEqualTo(TransportAnswer.unknown("stream-broken"));
    }

    @Test
    void that_breaks_when_it_is_flushed_leaves_the_outcome_unknown() {
        OutputStream request = new ByteArrayOutputStream() {
            @Override
            public void flush() throws IOException {
                throw new IOException("reset");
            }
        };
        assertThat(LETTERS.to(request).print(LetterSamples.english()))
                .isEqualTo(TransportAnswer.unknown("stream-broken"));
    }

    @Test
    void gets_nothing_of_a_letter_that_cannot_be_laid_out() {
        Letter letter = LetterSamples.english();
        letter.access().orElseThrow().password().value().close();
        Request request = new Request(Integer.MAX_VALUE);
        assertThat(LETTERS.to(request).print(letter)).isEqualTo(TransportAnswer.refused("not-laid-out"));
        assertThat(request.taken.size()).isZero();
    }

    @Test
    void gets_nothing_of_a_link_that_no_code_can_hold() {
        Letter.Access access = LetterSamples.english().access().orElseThrow();
        Letter.Access tooLong = new Letter.Access(
                access.userName(),
                access.password(),
                dev.portalaccess.model.Secret.of("x".repeat(4000)),
                access.serial());
        Letter letter = new Letter(
                LetterSamples.header("en", "Title"),
                java.util.List.of(),
                java.util.Optional.of(tooLong),
                java.util.List.of());
        assertThat(LETTERS.to(new Request(0)).print(letter)).isEqualTo(TransportAnswer.refused("not-laid-out"));
    }
}
