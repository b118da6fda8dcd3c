package dev.portalaccess.testkit.contract.storage;

import static dev.portalaccess.testkit.internal.FieldDifference.assertEquals;

import dev.portalaccess.spi.storage.AccessStoreException;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.Requirement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Tests that storage whose data cannot be reached says so. An empty answer would mean that nobody has access, that
 * nothing is due, or that nothing was purged.
 */
@Requirement("PA-084")
abstract class OutageTests extends StorageTestCase {

    private final StorageCalls calls = new StorageCalls(samples);
    private final Supplier<Storage> unreachable;

    OutageTests(Supplier<Storage> storage, Supplier<Storage> unreachable) {
        super(storage);
        this.unreachable = unreachable;
    }

    @Test
    public final void no_read_answers_from_data_that_cannot_be_reached() {
        assertAllFail(calls.reads());
    }

    @Test
    public final void no_list_answers_from_data_that_cannot_be_reached() {
        assertAllFail(calls.lists());
    }

    @Test
    public final void nothing_is_said_to_be_written_to_data_that_cannot_be_reached() {
        assertAllFail(calls.writes());
    }

    private void assertAllFail(Map<String, Function<Storage, Object>> all) {
        Storage down = unreachable.get();
        List<String> others = all.entrySet().stream()
                .flatMap(call ->
                        otherThanFailing(call.getKey(), () -> call.getValue().apply(down)).stream())
                .toList();
        assertEquals(List.of(), others, "calls that did not throw an AccessStoreException");
    }

    /** Returns what the call did; empty if it failed as it should. */
    private static Optional<String> otherThanFailing(String name, Supplier<Object> call) {
        try {
            Object answer = call.get();
            return Optional.of(name + " answered with a " + answer.getClass().getSimpleName());
        } catch (AccessStoreException e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(name + " threw a " + e.getClass().getName());
        }
    }
}
