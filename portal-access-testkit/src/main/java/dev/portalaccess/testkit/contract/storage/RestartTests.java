package dev.portalaccess.testkit.contract.storage;

import static dev.portalaccess.testkit.internal.FieldDifference.assertEquals;
import static dev.portalaccess.testkit.internal.FieldDifference.assertNone;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portalaccess.model.AccessRecord;
import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Grant;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Page.Request;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.stored.AuditHead;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.CommandReceipt;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.model.stored.PracticeRecord;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.storage.AccessQueries.FormerGrant;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import dev.portalaccess.spi.storage.Outbox.ClaimDisposition;
import dev.portalaccess.spi.storage.Outbox.ClaimedMessage;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.internal.OpenGrants;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Tests that everything that was acknowledged is there after a restart. */
abstract class RestartTests extends OutboxTestCase {

    private final FieldSamples variants = new FieldSamples(samples);
    private final Instant late = samples.after(Duration.ofDays(30));
    private final Runnable restart;

    RestartTests(Supplier<Storage> storage, Runnable restart) {
        super(storage);
        this.restart = restart;
    }

    @Test
    public final void records_of_every_type_outlast_a_restart() {
        ChartAccess chart = variants.chart();
        Holder holder = variants.holder();
        Invitation invitation = variants.invitation(InvitationState.LIVE);
        Registration registration = variants.registration(variants.steps().get(1));
        PracticeRecord practice = variants.restoredPractice();
        commit(changes()
                .chart(Versioned.fresh(chart))
                .holder(Versioned.fresh(holder))
                .invitation(Versioned.fresh(invitation))
                .registration(Versioned.fresh(registration))
                .practiceRecord(Versioned.fresh(practice)));
        restart.run();
        assertNone(new Versioned<>(chart, 1), store().chart(practice(), chart.chart()));
        assertNone(Optional.of(new Versioned<>(holder, 1)), store().holder(practice(), RecordKey.of(holder.id())));
        assertNone(
                Optional.of(new Versioned<>(invitation, 1)),
                store().invitation(practice(), RecordKey.of(invitation.id())));
        assertNone(
                Optional.of(new Versioned<>(registration, 1)),
                store().registration(practice(), RecordKey.of(registration.id())));
        assertNone(new Versioned<>(practice, 1), store().practiceRecord(practice()));
    }

    @Test
    public final void versions_are_counted_on_after_a_restart() {
        List<RecordKind> all = RecordKind.all(samples);
        all.forEach(sort -> commit(sort.over(0, changes())));
        restart.run();
        all.forEach(sort -> refused(sort.over(0, changes()), "it was stored before the restart: " + sort.name()));
        all.forEach(sort -> commit(sort.over(1, changes())));
        all.forEach(sort -> assertEquals(2, sort.version(store()), "version after a restart: " + sort.name()));
    }

    @Test
    @Requirement("PA-070")
    public final void who_has_access_is_known_after_a_restart() {
        Grant grant = samples.grant();
        commit(changes().chart(Versioned.fresh(samples.chart(grant))));
        restart.run();
        assertEquals(
                List.of(grant),
                OpenGrants.of(store(), practice(), grant.account()),
                "grants of an account after a restart");
    }

    @Test
    @Requirement("PA-070")
    public final void former_versions_of_grants_outlast_a_restart() {
        Grant former = samples.grant();
        Instant replacedAt = samples.after(MOMENT);
        commit(changes().chart(Versioned.fresh(samples.chart(former))));
        commit(ChangeSet.in(practice(), samples.receiptAt(replacedAt))
                .chart(new Versioned<>(samples.chart(former.endingAt(replacedAt)), 1)));
        restart.run();
        assertEquals(
                List.of(new FormerGrant(former, replacedAt)),
                queries().history(practice(), former.chart(), Request.first(10)).items(),
                "history after a restart");
    }

    @Test
    @Requirement("PA-076")
    public final void a_mark_of_use_outlasts_a_restart() {
        Grant grant = samples.grant();
        LocalDate day = LocalDate.of(2005, 3, 1);
        uses().markUse(practice(), grant.account(), grant.chart(), day);
        restart.run();
        assertEquals(
                Map.of(grant.account(), day),
                uses().lastUses(practice(), grant.chart(), Set.of(grant.account())),
                "the last use after a restart");
        assertEquals(
                false,
                uses().markUse(practice(), grant.account(), grant.chart(), day),
                "whether the use of that day was written again after a restart");
    }

    @Test
    @Requirement("PA-112")
    public final void a_record_that_waits_outlasts_a_restart() {
        AccessRecord record = samples.accessRecord(samples.chartId(), samples.now());
        store().spool(record);
        restart.run();
        assertEquals(
                1,
                store().removeSpooled(practice(), Set.of(record.id())),
                "records that were there after a restart, to be removed");
    }

    @Test
    public final void keys_find_their_records_after_a_restart_and_stay_taken() {
        Holder holder = samples.holder();
        RecordKey key = key();
        commit(changes().holder(Versioned.fresh(holder)).claim(key, holder.id().value()));
        restart.run();
        assertEquals(
                Optional.of(new Versioned<>(holder, 1)), store().holder(practice(), key), "a holder by key, after it");
        refused(changes().claim(key, owner()), "the key was taken before the restart");
    }

