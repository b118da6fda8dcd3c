package dev.portalaccess.testkit.contract.text;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.portalaccess.model.Seal;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.text.InstructionText;
import dev.portalaccess.spi.EditableTexts;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.internal.ConcurrentCalls;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link EditableTexts}, in addition to the contract of every source of texts. The tests write in
 * practices that no other test uses, so they can run beside existing texts. They do not delete their texts.
 *
 * <p>The tests call {@link #texts()} for each step and from several threads. It may return the same object each time.
 * It may also return another object over the same data, as another application server would have; that finds more
 * errors.
 */
@Requirement("PA-140")
public abstract class EditableTextsContract extends SavedTextTests {

    private static final int ROUNDS = 10;
    private static final int SAVES = 50;

    /** For subclasses. */
    protected EditableTextsContract() {}

    @Override
    protected abstract EditableTexts texts();

    @Override
    protected Optional<EditableTexts> unreachable() {
        return Optional.empty();
    }

    @Test
    public final void have_nothing_where_nothing_was_saved() {
        assertEquals(Optional.empty(), texts().text(elsewhere(), LINK), "a text that nobody has saved");
    }

    @Test
    public final void insert_a_text_as_version_1() {
        assertStored(1, FIRST);
    }

    @Test
    public final void count_the_versions() {
        for (int version = 1; version < 4; version++) {
            assertTrue(save(LINK, new Versioned<>(text(version), version)), "a save over the stored version");
            assertStored(version + 1, text(version));
        }
    }

    @Test
    public final void keep_the_seal_of_a_text() {
        for (int version = 1; version < 4; version++) {
            Optional<Seal> seal = version == 2 ? Optional.empty() : Optional.of(new Seal("1:key-1:seal-" + version));
            assertTrue(save(LINK, new Versioned<>(text(version), version, seal)), "a save over the stored version");
            assertEquals(seal, stored(LINK).orElseThrow().seal(), "the seal that is stored");
        }
        moveOn();
        Optional<Seal> seal = Optional.of(new Seal("1:key-1:seal-0"));
        assertTrue(save(LINK, Versioned.fresh(text(0)).withSeal(seal)), "the first text was refused");
        assertEquals(seal, stored(LINK).orElseThrow().seal(), "the seal that is stored");
    }

    @Test
    public final void refuse_a_save_over_another_version() {
        assertTrue(save(LINK, new Versioned<>(text(1), 1)), "a save over the stored version");
        for (long version : List.of(0L, 1L, 3L, Long.MAX_VALUE)) {
            assertFalse(save(LINK, new Versioned<>(text(2), version)), "a save over another version was accepted");
            assertStored(2, text(1));
        }
    }

    @Test
    public final void refuse_a_save_over_a_version_where_there_is_none() {
        boolean saved = texts().save(elsewhere(), LINK, new Versioned<>(FIRST, 1));
        assertFalse(saved, "a save over a version where nothing is stored was accepted");
        assertEquals(Optional.empty(), texts().text(elsewhere(), LINK), "a refused text was stored");
    }

    @Test
    public final void remove_the_text_of_that_version() {
        assertTrue(remove(1), "a removal of the stored version was refused");
        assertEquals(Optional.empty(), stored(LINK), "a removed text is still there");
    }

    @Test
    public final void refuse_to_remove_another_version() {
        assertTrue(save(LINK, new Versioned<>(text(1), 1)), "a save over the stored version");
        for (long version : List.of(1L, 3L, Long.MAX_VALUE)) {
            assertFalse(remove(version), "a removal of another version was accepted");
            assertStored(2, text(1));
        }
    }

    @Test
    public final void refuse_to_remove_what_is_not_there() {
        assertFalse(texts().remove(elsewhere(), LINK, 1), "removed where nothing was");
        assertTrue(remove(1), "a removal of the stored version was refused");
        assertFalse(remove(1), "removed for a second time");
    }

    @Test
    public final void take_a_text_again_after_a_removal() {
        assertTrue(remove(1), "a removal of the stored version was refused");
        assertFalse(save(LINK, new Versioned<>(text(1), 1)), "a save over a version that was removed");
        assertTrue(save(LINK, Versioned.fresh(text(2))), "an insert after a removal was refused");
        assertStored(1, text(2));
    }

    @Test
    public final void let_exactly_one_of_many_insert() {
        for (int round = 0; round < ROUNDS; round++) {
            moveOn();
            int winner = onlyWinner(caller -> save(LINK, Versioned.fresh(text(caller))));
            assertStored(1, text(winner));
        }
    }

    @Test
    public final void let_exactly_one_of_many_save_over_one_version() {
        for (int version = 1; version <= ROUNDS; version++) {
            int over = version;
            int winner = onlyWinner(caller -> save(LINK, new Versioned<>(text(caller), over)));
            assertStored(version + 1, text(winner));
        }
    }

    @Test
    public final void let_exactly_one_of_many_save_or_remove() {
        for (int round = 0; round < ROUNDS; round++) {
            write();
            int winner =
                    onlyWinner(caller -> isEven(caller) ? remove(1) : save(LINK, new Versioned<>(text(caller), 1)));
            assertEquals(
                    isEven(winner) ? Optional.empty() : Optional.of(new Versioned<>(text(winner), 2)),
                    stored(LINK),
                    "after the race: what was done by the one who was told to have won");
        }
    }

    @Test
    public final void show_everybody_what_was_acknowledged() {
        for (int version = 1; version <= ROUNDS; version++) {
            assertTrue(save(LINK, new Versioned<>(text(version), version)), "a save over the stored version");
            Optional<Versioned<InstructionText>> expected = Optional.of(new Versioned<>(text(version), version + 1));
            for (Optional<Versioned<InstructionText>> seen : ConcurrentCalls.ask(() -> stored(LINK))) {
                assertEquals(expected, seen, "another text than the one that was acknowledged last");
            }
        }
    }

    @Test
    public final void give_title_body_and_version_that_belong_together() {
        assertTrue(save(LINK, new Versioned<>(text(2), 1)), "a save over the stored version");
        AtomicBoolean done = new AtomicBoolean();
        ConcurrentCalls.each(caller -> caller == 0 ? saveOften(done) : readUntil(done));
    }

    @Test
    public final void throw_rather_than_say_what_was_written() {
        EditableTexts down = unreachable().orElseGet(() -> abort("no unreachable texts were given"));
        assertAll(
                () -> assertThrows(RuntimeException.class, () -> down.save(practice(), LINK, Versioned.fresh(FIRST))),
                () -> assertThrows(
                        RuntimeException.class, () -> down.save(practice(), LINK, new Versioned<>(FIRST, 1))),
                () -> assertThrows(RuntimeException.class, () -> down.remove(practice(), LINK, 1)));
    }

    private boolean saveOften(AtomicBoolean done) {
        try {
            for (int version = 2; version < SAVES; version++) {
                assertTrue(save(LINK, new Versioned<>(text(version + 1), version)), "a save over the stored version");
            }
            return true;
        } finally {
            done.set(true);
        }
    }

    private boolean readUntil(AtomicBoolean done) {
        do {
            Versioned<InstructionText> seen = stored(LINK).orElseThrow(() -> new AssertionError("the text is gone"));
            assertEquals(text((int) seen.version()), seen.value(), "title, body and version of different saves");
        } while (!done.get());
        return true;
    }

    /** Returns the number of the only caller that won. */
    private static int onlyWinner(IntPredicate attempt) {
        List<Boolean> won = ConcurrentCalls.each(attempt::test);
        List<Integer> winners =
                IntStream.range(0, won.size()).filter(won::get).boxed().toList();
        assertEquals(1, winners.size(), "how many were told to have won");
        return winners.get(0);
    }

    private static boolean isEven(int number) {
        return number % 2 == 0;
    }
}
