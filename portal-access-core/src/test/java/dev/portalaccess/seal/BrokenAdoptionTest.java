package dev.portalaccess.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.fixture.EditedReads;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.restore.RestoreService;
import dev.portalaccess.internal.seal.BrokenSealException;
import dev.portalaccess.internal.sealing.SealService;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.ChartRecord;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.PracticeRecord;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.model.stored.RedeemableInvitation;
import dev.portalaccess.restore.ReportRestore;
import dev.portalaccess.spi.Keyring.KeyPurpose;
import dev.portalaccess.spi.storage.AccessStoreException;
import dev.portalaccess.spi.storage.CommitResult;
import dev.portalaccess.testkit.Requirement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sealing what is stored never makes a record look right that somebody has edited. */
@Requirement("PA-115")
@Tag("T08")
class BrokenAdoptionTest {

    private final SealedPortal sealed = new SealedPortal(SealMode.OFF);
    private final ChartId camille = sealed.portal.camille;
    private final CommandRunner adopting = sealed.portal.commandsIn(SealMode.ADOPTING);

    private List<BrokenSeal> seal(SealPlace from) {
        return new SealService(adopting)
                .sealExisting(sealed.portal.clerk(), from, 1_000)
                .broken();
    }

    /** Goes on with sealing until that step is over, and then stops, as an interrupted program does. */
    private void sealUntilBehind(SealPlace.Step last) {
        Optional<SealPlace> place = Optional.of(SealPlace.START);
        while (place.filter(next -> next.step().compareTo(last) <= 0).isPresent()) {
            place = new SealService(adopting)
                    .sealExisting(sealed.portal.clerk(), place.get(), 1)
                    .next();
        }
    }

    private static SealPlace at(SealPlace.Step step) {
        return new SealPlace(step, Optional.empty());
    }

    private Versioned<Invitation> invitation(Invited invited) {
        return sealed.portal
                .store
                .invitation(sealed.portal.practice, RecordKey.of(invited.invitation()))
                .orElseThrow();
    }

    private static BrokenSeal unsealed(Invited invited) {
        return new BrokenSeal("invitation", invited.invitation().value(), BrokenSeal.MISSING);
    }

    @Nested
    class A_chart_that_was_edited {

        private final Grant first = sealed.story.fathersGrants().get(0);
        private final Invited aunt = sealed.story.aunt();

        /** Edits the sealed chart; the seal stays that of what the library has written. */
        private void edit(UnaryOperator<ChartAccess> change) {
            sealUntilBehind(SealPlace.Step.CHARTS);
            Versioned<ChartAccess> read = sealed.chart(camille);
            assertThat(read.seal()).isPresent();
            sealed.write(read.to(change.apply(read.value()))
                    .withSeal(adopting.parts().seals().sealChart(read.value().record(), read.version())));
        }

        private void assertStaysBroken(BrokenSeal how, Invited... live) {
            Versioned<ChartAccess> before = sealed.chart(camille);
            for (SealPlace from : List.of(SealPlace.START, at(SealPlace.Step.INVITATIONS))) {
                List<BrokenSeal> broken = seal(from);
                assertThat(broken).contains(how);
                for (Invited invited : live) {
                    assertThat(broken).contains(unsealed(invited));
                    assertThat(invitation(invited).seal()).isEmpty();
                }
            }
            assertThat(sealed.chart(camille)).isEqualTo(before);
            assertThat(sealed.decide(
                                    sealed.portal.commandsIn(SealMode.REQUIRED),
                                    sealed.portal.family.strangersAccount(),
                                    camille)
                            .isPermitted())
                    .isFalse();
        }

        private ChartAccess merged(ChartAccess access) {
            return access.with(new ChartRecord(
                    access.record().practice(),
                    camille,
                    access.record().blocks(),
                    Optional.of(sealed.portal.anthony),
                    access.record().head(),
                    access.record().tags(),
                    access.record().redeemable(),
                    access.record().freezes(),
                    access.record().exemptions(),
                    access.record().reopenedAt()));
        }

        private ChartAccess planted(ChartAccess access) {
            return access.with(new Grant(
                    new GrantId("planted"),
                    camille,
                    first.holder(),
                    sealed.portal.family.strangersAccount(),
                    first.terms(),
                    first.validity(),
                    first.standing(),
                    first.provenance()));
        }

        @Test
        void gets_no_seal_with_its_invitation() {
            edit(this::merged);
            assertStaysBroken(new BrokenSeal("chart", camille.value(), BrokenSeal.MISMATCH), aunt);
        }

        @Test
        void gets_no_seal_with_two_invitations() {
            Invited payer = sealed.story.payer();
            edit(this::merged);
            assertStaysBroken(new BrokenSeal("chart", camille.value(), BrokenSeal.MISMATCH), aunt, payer);
        }

        @Test
        void gets_no_tag_for_a_grant_that_was_added() {
            edit(this::planted);
            assertStaysBroken(new BrokenSeal("grant", "planted", BrokenSeal.UNLISTED), aunt);
        }

