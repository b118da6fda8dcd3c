package dev.portalaccess.internal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.audit.AuditVerdict;
import dev.portalaccess.audit.AuditVerdict.Intact;
import dev.portalaccess.audit.Checkpoint;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.internal.FigureLog;
import dev.portalaccess.testkit.internal.TestTier;
import dev.portalaccess.testkit.recording.FixedKeyring;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that can be done to a chain behind the library's back, many times over: all of it has to be found. */
@Tag("T08")
@Requirement("PA-111")
class AuditTamperingTest {

    private static final int LENGTH = TestTier.size(200, 1_000, 10_000);
    private static final int SAMPLES = TestTier.size(10, 10, 30);
    private static final int FEWEST = 500;
    private static final int THOROUGH_SAMPLES = TestTier.size(2, 3, 5);

    private final SplittableRandom random = new SplittableRandom(111);
    private AuditChain chain = new AuditChain(Optional.empty());
    private OpenLedger honest = OpenLedger.of(chain, 0);
    private int tampered;
    private int detected;

    @ParameterizedTest
    @ValueSource(strings = {"plain", "keyed"})
    void is_found_every_time(String kind) {
        chain = new AuditChain(kind.equals("keyed") ? Optional.of(new FixedKeyring()) : Optional.empty());
        honest = OpenLedger.of(chain, LENGTH);
        assertThat(honest.verify()).isEqualTo(new Intact(LENGTH));

        fields();
        removals();
        swaps();
        duplicates();
        splices();
        cuts();

        double share = (double) detected / tampered;
        FigureLog.print("audit-tampering-detected", share, 1.0);
        assertThat(detected).isEqualTo(tampered).isGreaterThan(FEWEST);
    }

    private void fields() {
        samples(THOROUGH_SAMPLES).forEach(n -> EntryForgery.eachByte(entry(n)).forEach(forged -> replaced(n, forged)));
        samples(SAMPLES).forEach(n -> EntryForgery.eachField(entry(n)).forEach(forged -> replaced(n, forged)));
    }

    private void replaced(int n, AuditEntry forged) {
        tamper(n, entries -> entries.set(n, forged));
    }

    private void removals() {
        samples(SAMPLES).forEach(n -> tamper(n, entries -> entries.remove(n)));
        samples(SAMPLES)
                .forEach(n -> tamper(n, entries -> {
                    entries.remove(n);
                    closeRanks(entries, n);
                }));
    }

    private void swaps() {
        samples(SAMPLES).filter(n -> n < LENGTH - 1).forEach(n -> {
            int other = n + 1 + random.nextInt(LENGTH - 1 - n);
            tamper(n, entries -> Collections.swap(entries, n, other));
            tamper(n, entries -> {
                entries.set(n, EntryForgery.movedTo(honest, n, entry(other)));
                entries.set(other, EntryForgery.movedTo(honest, other, entry(n)));
            });
        });
    }

    private void duplicates() {
        samples(SAMPLES).forEach(n -> tamper(n + 1, entries -> entries.add(n + 1, entry(n))));
        samples(SAMPLES)
                .filter(n -> n < LENGTH - 1)
                .forEach(n -> tamper(n + 1, entries -> {
                    entries.add(n + 1, entry(n));
                    closeRanks(entries, n + 1);
                }));
    }

    private void splices() {
        List<OpenLedger> others = List.of(
                new OpenLedger(new PracticeId("lakeside"), OpenLedger.CHART, chain).grow(chain, LENGTH),
                new OpenLedger(OpenLedger.PRACTICE, Optional.of(new ChartId("amelie")), chain).grow(chain, LENGTH),
                new OpenLedger(OpenLedger.PRACTICE, Optional.empty(), chain).grow(chain, LENGTH));
        for (OpenLedger other : others) {
            samples(SAMPLES).forEach(n -> {
                replaced(n, other.entries.get(n));
                replaced(n, EntryForgery.movedTo(honest, n, other.entries.get(n)));
                tamper(n, entries -> entries.add(n, other.entries.get(n)));
            });
        }
    }

    private void cuts() {
        Checkpoint known = honest.checkpoint();
        samples(SAMPLES).forEach(n -> {
            tamper(n, entries -> entries.subList(n, LENGTH).clear());
            OpenLedger cut = OpenLedger.of(chain, n);
            assertThat(cut.verify()).isEqualTo(new Intact(n));
            count(cut.verify(known), n);
        });
    }

    private void tamper(int firstWrong, Consumer<List<AuditEntry>> tampering) {
        OpenLedger copy = honest.copy(chain);
        tampering.accept(copy.entries);
        count(copy.verify(), firstWrong);
    }

    private void count(AuditVerdict verdict, int firstWrong) {
        tampered++;
        detected += verdict.fold(intact -> 0, outdated -> 0, broken -> broken.position() == firstWrong ? 1 : 0);
    }

    private void closeRanks(List<AuditEntry> entries, int from) {
        for (int n = from; n < entries.size(); n++) {
            entries.set(n, EntryForgery.movedTo(honest, n, entries.get(n)));
        }
    }

    private AuditEntry entry(int n) {
        return honest.entries.get(n);
    }

    /** The two ends, and others in between. */
    private IntStream samples(int count) {
        return IntStream.concat(
                IntStream.of(0, LENGTH - 1), IntStream.range(2, count).map(n -> random.nextInt(LENGTH)));
    }
}
