package dev.portalaccess.testkit.contract.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.portalaccess.model.Message;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.text.InstructionText;
import dev.portalaccess.model.text.TextKey;
import dev.portalaccess.spi.InstructionTexts;
import dev.portalaccess.testkit.internal.ConcurrentCalls;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link InstructionTexts}. The host names one text that a practice has written. Texts that this
 * library may change are tested by {@link EditableTextsContract}, which includes all of these tests and adds more.
 */
public abstract class InstructionTextsContract {

    /** For subclasses. */
    protected InstructionTextsContract() {}

    /** Returns the texts under test. */
    protected abstract InstructionTexts texts();

    /** Returns a practice that has written its own text. */
    protected abstract PracticeId practice();

    /** Returns the occasion of the text that the practice has written. */
    protected abstract TextKey written();

    /**
     * Returns a practice that uses another text on that occasion, or the built-in one. If empty, that test is skipped.
     */
    protected Optional<PracticeId> other() {
        return Optional.empty();
    }

    /** Returns the languages that the practice writes in. */
    protected List<Locale> languages() {
        return List.of(Locale.ENGLISH, Locale.forLanguageTag("es"));
    }

    /** Returns texts that the host cannot read. If empty, that test is skipped. */
    protected Optional<? extends InstructionTexts> unreachable() {
        return Optional.empty();
    }

    @Test
    public final void have_what_the_practice_has_written() {
        Versioned<InstructionText> text =
                ask().orElseThrow(() -> new AssertionError("the practice's own text is not there"));
        assertFalse(text.value().body().isBlank(), "the practice's own text says nothing");
        assertTrue(text.version() > 0, "a text that is there has the version 0, as if it were not");
    }

    @Test
    public final void answer_on_every_occasion() {
        occasions()
                .forEach(occasion -> texts().text(practice(), occasion)
                        .map(Versioned::value)
                        .ifPresent(InstructionTextsContract::assertPlain));
    }

    @Test
    public final void give_the_same_text_while_nothing_has_changed() {
        assertEquals(ask(), ask(), "the same question, another text");
    }

    @Test
    public final void answer_several_threads_at_once() {
        Optional<Versioned<InstructionText>> expected = ask();
        for (Optional<Versioned<InstructionText>> text : ConcurrentCalls.ask(this::ask)) {
            assertEquals(expected, text, "another text when several threads asked at once");
        }
    }

    @Test
    public final void keep_practices_apart() {
        PracticeId other = other().orElseGet(() -> abort("no other practice was given"));
        assertNotEquals(ask(), texts().text(other, written()), "one practice's text in another");
    }

    @Test
    public final void throw_rather_than_fall_back_to_another_text() {
        InstructionTexts down = unreachable()
                .map(InstructionTexts.class::cast)
                .orElseGet(() -> abort("no unreachable texts were given"));
        assertThrows(RuntimeException.class, () -> down.text(practice(), written()));
    }

    private Optional<Versioned<InstructionText>> ask() {
        return texts().text(practice(), written());
    }

    private Stream<TextKey> occasions() {
        return Stream.of(Message.Kind.values())
                .flatMap(kind -> kind.channels().stream()
                        .flatMap(
                                channel -> languages().stream().map(language -> new TextKey(kind, channel, language))));
    }

    private static void assertPlain(InstructionText text) {
        assertFalse(text.title().chars().anyMatch(Character::isISOControl), "a title has control characters");
        assertFalse(
                text.body().chars().anyMatch(unit -> unit != '\n' && Character.isISOControl(unit)),
                "a body has control characters other than line feeds");
    }
}
