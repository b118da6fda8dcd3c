package dev.portalaccess.internal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.portalaccess.audit.AuditVerdict;
import dev.portalaccess.audit.AuditVerdict.Broken;
import dev.portalaccess.audit.AuditVerdict.Intact;
import dev.portalaccess.audit.Checkpoint;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.stored.AuditHead;
import dev.portalaccess.spi.Keyring;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.recording.FixedKeyring;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Requirement("PA-111")
class StoredAuditTrailsTest {

    private final FixedKeyring keyring = new FixedKeyring();
    private final AuditChain plain = new AuditChain(Optional.empty());
    private final AuditChain keyed = new AuditChain(Optional.of(keyring));

    @Nested
    class An_honest_chain {

        @ParameterizedTest
        @ValueSource(ints = {0, 1, 499, 500, 501, 1_000})
        void is_intact_at_any_length(int length) {
            assertThat(OpenLedger.of(plain, length).verify()).isEqualTo(new Intact(length));
            assertThat(OpenLedger.of(keyed, length).verify()).isEqualTo(new Intact(length));
        }

        @Test
        void of_the_practice_is_intact_as_well() {
            OpenLedger practice = new OpenLedger(OpenLedger.PRACTICE, Optional.empty(), plain).grow(plain, 5);

            assertThat(practice.verify()).isEqualTo(new Intact(5));
            assertThat(practice.verify(practice.checkpoint())).isEqualTo(new Intact(5));
        }

        @Test
        void may_grow_after_a_checkpoint() {
            OpenLedger ledger = OpenLedger.of(plain, 5);
            Checkpoint known = ledger.checkpoint();

            assertThat(ledger.grow(plain, 3).verify(known)).isEqualTo(new Intact(8));
        }

        @Test
        void may_grow_while_it_is_verified() {
            OpenLedger ledger = OpenLedger.of(plain, 1_200);
            Checkpoint shorter = OpenLedger.of(plain, 700).checkpoint();

            ledger.head = shorter.head();
            assertThat(ledger.verify()).isEqualTo(new Broken(700, Broken.HEAD_MISMATCH));
            ledger.endsLater(shorter.head(), ledger.entries.get(1_199));
            assertThat(ledger.verify()).isEqualTo(new Intact(1_200));
        }

        @Test
        void is_read_in_pages() {
            OpenLedger ledger = OpenLedger.of(plain, 3);
            Page<AuditEntry> page = ledger.trails().trail(OpenLedger.PRACTICE, OpenLedger.CHART, Page.Request.first(2));

            assertThat(page.items()).isEqualTo(ledger.entries.subList(0, 2));
        }
    }

    @Nested
    class A_chain_behind_the_librarys_back {

        private final OpenLedger ledger = OpenLedger.of(plain, 9);
        private final List<AuditEntry> honest = List.copyOf(ledger.entries);

        @Test
        void is_found_altered_in_any_field() {
            for (AuditEntry forged : EntryForgery.eachField(honest.get(4))) {
                ledger.entries.set(4, forged);

                assertThat(ledger.verify().fold(intact -> -1L, outdated -> -1L, Broken::position))
                        .isEqualTo(4);
            }
        }

        @Test
        void is_found_altered_by_the_hash() {
            ledger.entries.set(4, EntryForgery.movedTo(ledger, 4, honest.get(6)));

            assertThat(ledger.verify()).isEqualTo(new Broken(4, Broken.ALTERED));
        }

        @Test
        void is_found_to_miss_an_entry() {
            ledger.entries.remove(4);

            assertThat(ledger.verify()).isEqualTo(new Broken(4, Broken.REMOVED));
        }

        @Test
        void is_found_in_another_order() {
            Collections.swap(ledger.entries, 4, 6);

            assertThat(ledger.verify()).isEqualTo(new Broken(4, Broken.SWAPPED));
        }

        @Test
        void is_found_to_have_an_entry_twice() {
            ledger.entries.add(4, honest.get(3));

            assertThat(ledger.verify()).isEqualTo(new Broken(4, Broken.SPLICED));
        }

        @Test
        void is_found_to_have_an_entry_of_another_chain() {
            ledger.entries.set(4, EntryForgery.eachField(honest.get(4)).get(0));
            assertThat(ledger.verify()).isEqualTo(new Broken(4, Broken.SPLICED));

            ledger.entries.set(4, EntryForgery.eachField(honest.get(4)).get(1));
            assertThat(ledger.verify()).isEqualTo(new Broken(4, Broken.SPLICED));
        }

        @Test
        void is_found_to_have_an_entry_that_stands_outside_the_chains() {
            ledger.entries.add(2, ledger.entry(2));

            assertThat(ledger.verify()).isEqualTo(new Broken(2, Broken.SPLICED));
        }
    }

    @Nested
    class A_checkpoint {

        @Test
        void finds_a_tail_that_was_cut_together_with_the_recorded_end() {
            Checkpoint known = OpenLedger.of(plain, 9).checkpoint();
            OpenLedger cut = OpenLedger.of(plain, 6);

            assertThat(cut.verify()).isEqualTo(new Intact(6));
            assertThat(cut.verify(known)).isEqualTo(new Broken(6, Broken.CUT_TAIL));
        }

