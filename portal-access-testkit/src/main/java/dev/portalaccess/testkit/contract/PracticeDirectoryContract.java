package dev.portalaccess.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.portalaccess.model.Practice;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.PracticeDirectory;
import dev.portalaccess.testkit.internal.ConcurrentCalls;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The contract of a {@link PracticeDirectory}. The host names one of its practices. */
public abstract class PracticeDirectoryContract {

    private static final String ABSENT = "absent-practice-of-the-contract";

    /** For subclasses. */
    protected PracticeDirectoryContract() {}

    /** Returns the directory under test. */
    protected abstract PracticeDirectory practices();

    /** Returns a practice that exists. */
    protected abstract PracticeId practice();

    /** Returns a directory that cannot read the host's settings. If empty, that test is skipped. */
    protected Optional<PracticeDirectory> unreachable() {
        return Optional.empty();
    }

    @Test
    public final void answers_with_the_practice_that_was_asked_for() {
        assertEquals(practice(), known().id(), "another practice than the one asked for");
    }

    @Test
    public final void answers_with_nothing_for_a_practice_that_is_not_there() {
        assertTrue(practices().practice(new PracticeId(ABSENT)).isEmpty(), "a practice that is not there");
    }

    @Test
    public final void finds_a_practice_by_its_public_name() {
        assertEquals(Optional.of(known()), practices().ofSlug(known().slug()), "the practice of that public name");
    }

    @Test
    public final void finds_nothing_by_a_name_that_no_practice_has() {
        assertTrue(practices().ofSlug(ABSENT).isEmpty(), "a practice of another public name");
    }

    @Test
    public final void gives_the_same_answer_while_nothing_has_changed() {
        assertEquals(known(), known(), "the same question, another answer");
    }

    @Test
    public final void answers_several_threads_at_once() {
        Practice expected = known();
        for (Practice answer : ConcurrentCalls.ask(this::known)) {
            assertEquals(expected, answer, "another answer when several threads asked at once");
        }
    }

    @Test
    public final void throws_rather_than_answer_from_nothing() {
        PracticeDirectory down = unreachable().orElseGet(() -> abort("no unreachable directory was given"));
        String slug = known().slug();
        assertAll(
                () -> assertThrows(RuntimeException.class, () -> down.practice(practice())),
                () -> assertThrows(RuntimeException.class, () -> down.ofSlug(slug)));
    }

    private Practice known() {
        return practices().practice(practice()).orElseThrow(() -> new AssertionError("the practice is not there"));
    }
}