        @Test
        void is_sealed_with_its_invitation_if_nobody_has_edited_it() {
            edit(access -> access);
            assertThat(seal(SealPlace.START)).isEmpty();
            assertThat(invitation(aunt).seal()).isPresent();
            assertThat(sealed.chart(camille).value().record().redeemable())
                    .extracting(RedeemableInvitation::invitation)
                    .containsExactly(aunt.invitation());
        }
    }

    @Nested
    class A_chart_that_lists_its_invitations {

        @Test
        void is_not_written_with_them_whatever_their_order() {
            sealed.story.aunt();
            sealed.story.payer();
            assertThat(seal(SealPlace.START)).isEmpty();
            Versioned<ChartAccess> read = sealed.chart(camille);
            List<RedeemableInvitation> reversed =
                    new ArrayList<>(read.value().record().redeemable());
            Collections.reverse(reversed);
            ChartAccess turned = read.value().with(read.value().record().withRedeemable(reversed));
            sealed.write(read.to(turned).withSeal(adopting.parts().seals().sealChart(turned.record(), read.version())));
            Versioned<ChartAccess> before = sealed.chart(camille);
            sealed.portal.keyring.rotate(KeyPurpose.SEAL);
            assertThat(new SealService(adopting)
                            .sealExisting(sealed.portal.clerk(), at(SealPlace.Step.INVITATIONS), 1_000)
                            .sealed())
                    .isGreaterThan(1);
            assertThat(sealed.chart(camille)).isEqualTo(before);
        }
    }

    @Nested
    class A_practice {

        private final Invited aunt = sealed.story.aunt();

        private Versioned<PracticeRecord> record() {
            return sealed.portal.store.practiceRecord(sealed.portal.practice);
        }

        private void report(CommandRunner commands) {
            new RestoreService(commands)
                    .report(
                            sealed.portal.clerk(),
                            new ReportRestore(Instant.EPOCH, ReasonInput.of(Reason.BACKUP_RESTORED)))
                    .orThrow();
        }

        /** Lifts the report of the restored backup, and keeps the seal. */
        private void liftReport() {
            report(adopting);
            Versioned<PracticeRecord> read = record();
            sealed.commit(sealed.changes()
                    .practiceRecord(
                            read.to(PracticeRecord.of(read.value().head())).withSeal(read.seal())));
        }

        @Test
        void whose_report_was_lifted_gets_no_seal_with_other_records() {
            liftReport();
            Versioned<PracticeRecord> before = record();
            for (SealPlace.Step step :
                    List.of(SealPlace.Step.PRACTICE_CHAIN, SealPlace.Step.INVITATIONS, SealPlace.Step.HOLDERS)) {
                assertThat(seal(at(step)))
                        .contains(new BrokenSeal("practice-chain", sealed.portal.practice.value(), BrokenSeal.MISMATCH))
                        .filteredOn(broken -> broken.code().equals(BrokenSeal.MISMATCH))
                        .hasSize(1);
                assertThat(record()).isEqualTo(before);
            }
            assertThat(invitation(aunt).seal()).isEmpty();
            assertThat(sealed.chart(camille).seal()).isPresent();
        }

        @Test
        void whose_record_was_put_back_is_not_sealed_again() {
            report(sealed.portal.commands());
            EditedReads reads = new EditedReads(sealed.portal.store)
                    .<Versioned<PracticeRecord>>edit(
                            "practiceRecord",
                            read -> new Versioned<>(
                                    PracticeRecord.of(read.value().head()), read.version() - 1));
            report(sealed.portal.commands());
            RecordSeals control = new SealService(over(reads, SealMode.ADOPTING));
            SealReport ofFirstEntry = control.sealExisting(sealed.portal.clerk(), SealPlace.START, 1);
            assertThat(ofFirstEntry.sealed()).isZero();
            assertThat(ofFirstEntry.broken()).isEmpty();
            assertThat(control.sealExisting(sealed.portal.clerk(), SealPlace.START, 1_000)
                            .broken())
                    .contains(
                            new BrokenSeal("practice-chain", sealed.portal.practice.value(), BrokenSeal.ROLLED_BACK),
                            unsealed(aunt));
            assertThat(record().seal()).isEmpty();
            assertThat(invitation(aunt).seal()).isEmpty();
            assertThat(sealed.chart(camille).seal()).isPresent();
        }

        @Test
        void whose_record_was_deleted_redeems_nothing() {
            report(adopting);
            assertThat(seal(SealPlace.START)).isEmpty();
            EditedReads reads = new EditedReads(sealed.portal.store)
                    .edit("practiceRecord", read -> new Versioned<>(PracticeRecord.EMPTY, 0));
            CommandRunner required = over(reads, SealMode.REQUIRED);
            assertThatThrownBy(() -> required.parts().store().practiceRecord(sealed.portal.practice))
                    .isInstanceOf(BrokenSealException.class);
            assertThat(new SealService(required)
                            .verify(sealed.portal.clerk(), SealPlace.START, 1)
                            .broken())
                    .containsExactly(
                            new BrokenSeal("practice-chain", sealed.portal.practice.value(), BrokenSeal.ROLLED_BACK));
        }
    }

