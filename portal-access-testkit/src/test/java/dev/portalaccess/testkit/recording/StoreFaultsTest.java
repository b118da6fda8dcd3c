package dev.portalaccess.testkit.recording;

import static dev.portalaccess.testkit.recording.RecordedSamples.PRACTICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.spi.storage.AccessQueries;
import dev.portalaccess.spi.storage.AccessStore;
import dev.portalaccess.spi.storage.AccessStoreException;
import dev.portalaccess.spi.storage.Outbox;
import dev.portalaccess.spi.storage.Storage;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StoreFaultsTest {

    private static final AccountId LOGIN = new AccountId("login");

    private final List<String> done = new ArrayList<>();
    private final StoreFaults faults = new StoreFaults();
    private final Storage store = faults.over(noting(Storage.class));

    /** Something that notes the names of the calls and answers with nothing. */
    private <T> T noting(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            done.add(method.getName());
            return nothing(method);
        }));
    }

    private static Object nothing(Method method) {
        if (method.getReturnType() == boolean.class) {
            return false;
        }
        if (method.getReturnType() == int.class) {
            return 0;
        }
        return method.getReturnType() == List.class ? List.of() : null;
    }

    @Test
    void lets_everything_through_at_first() {
        store.holdersOf(PRACTICE, Set.of(LOGIN));
        assertThat(done).containsExactly("holdersOf");
        assertThat(faults.calls()).containsExactly("holdersOf");
    }

    @Test
    void fails_the_chosen_call_before_its_effect_and_no_other() {
        faults.failCall(2, FaultPoint.BEFORE_EFFECT);
        store.practiceRecord(PRACTICE);
        assertThatThrownBy(() -> store.holdersOf(PRACTICE, Set.of(LOGIN))).isInstanceOf(AccessStoreException.class);
        store.practiceRecord(PRACTICE);
        assertThat(done).containsExactly("practiceRecord", "practiceRecord");
        assertThat(faults.hasStruck()).isTrue();
    }

    @Test
    void fails_after_the_effect() {
        faults.failCall(1, FaultPoint.AFTER_EFFECT);
        assertThatThrownBy(() -> store.holdersOf(PRACTICE, Set.of(LOGIN))).hasMessage("staged-after");
        assertThat(done).containsExactly("holdersOf");
    }

    @Test
    void counts_from_now() {
        store.holdersOf(PRACTICE, Set.of(LOGIN));
        faults.failCall(1, FaultPoint.BEFORE_EFFECT);
        assertThatThrownBy(() -> store.holdersOf(PRACTICE, Set.of(LOGIN))).hasMessage("staged-before");
        faults.reset();
        assertThat(faults.calls()).isEmpty();
    }

    @Test
    void lets_somebody_act_in_between_once() {
        faults.meanwhile("holdersOf", () -> store.practiceRecord(PRACTICE));
        store.holdersOf(PRACTICE, Set.of(LOGIN));
        store.holdersOf(PRACTICE, Set.of(LOGIN));
        assertThat(done).containsExactly("practiceRecord", "holdersOf", "holdersOf");
    }

    @Test
    void goes_through_every_point_of_a_scenario() {
        int points = StoreFaults.everywhere(each -> {
            AccessStore faulty = each.over(noting(Storage.class));
            try {
                faulty.practiceRecord(PRACTICE);
                faulty.holdersOf(PRACTICE, Set.of(LOGIN));
            } catch (AccessStoreException e) {
                done.add("failed");
            }
        });
        assertThat(points).isEqualTo(4);
        assertThat(done.stream().filter("failed"::equals)).hasSize(4);
    }

    @Nested
    class Every_method {

        @Test
        void of_a_store_is_passed_on_under_its_name() throws ReflectiveOperationException {
            assertPassesOn(AccessStore.class, store);
        }

        @Test
        void of_an_outbox_is_passed_on_under_its_name() throws ReflectiveOperationException {
            assertPassesOn(Outbox.class, store);
        }

        @Test
        void of_queries_is_passed_on_under_its_name() throws ReflectiveOperationException {
            assertPassesOn(AccessQueries.class, store);
        }

        private <T> void assertPassesOn(Class<T> type, T decorated) throws ReflectiveOperationException {
            List<String> names =
                    Arrays.stream(type.getMethods()).map(Method::getName).toList();
            for (Method method : type.getMethods()) {
                method.invoke(decorated, blanks(method));
            }
            assertThat(done).isEqualTo(names);
            assertThat(faults.calls()).isEqualTo(names);
        }

        private static Object[] blanks(Method method) {
            return Arrays.stream(method.getParameterTypes())
                    .map(type -> type == int.class ? (Object) 0 : null)
                    .toArray();
        }
    }
}
