package dev.portalaccess.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.portalaccess.access.GrantOn;
import dev.portalaccess.access.HoldGrant;
import dev.portalaccess.access.NarrowGrant;
import dev.portalaccess.access.ReleaseHold;
import dev.portalaccess.access.RevokeGrant;
import dev.portalaccess.command.ReasonInput;
import dev.portalaccess.enabling.DeliveryChoice;
import dev.portalaccess.enabling.EnablingResult.Invited;
import dev.portalaccess.enabling.Individual;
import dev.portalaccess.fixture.EditedReads;
import dev.portalaccess.internal.engine.CommandRunner;
import dev.portalaccess.internal.engine.CommandValidator;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.internal.invitations.InvitationService;
import dev.portalaccess.internal.sealing.SealService;
import dev.portalaccess.invitations.ChangeAddress;
import dev.portalaccess.model.AuditAction;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Reason;
import dev.portalaccess.model.Relationship;
import dev.portalaccess.model.Scope;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.GrantId;
import dev.portalaccess.model.id.HoldId;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.stored.AuditHead;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.PracticeRecord;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import dev.portalaccess.spi.storage.AccessStoreException;
import dev.portalaccess.spi.storage.AccountReads.ClosedGrant;
import dev.portalaccess.testkit.Requirement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is stored is compared with what the audit trail states, also where every seal is right. */
@Requirement("PA-115")
@Tag("T08")
class ReplayedTrailTest {

    private static final ReasonInput WHY = ReasonInput.of(Reason.SAFETY);

    private final SealedPortal sealed = new SealedPortal(SealMode.REQUIRED);
    private final ChartId camille = sealed.portal.camille;
    private Grant first;

    @BeforeEach
    void there_is_a_grant() {
        first = sealed.story.fathersGrants().get(0);
    }

    private void revoke() {
        sealed.access()
                .revoke(sealed.portal.clerk(), RevokeGrant.of(GrantOn.of(first), WHY))
                .orThrow();
    }

    private CommandRunner commands(EditedReads reads) {
        return new CommandRunner(
                new ServiceDependencies(reads.storage(), sealed.portal.hostWith(sealed.portal.keyring)),
                new CommandValidator());
    }

    private SealReport check(EditedReads reads) {
        return new SealService(commands(reads)).check(sealed.portal.clerk(), camille);
    }

    private EditedReads reads() {
        return new EditedReads(sealed.portal.store);
    }

    private static Page<ClosedGrant> edit(Page<ClosedGrant> page, UnaryOperator<List<Grant>> change) {
        List<Grant> grants = page.items().stream().map(ClosedGrant::grant).toList();
        List<ClosedGrant> edited = change.apply(grants).stream()
                .map(grant -> new ClosedGrant(grant, page.items().get(0).closedAt()))
                .toList();
        return new Page<>(edited, page.next());
    }

    private SealReport checkWithClosed(UnaryOperator<List<Grant>> change) {
        return check(reads().<Page<ClosedGrant>>edit("closedGrants", page -> edit(page, change)));
    }

    @Test
    void every_change_of_a_grant_fits_the_trail() {
        HoldId hold = sealed.access()
                .hold(sealed.portal.clerk(), HoldGrant.of(GrantOn.of(first), WHY))
                .orThrow();
        assertFits();
        sealed.access()
                .release(sealed.portal.clerk(), new ReleaseHold(GrantOn.of(first), hold, WHY))
                .orThrow();
        assertFits();
        sealed.access()
                .narrow(sealed.portal.clerk(), new NarrowGrant(GrantOn.of(first), Scope.BILLING_ONLY, WHY))
                .orThrow();
        assertFits();
        revoke();
        assertFits();
    }

    @Test
    void a_second_link_of_the_same_person_states_the_grant_that_is_there_with_its_own_holder() {
        Invited second = sealed.story.invite(
                Individual.other("Anthony", "Patient", Relationship.FATHER, DeliveryChoice.email("a.p@example.org")));
        assertThat(sealed.portal.invitation(second.invitation()).holder()).isNotEqualTo(first.holder());

        sealed.story.redeem(second, sealed.father());
        assertThat(sealed.portal
                        .trails()
                        .trail(sealed.portal.practice, Optional.of(camille), Page.Request.first(100))
                        .items())
                .filteredOn(entry -> entry.action().equals(AuditAction.ACCESS_ALREADY_ACTIVE))
                .extracting(
                        entry -> entry.details().get("holder"),
                        entry -> entry.details().get("invitation"))
                .containsExactly(
                        tuple(first.holder().value(), second.invitation().value()));
        assertFits();
    }

