package dev.portalaccess.internal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portalaccess.audit.AuditVerdict.Broken;
import dev.portalaccess.audit.AuditVerdict.Intact;
import dev.portalaccess.audit.AuditVerdict.Outdated;
import dev.portalaccess.audit.Checkpoint;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.stored.AuditHead;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.recording.FixedKeyring;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Requirement({"PA-111", "PA-114"})
class PurgedChainTest {

    private final AuditChain keyed = new AuditChain(Optional.of(new FixedKeyring()));
    private final OpenLedger ledger = OpenLedger.of(keyed, 9);
    private final List<AuditEntry> all = List.copyOf(ledger.entries);

    private static Checkpoint at(AuditHead head) {
        return new Checkpoint(OpenLedger.PRACTICE, OpenLedger.CHART, head);
    }

    private Checkpoint after(int entries) {
        return at(AuditChain.headAfter(all.get(entries - 1).link().orElseThrow()));
    }

    @Nested
    class What_is_left {

        @ParameterizedTest
        @ValueSource(ints = {1, 4, 8, 9})
        void is_intact_from_where_it_begins(int purged) {
            assertThat(ledger.purged(purged).verify()).isEqualTo(new Intact(purged, 9));
        }

        @Test
        void grows_on() {
            assertThat(ledger.purged(9).grow(keyed, 3).verify()).isEqualTo(new Intact(9, 12));
        }

        @Test
        void is_walked_again_if_more_was_put_away_meanwhile() {
            ledger.purged(2);
            ledger.purgedMeanwhile(3);

            assertThat(ledger.verify()).isEqualTo(new Intact(5, 9));
        }

        @Test
        void is_broken_if_something_in_it_is_missing() {
            ledger.purged(4).entries.remove(2);

            assertThat(ledger.verify()).isEqualTo(new Broken(6, Broken.REMOVED));
        }

        @Test
        void is_broken_if_its_own_beginning_is_missing() {
            ledger.purged(4).entries.remove(0);

            assertThat(ledger.verify()).isEqualTo(new Broken(4, Broken.REMOVED));
        }

        @Test
        void cannot_go_on_without_the_key() {
            OpenLedger unprotected = OpenLedger.of(new AuditChain(Optional.empty()), 9);
            ledger.purged(4).entries.set(0, unprotected.entries.get(4));

            assertThat(ledger.verify()).isEqualTo(new Broken(4, Broken.KEY_DROPPED));
        }
    }

    @Nested
    class The_recorded_beginning {

        @Test
        void that_is_not_behind_the_last_entry_put_away_is_found() {
            ledger.purged(4).start = after(3).head();
            assertThat(ledger.verify()).isEqualTo(new Broken(3, Broken.REMOVED));

            ledger.start = after(5).head();
            assertThat(ledger.verify()).isEqualTo(new Broken(5, Broken.SPLICED));
        }

        @Test
        void with_another_hash_is_found() {
            ledger.purged(4).start = new AuditHead(4, after(5).head().last());

            assertThat(ledger.verify()).isEqualTo(new Broken(4, Broken.ALTERED));
        }

        @Test
        void behind_the_recorded_end_is_found() {
            ledger.purged(9).head = after(8).head();

            assertThat(ledger.verify()).isEqualTo(new Broken(8, Broken.HEAD_MISMATCH));
        }

        @Test
        void at_the_recorded_end_with_another_hash_is_found() {
            ledger.purged(9).head = new AuditHead(9, after(8).head().last());

            assertThat(ledger.verify()).isEqualTo(new Broken(8, Broken.HEAD_MISMATCH));
        }
    }

    @Nested
    class A_checkpoint {

        @ParameterizedTest
        @ValueSource(ints = {4, 5, 9})
        void of_the_last_entry_put_away_or_a_later_one_still_proves_something(int taken) {
            assertThat(ledger.purged(4).verify(after(taken))).isEqualTo(new Intact(4, 9));
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 3})
        void of_what_was_put_away_proves_nothing_and_the_answer_says_so(int taken) {
            assertThat(ledger.purged(4).verify(after(taken))).isEqualTo(new Outdated(4, 9));
        }

        @Test
        void of_an_empty_chain_knows_nothing() {
            assertThat(ledger.purged(4).verify(at(AuditHead.EMPTY))).isEqualTo(new Intact(4, 9));
        }

        @Test
        void that_knows_another_last_entry_put_away_finds_the_chain_rewritten() {
            Checkpoint other = at(new AuditHead(4, after(5).head().last()));

            assertThat(ledger.purged(4).verify(other)).isEqualTo(new Broken(3, Broken.REWRITTEN));
        }

        @Test
        void that_proves_nothing_hides_no_break() {
            ledger.purged(4).entries.remove(2);

            assertThat(ledger.verify(after(1))).isEqualTo(new Broken(6, Broken.REMOVED));
        }

        @Test
        void finds_a_cut_tail_as_ever() {
            Checkpoint known = ledger.checkpoint();
            OpenLedger cut = OpenLedger.of(keyed, 6).purged(4);

            assertThat(cut.verify(known)).isEqualTo(new Broken(6, Broken.CUT_TAIL));
        }
    }
}
