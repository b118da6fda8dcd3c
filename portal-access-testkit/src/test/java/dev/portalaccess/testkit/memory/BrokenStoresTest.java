package dev.portalaccess.testkit.memory;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.contract.storage.NewerRecord;
import dev.portalaccess.testkit.contract.storage.StorageContract;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** The contract bites: each broken store fails, in the tests that were written for it, and no test is idle. */
@Tag("T67")
class BrokenStoresTest {

    private static final ContractTests PROMISES = new ContractTests(Subject.class);

    private static Supplier<StorageRelay> planted = StorageRelay::new;

    /** Runs the contract on what is planted; not found by the build on its own. */
    static class Subject extends StorageContract {
        private final StorageRelay store = planted.get();

        @Override
        protected Storage storage() {
            return store;
        }

        @Override
        protected void reopen() {
            store.reopen();
        }

        @Override
        protected Storage unreachable() {
            return store.unreachable();
        }

        @Override
        protected void rewrite(NewerRecord record) {
            store.rewrite(record);
        }
    }

    @TestFactory
    Stream<DynamicTest> a_broken_store_is_caught() {
        return faults().map(fault -> DynamicTest.dynamicTest(fault.what(), () -> assertCaught(fault)));
    }

    @Test
    void every_test_catches_a_broken_store() {
        TreeSet<String> catching =
                faults().flatMap(fault -> fault.caughtBy().stream()).collect(toCollection(TreeSet::new));
        assertThat(catching).isEqualTo(PROMISES.methods().keySet());
    }

    @Test
    void every_test_has_a_name_of_its_own_and_cannot_be_replaced() {
        assertThat(PROMISES.methods().values())
                .allMatch(tests ->
                        tests.size() == 1 && tests.get(0).toGenericString().startsWith("public final void"));
    }

    private static Stream<StorageFault> faults() {
        return Stream.of(
                        BrokenCommits.faults(),
                        BrokenKeys.faults(),
                        BrokenReceipts.faults(),
                        BrokenFields.faults(),
                        BrokenTexts.faults(),
                        BrokenGrants.faults(),
                        BrokenClaims.faults(),
                        BrokenMarks.faults(),
                        BrokenBounces.faults(),
                        BrokenPages.faults(),
                        BrokenLists.faults(),
                        BrokenFilters.faults(),
                        BrokenMailboxes.faults(),
                        BrokenTrails.faults(),
                        BrokenPurges.faults(),
                        BrokenRetention.faults(),
                        BrokenRequests.faults(),
                        BrokenFronts.faults(),
                        BrokenRestarts.faults(),
                        BrokenOutages.faults(),
                        BrokenVersions.faults(),
                        BrokenGrowth.faults(),
                        BrokenOrders.faults(),
                        BrokenAnswers.faults(),
                        BrokenSeals.faults(),
                        BrokenAccounts.faults(),
                        BrokenReviews.faults(),
                        BrokenSpools.faults(),
                        BrokenFeeds.faults())
                .flatMap(faults -> faults);
    }

    private static void assertCaught(StorageFault fault) {
        assertThat(fault.caughtBy()).isNotEmpty();
        planted = fault.storage();
        List<Event> failed = EngineTestKit.engine("junit-jupiter")
                .selectors(PROMISES.selectors(fault.caughtBy()).toArray(DiscoverySelector[]::new))
                .execute()
                .testEvents()
                .failed()
                .list();
        assertThat(failed).extracting(BrokenStoresTest::name).containsExactlyInAnyOrderElementsOf(fault.caughtBy());
        assertThat(failed).extracting(BrokenStoresTest::reason).allMatch(AssertionError.class::isInstance);
    }

    private static String name(Event test) {
        return test.getTestDescriptor().getDisplayName().replace("()", "");
    }

    private static Throwable reason(Event test) {
        return test.getRequiredPayload(TestExecutionResult.class).getThrowable().orElseThrow();
    }
}
