package dev.portalaccess.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.contract.storage.NewerRecord;
import dev.portalaccess.testkit.contract.storage.StorageContract;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** One small fault gives few failures, each short, and each says what was lost. */
class LostRegionTest {

    private static final int A_SCREEN = 25;

    /** A store that keeps languages without their regions; not found by the build on its own. */
    static class Subject extends StorageContract {
        private final StorageRelay store = BrokenStorage.garbling(
                        Locale.class,
                        locale -> new Locale.Builder()
                                .setLanguage(locale.getLanguage())
                                .setScript(locale.getScript())
                                .build())
                .get();

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

    @Test
    void a_store_that_loses_the_region_of_a_language_gives_few_and_plain_failures() {
        List<String> failures =
                EngineTestKit.engine("junit-jupiter")
                        .selectors(selectClass(Subject.class))
                        .execute()
                        .testEvents()
                        .failed()
                        .stream()
                        .map(LostRegionTest::message)
                        .toList();
        assertThat(failures).hasSizeBetween(1, 8);
        assertThat(failures)
                .allSatisfy(message -> assertThat(message.lines().count()).isLessThanOrEqualTo(A_SCREEN))
                .allSatisfy(message -> assertThat(message).hasSizeLessThan(1_000));
        assertThat(failures).allMatch(message -> message.contains("anguage ("));
    }

    private static String message(Event failed) {
        return failed.getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .orElseThrow()
                .getMessage();
    }
}