    @Test
    void a_second_link_of_the_same_person_states_the_version_of_the_holder_who_used_it() {
        Invited second = sealed.story.invite(
                Individual.other("Anthony", "Patient", Relationship.FATHER, DeliveryChoice.email("a.p@example.org")));
        HolderId used = sealed.portal.invitation(second.invitation()).holder();
        RecordKey key = RecordKey.of(used);
        Versioned<Holder> before =
                sealed.portal.store.holder(sealed.portal.practice, key).orElseThrow();
        sealed.story.redeem(second, sealed.father());
        assertThat(sealed.portal
                        .store
                        .holder(sealed.portal.practice, key)
                        .orElseThrow()
                        .version())
                .isEqualTo(before.version() + 1);
        assertFits();
        UnaryOperator<Map<RecordKey, Versioned<Holder>>> putBack = holders -> {
            Map<RecordKey, Versioned<Holder>> edited = new HashMap<>(holders);
            edited.computeIfPresent(key, (one, now) -> before);
            return edited;
        };
        BrokenSeal rolledBack = new BrokenSeal("holder", used.value(), BrokenSeal.ROLLED_BACK);
        assertThat(check(reads().edit("holders", putBack)).broken()).containsExactly(rolledBack);
        assertThat(new SealService(commands(reads().edit("holders", putBack)))
                        .verify(sealed.portal.clerk(), SealPlace.START, 1_000)
                        .broken())
                .containsExactly(rolledBack);
    }

    private void assertFits() {
        SealReport report = sealed.seals().check(sealed.portal.clerk(), camille);
        assertThat(report.broken()).isEmpty();
        assertThat(report.unknown()).isZero();
    }

    @Nested
    class A_closed_grant {

        @BeforeEach
        void there_is_one() {
            revoke();
            assertThat(checkWithClosed(UnaryOperator.identity()).broken()).isEmpty();
        }

        @Test
        void of_another_account_is_contradicted() {
            assertContradicted(grants -> List.of(given(grants.get(0), new AccountId("login-other"))));
        }

        @Test
        void with_another_reason_is_contradicted_by_the_tag() {
            assertContradicted(grants -> List.of(grants.get(0)
                    .because(new Grant.Change(
                            sealed.portal.clock.instant(), sealed.portal.clerk().actor(), Reason.MISUSE))));
        }

        @Test
        void that_was_never_granted_is_contradicted() {
            assertContradicted(grants -> {
                List<Grant> more = new ArrayList<>(grants);
                more.add(renamed(grants.get(0), "planted"));
                return more;
            });
        }

        @Test
        void that_was_deleted_is_gone() {
            assertThat(checkWithClosed(grants -> List.of()).broken())
                    .extracting(BrokenSeal::code)
                    .containsExactly(BrokenSeal.GONE);
        }

        private void assertContradicted(UnaryOperator<List<Grant>> change) {
            assertThat(checkWithClosed(change).broken())
                    .extracting(BrokenSeal::code)
                    .containsExactly(BrokenSeal.CONTRADICTED);
        }
    }

    private static Grant given(Grant grant, AccountId account) {
        return new Grant(
                grant.id(),
                grant.chart(),
                grant.holder(),
                account,
                grant.terms(),
                grant.validity(),
                grant.standing(),
                grant.provenance(),
                grant.lastChange());
    }

    private static Grant renamed(Grant grant, String id) {
        return new Grant(
                new GrantId(id),
                grant.chart(),
                grant.holder(),
                grant.account(),
                grant.terms(),
                grant.validity(),
                grant.standing(),
                grant.provenance(),
                grant.lastChange());
    }

    @Nested
    class A_record {

        @Test
        void of_a_chart_that_is_put_back_with_its_grants_is_found() {
            Versioned<ChartAccess> before = sealed.chart(camille);
            revoke();
            assertThat(check(reads().<Map<ChartId, Versioned<ChartAccess>>>edit(
                                            "charts",
                                            charts -> charts.containsKey(camille) ? Map.of(camille, before) : charts)
                                    .edit("closedGrants", page -> new Page<>(List.of(), Optional.empty())))
                            .broken())
                    .extracting(BrokenSeal::kind, BrokenSeal::code)
                    .contains(tuple("chart", BrokenSeal.ROLLED_BACK), tuple("grant", BrokenSeal.CONTRADICTED));
        }