    @Test
    @Requirement("PA-130")
    public final void a_commit_repeated_after_a_restart_is_still_a_repeat() {
        CommandReceipt receipt = samples.receipt(samples.request());
        Holder holder = samples.holder();
        ChangeSet changes = ChangeSet.in(practice(), receipt)
                .holder(Versioned.fresh(holder))
                .build();
        commit(changes);
        commit(changes().holder(new Versioned<>(holder, 1)));
        restart.run();
        commit(changes);
        assertEquals(
                Optional.of(2L),
                store().holder(practice(), RecordKey.of(holder.id())).map(Versioned::version),
                "version of a record whose commit was repeated after a restart");
        assertEquals(
                Optional.of(receipt),
                store().receipt(practice(), found(receipt.request(), "a request")),
                "its receipt, by the request's name");
    }

    @Test
    @Requirement("PA-120")
    public final void messages_outlast_a_restart() {
        Message waiting = queued();
        Message parked = queued(MessageState.PARKED);
        restart.run();
        assertStands(waiting, "a queued message after a restart");
        assertStands(parked, "a parked message after a restart");
        assertEquals(List.of(waiting), messages(due(at(samples.now()))), "given out after a restart");
    }

    @Test
    @Requirement("PA-120")
    public final void a_lease_holds_over_a_restart() {
        Message message = queued();
        claimed(message);
        restart.run();
        assertNotGiven(message, samples.after(LEASE).minus(MOMENT), "it was claimed before the restart");
    }

    @Test
    @Requirement("PA-120")
    public final void a_worker_goes_on_with_its_claim_after_a_restart_and_a_late_one_does_not() {
        ClaimedMessage claim = claimed(queued());
        restart.run();
        assertTrue(
                outbox().mark(claim, progress(MessageState.DEFERRED), ClaimDisposition.KEEP),
                "a claim from before the restart could not be used to mark, although nobody has taken the message");
        ClaimedMessage next = claimed(claim.message(), samples.after(LEASE));
        assertTrue(next.fence() > claim.fence(), "a claim after a restart has no higher fence than one before");
    }

    @Test
    @Requirement({"PA-110", "PA-111"})
    public final void entries_and_refusals_outlast_a_restart() {
        Optional<ChartId> chart = Optional.of(samples.chartId());
        AuditEntry onChart = samples.entry(chart, 0);
        AuditEntry elsewhere = samples.entry(Optional.empty(), 0);
        AuditEntry refusal = samples.refusal(samples.now());
        commit(changes().entry(onChart).entry(elsewhere).entry(refusal));
        restart.run();
        assertEquals(List.of(onChart), trail(chart), "trail of a chart after a restart");
        assertEquals(List.of(elsewhere), trail(Optional.empty()), "the practice's trail after a restart");
        assertEquals(
                List.of(refusal),
                queries().refusals(practice(), Request.first(10)).items(),
                "refusals after a restart");
    }

    @Test
    @Requirement({"PA-111", "PA-114"})
    public final void a_trail_begins_after_a_restart_where_a_purge_has_cut_it() {
        Optional<ChartId> chart = Optional.of(samples.chartId());
        AuditEntry cut = samples.entry(chart, 0);
        AuditEntry left = samples.entry(chart, 1, late);
        commit(changes().entry(cut).entry(left));
        PurgeTestCase.purgeAll(queries(), Purgeable.TRAIL, late);
        AuditHead start = queries().trailStart(practice(), chart);
        restart.run();
        assertEquals(1, start.length(), "entries cut before the restart");
        assertEquals(start, queries().trailStart(practice(), chart), "where the trail begins after a restart");
        assertEquals(List.of(left), trail(chart), "what is left of the trail after a restart");
    }

    @Test
    @Requirement("PA-114")
    public final void records_are_as_old_after_a_restart_as_before() {
        Holder holder = samples.holder();
        Instant inserted = samples.after(Duration.ofHours(1));
        commit(ChangeSet.in(practice(), samples.receiptAt(inserted)).holder(Versioned.fresh(holder)));
        restart.run();
        PurgeTestCase.purgeAll(queries(), Purgeable.HOLDERS, inserted);
        assertEquals(1, holders(holder), "stored, since it was inserted no earlier than that instant");
        PurgeTestCase.purgeAll(queries(), Purgeable.HOLDERS, inserted.plus(MOMENT));
        assertEquals(0, holders(holder), "stored, although it was inserted before that instant");
    }

    @Test
    @Requirement("PA-061")
    public final void a_list_goes_on_after_a_restart_where_it_stopped() {
        List<Message> queued = new ArrayList<>();
        for (int second = 1; second <= 4; second++) {
            queued.add(0, queued(samples.message(samples.after(Duration.ofSeconds(second)))));
        }
        Page<Message> first = listed(Request.first(2));
        restart.run();
        List<Message> all = new ArrayList<>(first.items());
        all.addAll(listed(new Request(2, first.next())).items());
        assertEquals(queued, all, "four messages, two before a restart and two after");
    }

    private Page<Message> listed(Request page) {
        return outbox().messages(practice(), EnumSet.allOf(MessageState.class), page);
    }

    private List<AuditEntry> trail(Optional<ChartId> of) {
        return queries().trail(practice(), of, Request.first(10)).items();
    }

    private long holders(Holder holder) {
        return store().holder(practice(), RecordKey.of(holder.id())).stream().count();
    }
}