        @Test
        void finds_a_chain_that_was_cut_to_nothing() {
            Checkpoint known = OpenLedger.of(plain, 9).checkpoint();

            assertThat(OpenLedger.of(plain, 0).verify(known)).isEqualTo(new Broken(0, Broken.CUT_TAIL));
        }

        @Test
        void finds_a_chain_that_was_written_anew_without_a_key() {
            Checkpoint known = OpenLedger.of(plain, 9).checkpoint();
            OpenLedger anew = OpenLedger.of(plain, 4);
            anew.append(plain, anew.entry(44));
            anew.grow(plain, 6);

            assertThat(anew.verify()).isEqualTo(new Intact(11));
            assertThat(anew.verify(known)).isEqualTo(new Broken(8, Broken.REWRITTEN));
        }

        @Test
        void of_an_empty_chain_knows_nothing() {
            Checkpoint known = OpenLedger.of(plain, 0).checkpoint();

            assertThat(OpenLedger.of(plain, 3).verify(known)).isEqualTo(new Intact(3));
        }
    }

    @Nested
    class The_recorded_end {

        @Test
        void beyond_the_last_entry_is_found() {
            OpenLedger ledger = OpenLedger.of(plain, 9);
            ledger.entries.remove(8);

            assertThat(ledger.verify()).isEqualTo(new Broken(8, Broken.HEAD_MISMATCH));
        }

        @Test
        void before_the_last_entry_is_found() {
            OpenLedger ledger = OpenLedger.of(plain, 9);
            ledger.head = OpenLedger.of(plain, 8).head;

            assertThat(ledger.verify()).isEqualTo(new Broken(8, Broken.HEAD_MISMATCH));
        }

        @Test
        void of_an_empty_chain_with_entries_is_found() {
            OpenLedger ledger = OpenLedger.of(plain, 9);
            ledger.head = AuditHead.EMPTY;

            assertThat(ledger.verify()).isEqualTo(new Broken(0, Broken.HEAD_MISMATCH));
        }

        @Test
        void that_is_another_when_it_is_read_again_is_found() {
            OpenLedger ledger = OpenLedger.of(plain, 9);
            AuditHead honest = ledger.head;
            ledger.endsLater(
                    honest,
                    new OpenLedger(OpenLedger.PRACTICE, Optional.empty(), plain)
                            .grow(plain, 9)
                            .entries
                            .get(8));

            assertThat(ledger.verify()).isEqualTo(new Broken(9, Broken.HEAD_MISMATCH));
        }

        @Test
        void with_another_hash_is_found() {
            OpenLedger ledger = OpenLedger.of(plain, 9);
            OpenLedger other = new OpenLedger(OpenLedger.PRACTICE, Optional.empty(), plain).grow(plain, 9);
            ledger.head = other.head;

            assertThat(ledger.verify()).isEqualTo(new Broken(8, Broken.HEAD_MISMATCH));
        }
    }

    @Nested
    class A_key {

        @Test
        void may_come_later_and_be_changed() {
            OpenLedger ledger = new OpenLedger(OpenLedger.PRACTICE, OpenLedger.CHART, keyed).grow(plain, 3);
            ledger.grow(keyed, 3);
            keyring.rotate(Keyring.KeyPurpose.AUDIT);
            ledger.grow(keyed, 3);

            assertThat(ledger.entries.get(5).link().orElseThrow().hash().keyId())
                    .contains("audit-1");
            assertThat(ledger.head.last().orElseThrow().keyId()).contains("audit-2");
            assertThat(ledger.verify()).isEqualTo(new Intact(9));
        }

        @Test
        void that_is_not_known_leaves_the_entry_unproved() {
            OpenLedger ledger = OpenLedger.of(keyed, 4);
            keyring.rotate(Keyring.KeyPurpose.AUDIT);
            keyring.forget("audit-1");

            assertThat(ledger.verify()).isEqualTo(new Broken(0, Broken.KEY_UNKNOWN));
        }

        @Test
        void is_not_replaced_by_nothing_halfway() {
            OpenLedger ledger = OpenLedger.of(keyed, 4);
            AuditHead unprotected = new OpenLedger(OpenLedger.PRACTICE, OpenLedger.CHART, plain).grow(plain, 4).head;
            AuditEntry forged = ledger.entry(4);
            ledger.entries.add(forged.at(plain.nextLink(unprotected, forged)));

            assertThat(ledger.verify()).isEqualTo(new Broken(4, Broken.KEY_DROPPED));
        }

        @Test
        void cannot_be_lost_by_the_library_itself() {
            OpenLedger ledger = OpenLedger.of(keyed, 4);

            assertThatIllegalStateException().isThrownBy(() -> plain.nextLink(ledger.head, ledger.entry(4)));
        }

        @Test
        void is_needed_to_verify_what_it_protects() {
            AuditVerdict withoutKey = OpenLedger.of(keyed, 4).copy(plain).verify();

            assertThat(withoutKey).isEqualTo(new Broken(0, Broken.KEY_UNKNOWN));
        }
    }
}