        @Test
        void of_a_holder_that_is_put_back_is_found() {
            RecordKey key = RecordKey.of(first.holder());
            Versioned<Holder> now =
                    sealed.portal.store.holder(sealed.portal.practice, key).orElseThrow();
            assertThat(check(reads().<Map<RecordKey, Versioned<Holder>>>edit(
                                            "holders",
                                            holders -> holders.containsKey(key) ? Map.of(key, earlier(now)) : holders))
                            .broken())
                    .extracting(BrokenSeal::kind, BrokenSeal::code)
                    .containsExactly(tuple("holder", BrokenSeal.ROLLED_BACK));
        }

        private Versioned<Holder> earlier(Versioned<Holder> now) {
            long version = now.version() - 1;
            return sealed.portal
                    .commands()
                    .parts()
                    .seals()
                    .sealHolder(new Versioned<>(now.value(), version - 1))
                    .seal()
                    .map(seal -> new Versioned<>(now.value(), version, Optional.of(seal)))
                    .orElseThrow();
        }

        @Test
        void of_a_holder_with_a_grant_that_is_deleted_is_found() {
            assertThat(check(reads().edit("holders", holders -> Map.of())).broken())
                    .contains(new BrokenSeal("holder", first.holder().value(), BrokenSeal.GONE));
        }

        @Test
        void that_is_torn_once_is_read_again_and_not_reported() {
            AtomicInteger reads = new AtomicInteger();
            assertThat(check(reads().<Map<ChartId, Versioned<ChartAccess>>>edit(
                                            "charts",
                                            charts -> reads.getAndIncrement() == 0
                                                    ? Map.of(
                                                            camille,
                                                            charts.get(camille).withSeal(Optional.empty()))
                                                    : charts))
                            .broken())
                    .isEmpty();
        }

        @Test
        void that_others_change_while_it_is_compared_is_not_reported() {
            AtomicInteger looks = new AtomicInteger();
            assertThat(check(reads().edit("trailStart", start -> {
                                if (looks.getAndIncrement() < 3) {
                                    sealed.access()
                                            .hold(sealed.portal.clerk(), HoldGrant.of(GrantOn.of(first), WHY))
                                            .orThrow();
                                }
                                return start;
                            }))
                            .broken())
                    .isEmpty();
        }
    }

    @Nested
    class The_chain_of_a_practice {

        private List<BrokenSeal> verify(EditedReads reads) {
            return new SealService(commands(reads))
                    .verify(sealed.portal.clerk(), new SealPlace(SealPlace.Step.PRACTICE_CHAIN, Optional.empty()), 1)
                    .broken();
        }

        @BeforeEach
        void tells_of_a_new_address() {
            change(sealed.portal.commands(), first, "new.address@example.org");
            assertThat(verify(reads())).isEmpty();
        }

        @Test
        void finds_a_holder_who_is_put_back() {
            RecordKey key = RecordKey.of(first.holder());
            Versioned<Holder> now =
                    sealed.portal.store.holder(sealed.portal.practice, key).orElseThrow();
            assertThat(verify(reads().<Map<RecordKey, Versioned<Holder>>>edit(
                                    "holders",
                                    holders ->
                                            Map.of(key, new Versioned<>(now.value(), now.version() - 1, now.seal())))))
                    .containsExactly(new BrokenSeal("holder", first.holder().value(), BrokenSeal.ROLLED_BACK));
        }

        @Test
        void that_is_put_back_is_found() {
            assertThat(verify(reads().<Versioned<PracticeRecord>>edit(
                                    "practiceRecord", end -> new Versioned<>(PracticeRecord.EMPTY, 0))))
                    .extracting(BrokenSeal::kind, BrokenSeal::code)
                    .containsExactly(tuple("practice-chain", BrokenSeal.ROLLED_BACK));
        }

        @Test
        void without_its_seal_is_found() {
            assertThat(verify(reads().<Versioned<PracticeRecord>>edit(
                                    "practiceRecord", end -> end.withSeal(Optional.empty()))))
                    .extracting(BrokenSeal::kind, BrokenSeal::code)
                    .containsExactly(tuple("practice-chain", BrokenSeal.MISSING));
        }

        @Test
        void that_cannot_be_read_is_broken_at_its_place() {
            assertThat(verify(reads().edit("trail", page -> {
                        throw new AccessStoreException(AccessStoreException.UNREADABLE, new IllegalStateException());
                    })))
                    .contains(new BrokenSeal("practice-chain", sealed.portal.practice.value(), BrokenSeal.UNREADABLE));
        }

