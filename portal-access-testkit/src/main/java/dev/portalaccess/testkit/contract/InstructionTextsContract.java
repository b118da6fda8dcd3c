package dev.portalaccess.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Message;
import dev.portalaccess.spi.InstructionTexts;
import dev.portalaccess.spi.InstructionTexts.Wanted;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@link InstructionTexts} must do. A host names one text that a practice has written. */
public abstract class InstructionTextsContract {

    private static final int LONGEST = 4_000;

    /** For subclasses. */
    protected InstructionTextsContract() {}

    /** What is tested. */
    protected abstract InstructionTexts texts();

    /** A text that the practice has written itself. */
    protected abstract Wanted written();

    /** The languages the practice writes in. */
    protected List<Locale> languages() {
        return List.of(Locale.ENGLISH, Locale.forLanguageTag("es"));
    }

    /** The texts while the host cannot read them; without them, that is not tested. */
    protected Optional<InstructionTexts> unreachable() {
        return Optional.empty();
    }

    @Test
    public final void have_what_the_practice_has_written() {
        Optional<String> text = texts().instructions(written());
        assertTrue(text.isPresent(), "the practice's own text is not there");
        assertFalse(text.get().isBlank(), "the practice's own text says nothing");
    }

    @Test
    public final void answer_for_every_kind_channel_and_language() {
        everything().forEach(wanted -> assertPlain(texts().instructions(wanted).orElse("")));
    }

    @Test
    public final void give_the_same_text_while_nothing_has_changed() {
        assertEquals(
                texts().instructions(written()), texts().instructions(written()), "the same question, another text");
    }

    @Test
    public final void answer_several_threads_at_once() {
        Optional<String> expected = texts().instructions(written());
        for (Optional<String> text : Together.ask(() -> texts().instructions(written()))) {
            assertEquals(expected, text, "another text when several threads asked at once");
        }
    }

    @Test
    public final void throw_rather_than_fall_back_to_another_text() {
        InstructionTexts down = unreachable().orElseGet(() -> abort("no unreachable texts were given"));
        assertThrows(RuntimeException.class, () -> down.instructions(written()));
    }

    private static void assertPlain(String text) {
        assertTrue(text.length() <= LONGEST, "a text has more than 4,000 characters");
        assertFalse(
                text.chars().anyMatch(c -> c != '\n' && Character.isISOControl(c)),
                "a text has control characters other than line feeds");
    }

    private Stream<Wanted> everything() {
        return Stream.of(Message.Kind.values())
                .flatMap(kind -> Stream.of(Channel.values())
                        .flatMap(channel -> languages().stream()
                                .map(language -> new Wanted(written().practice(), kind, channel, language))));
    }
}
