package dev.portalaccess.testkit.contract.storage;

import static dev.portalaccess.testkit.internal.FieldDifference.assertEquals;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.internal.ConcurrentCalls;
import dev.portalaccess.testkit.internal.OpenGrants;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests that the read behind each decision is one read: it never shows half of a commit. */
@Requirement("PA-070")
abstract class DecisionReadTests extends StorageTestCase {

    private static final int CALLERS = 6;
    private static final int ROUNDS = 10;

    private final AccountId account = samples.account();
    private final Grant one = samples.grant(samples.chartId(), account);
    private final Grant other = samples.grant(samples.chartId(), account);

    DecisionReadTests(Supplier<Storage> storage) {
        super(storage);
    }

    @Test
    public final void the_grants_of_an_account_are_all_of_one_moment_while_others_write() {
        write(0);
        List<Boolean> whole = ConcurrentCalls.each(CALLERS, caller -> caller % 2 == 0 ? writeOften() : readOften());
        assertEquals(Set.of(true), Set.copyOf(whole), "whether no read showed one grant before a commit, one after");
    }

    /** Ends both grants at an instant that shows the version, in one commit. */
    private void write(long version) {
        Instant until = samples.after(Duration.ofMillis(version + 1));
        store().commit(changes()
                .chart(new Versioned<>(samples.chart(one.endingAt(until)), version))
                .chart(new Versioned<>(samples.chart(other.endingAt(until)), version))
                .build());
    }

    private boolean writeOften() {
        IntStream.range(0, ROUNDS)
                .forEach(time -> write(store().chart(practice(), one.chart()).version()));
        return true;
    }

    private boolean readOften() {
        return IntStream.range(0, 5 * ROUNDS).allMatch(time -> ends().size() == 1);
    }

    private Set<Optional<Instant>> ends() {
        return OpenGrants.of(store(), practice(), account).stream()
                .map(grant -> grant.validity().until())
                .collect(Collectors.toSet());
    }
}