        @Test
        void from_before_seals_is_sealed_with_the_other_records() {
            SealedPortal before = new SealedPortal(SealMode.OFF);
            Grant open = before.story.fathersGrants().get(0);
            change(before.portal.commands(), open, "first.address@example.org");
            SealReport written = new SealService(before.portal.commandsIn(SealMode.ADOPTING))
                    .sealExisting(before.portal.clerk(), SealPlace.START, 1_000);
            assertThat(written.broken()).isEmpty();
            change(before.portal.commandsIn(SealMode.REQUIRED), open, "second.address@example.org");
        }

        private void change(CommandRunner commands, Grant grant, String address) {
            new InvitationService(commands)
                    .changeAddress(sealed.portal.clerk(), new ChangeAddress(grant.holder(), address))
                    .orThrow();
        }
    }

    @Nested
    class A_trail {

        @Test
        void that_was_edited_as_well_is_broken() {
            assertThat(check(reads().<Page<AuditEntry>>edit(
                                            "trail",
                                            page -> new Page<>(
                                                    page.items().stream()
                                                            .map(entry -> widened(entry))
                                                            .toList(),
                                                    page.next())))
                            .broken())
                    .extracting(BrokenSeal::code)
                    .contains(BrokenSeal.TRAIL_BROKEN);
        }

        private AuditEntry widened(AuditEntry entry) {
            TreeMap<String, String> details = new TreeMap<>(entry.details());
            details.put("scope", "act,act,act,act");
            return new AuditEntry(
                    entry.practice(),
                    entry.chart(),
                    entry.link(),
                    entry.commit(),
                    entry.at(),
                    entry.actor(),
                    entry.action(),
                    entry.reason(),
                    entry.rule(),
                    details);
        }

        @Test
        void whose_entries_were_purged_leaves_grants_unknown_and_not_wrong() {
            revoke();
            sealed.portal.store.purge(
                    Purgeable.TRAIL, sealed.portal.clock.instant().plusSeconds(1), 1_000);
            SealReport report = sealed.seals().check(sealed.portal.clerk(), camille);
            assertThat(report.broken()).isEmpty();
            assertThat(report.unknown()).isEqualTo(1);
        }

        @Test
        void whose_entries_are_purged_between_the_reads_is_looked_at_again() {
            revoke();
            AtomicInteger starts = new AtomicInteger();
            SealReport report = check(reads().<AuditHead>edit("trailStart", start -> {
                if (starts.getAndIncrement() < 2) {
                    purgeOneEntryOfTheChart();
                }
                return start;
            }));
            assertThat(report.broken()).isEmpty();
            assertThat(starts).hasValueGreaterThan(2);
        }

        private void purgeOneEntryOfTheChart() {
            AuditHead before = start();
            while (start().equals(before)) {
                assertThat(sealed.portal.store.purge(
                                Purgeable.TRAIL, sealed.portal.clock.instant().plusSeconds(1), 1))
                        .isOne();
            }
        }

        private AuditHead start() {
            return sealed.portal.store.trailStart(sealed.portal.practice, Optional.of(camille));
        }

        @Test
        void of_a_chart_that_was_sealed_later_begins_with_a_baseline_that_states_every_open_grant() {
            SealedPortal before = new SealedPortal(SealMode.OFF);
            Grant open = before.story.fathersGrants().get(0);
            CommandRunner adopting = before.portal.commandsIn(SealMode.ADOPTING);
            before.portal.store.purge(
                    Purgeable.TRAIL, before.portal.clock.instant().plusSeconds(1), 1_000);
            new SealService(adopting).sealExisting(before.portal.clerk(), SealPlace.START, 1_000);
            SealReport report = new SealService(adopting).check(before.portal.clerk(), before.portal.camille);
            assertThat(report.broken()).isEmpty();
            assertThat(report.unknown()).isZero();
            assertThat(before.portal
                            .trails()
                            .trail(before.portal.practice, Optional.of(before.portal.camille), Page.Request.first(10))
                            .items())
                    .extracting(AuditEntry::action, entry -> entry.details().get("grant"))
                    .containsExactly(
                            tuple(AuditAction.RECORD_SEALED, null),
                            tuple(AuditAction.RECORD_SEALED, open.id().value()));
        }
    }
}