    private CommandRunner over(EditedReads reads, SealMode mode) {
        return sealed.portal.commandsOver(reads.storage(), mode);
    }

    @Nested
    class A_record_that_changes_in_every_round {

        @Test
        void is_reported_because_it_stays_under_the_older_key() {
            sealed.story.aunt();
            seal(SealPlace.START);
            sealed.portal.keyring.rotate(KeyPurpose.SEAL);
            EditedReads reads = new EditedReads(sealed.portal.store)
                    .refuse("commit", new CommitResult.Conflict(Set.of(camille.value()), Set.of()));
            assertThat(new SealService(over(reads, SealMode.REQUIRED))
                            .sealExisting(sealed.portal.clerk(), at(SealPlace.Step.CHARTS), 1)
                            .broken())
                    .containsExactly(new BrokenSeal("chart", camille.value(), BrokenSeal.OLDER_KEY));
        }
    }

    @Nested
    class A_damaged_row {

        private final Grant first = sealed.story.fathersGrants().get(0);
        private final Invited aunt = sealed.story.aunt();
        private final Holder anotherHolder =
                sealed.portal.holder(invitation(aunt).value().holder());

        private List<BrokenSeal> verify(EditedReads reads) {
            return new SealService(over(reads, SealMode.REQUIRED))
                    .verify(sealed.portal.clerk(), SealPlace.START, 1_000)
                    .broken();
        }

        private List<BrokenSeal> check(EditedReads reads) {
            return new SealService(over(reads, SealMode.REQUIRED))
                    .check(sealed.portal.clerk(), camille)
                    .broken();
        }

        private <T> UnaryOperator<Map<RecordKey, Versioned<T>>> swap(RecordKey key, Versioned<T> other) {
            return read -> {
                Map<RecordKey, Versioned<T>> swapped = new HashMap<>(read);
                swapped.computeIfPresent(key, (one, found) -> other);
                return swapped;
            };
        }

        @Test
        void of_a_holder_with_the_content_of_another_is_broken_at_its_place() {
            seal(SealPlace.START);
            EditedReads reads = new EditedReads(sealed.portal.store)
                    .edit("holders", swap(RecordKey.of(first.holder()), new Versioned<>(anotherHolder, 1)));
            BrokenSeal misled = new BrokenSeal("holder", first.holder().value(), BrokenSeal.MISLED);
            assertThat(verify(reads)).containsOnly(misled);
            assertThat(check(reads)).containsExactly(misled);
        }

        @Test
        void of_an_invitation_with_the_content_of_another_is_broken_at_its_place() {
            Invited payer = sealed.story.payer();
            seal(SealPlace.START);
            Versioned<Invitation> other = invitation(payer);
            RecordKey key = RecordKey.of(aunt.invitation());
            EditedReads reads = new EditedReads(sealed.portal.store)
                    .<Object>edit("invitations", read -> read instanceof Map<?, ?> ? swapped(read, key, other) : read);
            BrokenSeal misled = new BrokenSeal("invitation", aunt.invitation().value(), BrokenSeal.MISLED);
            assertThat(verify(reads)).containsOnly(misled);
            assertThat(check(reads)).containsExactly(misled);
        }

        @SuppressWarnings("unchecked")
        private Object swapped(Object read, RecordKey key, Versioned<Invitation> other) {
            return swap(key, other).apply((Map<RecordKey, Versioned<Invitation>>) read);
        }

        @Test
        void of_an_invitation_that_cannot_be_read_is_broken_at_its_place() {
            seal(SealPlace.START);
            RecordKey key = RecordKey.of(aunt.invitation());
            EditedReads reads = new EditedReads(sealed.portal.store).<Object>edit("invitations", read -> {
                if (read instanceof Page<?> || ((Map<?, ?>) read).containsKey(key)) {
                    throw new AccessStoreException(AccessStoreException.UNREADABLE);
                }
                return read;
            });
            BrokenSeal unreadable =
                    new BrokenSeal("invitation", aunt.invitation().value(), BrokenSeal.UNREADABLE);
            assertThat(check(reads)).containsExactly(unreadable);
            assertThat(verify(reads)).containsExactly(unreadable);
        }

        @Test
        void that_no_record_names_is_found_with_the_chart() {
            seal(SealPlace.START);
            EditedReads reads = new EditedReads(sealed.portal.store).<Object>edit("invitations", read -> {
                if (read instanceof Page<?>) {
                    throw new AccessStoreException(AccessStoreException.UNREADABLE);
                }
                return read;
            });
            assertThat(check(reads)).containsExactly(new BrokenSeal("chart", camille.value(), BrokenSeal.UNREADABLE));
        }

        @Test
        void is_no_failure_of_the_store_itself() {
            EditedReads reads = new EditedReads(sealed.portal.store).edit("holders", read -> {
                throw new AccessStoreException("timeout");
            });
            assertThatThrownBy(() -> check(reads))
                    .isInstanceOf(AccessStoreException.class)
                    .hasMessage("timeout");
        }
    }
}
