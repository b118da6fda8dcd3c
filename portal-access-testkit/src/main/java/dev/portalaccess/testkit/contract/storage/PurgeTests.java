package dev.portalaccess.testkit.contract.storage;

import static dev.portalaccess.testkit.internal.FieldDifference.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Message.Progress;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page.Request;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.CommandReceipt;
import dev.portalaccess.model.stored.PracticeRecord;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.internal.ConcurrentCalls;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests that purging removes only records past their time, and only records of the requested kind. */
abstract class PurgeTests extends PurgeTestCase {

    private final Instant now = samples.now();
    private final Instant late = samples.after(Duration.ofDays(30));

    PurgeTests(Supplier<Storage> storage) {
        super(storage);
    }

    @Test
    @Requirement("PA-120")
    public final void a_message_goes_once_it_no_longer_waits_and_changed_before() {
        for (MessageState state : MessageState.values()) {
            Message message = message(state);
            purge(Purgeable.MESSAGES, now);
            assertEquals(Optional.of(message), find(message), "it changed no earlier than that instant: " + state);
            purge(Purgeable.MESSAGES, now.plus(MOMENT));
            if (state != MessageState.UNRECOGNISED) {
                assertEquals(
                        state.isWaiting(), find(message).isPresent(), "still there, long after it became " + state);
            }
        }
    }

    @Test
    @Requirement("PA-130")
    public final void a_receipt_goes_with_every_request_that_its_commit_claimed() {
        RecordKey request = samples.request();
        CommandReceipt receipt = samples.receiptAt(now);
        commit(ChangeSet.in(practice(), receipt).claim(request, receipt.commit().value()));
        purge(Purgeable.RECEIPTS, now.plus(MOMENT));
        assertEquals(Optional.empty(), store().receipt(practice(), request), "a receipt that was purged");
        CommandReceipt later = samples.receipt(request);
        commit(ChangeSet.in(practice(), later));
        assertEquals(Optional.of(later), store().receipt(practice(), request), "a request whose key is free again");
    }

    @Test
    @Requirement("PA-130")
    public final void a_receipt_goes_with_its_requests_name_once_it_is_older() {
        RecordKey request = samples.request();
        CommandReceipt receipt = samples.receipt(request);
        commit(ChangeSet.in(practice(), receipt));
        purge(Purgeable.RECEIPTS, now);
        assertEquals(Optional.of(receipt), store().receipt(practice(), request), "no older than that instant");
        purge(Purgeable.RECEIPTS, now.plus(MOMENT));
        assertEquals(
                Optional.empty(), store().receipt(practice(), RecordKey.of(receipt.commit())), "older: by commit id");
        assertEquals(Optional.empty(), store().receipt(practice(), request), "older: by its request's name");
        commit(ChangeSet.in(practice(), samples.receipt(request)));
    }

    @Test
    @Requirement("PA-110")
    public final void a_refusal_goes_once_it_is_older_and_no_entry_of_a_chain_with_it() {
        AuditEntry old = samples.refusal(now);
        AuditEntry younger = samples.refusal(now.plus(MOMENT));
        AuditEntry chained = samples.entry(Optional.empty(), 0);
        commit(changes().entry(old).entry(younger).entry(chained));
        purge(Purgeable.REFUSALS, now.plus(MOMENT));
        assertEquals(
                List.of(younger),
                queries().refusals(practice(), Request.first(10)).items(),
                "refusals left");
        purge(Purgeable.REFUSALS, late);
        assertEquals(
                List.of(chained),
                queries().trail(practice(), Optional.empty(), Request.first(10)).items(),
                "entries left in the chain");
    }

    @Test
    @Requirement("PA-114")
    public final void charts_and_the_ends_of_chains_stay_whatever_is_purged() {
        ChartAccess chart = new FieldSamples(samples).chart();
        PracticeRecord record = new FieldSamples(samples).restoredPractice();
        commit(changes().chart(Versioned.fresh(chart)).practiceRecord(Versioned.fresh(record)));
        for (Purgeable kind : Purgeable.values()) {
            purge(kind, late);
            assertEquals(
                    new Versioned<>(chart, 1),
                    store().chart(practice(), chart.chart()),
                    "the chart after a purge of " + kind);
            assertEquals(
                    new Versioned<>(record, 1),
                    store().practiceRecord(practice()),
                    "the record of the practice after a purge of " + kind);
        }
    }

    @Test
    public final void of_each_kind_only_that_kind_goes() {
        for (Purgeable purged : Purgeable.values()) {
            Map<Purgeable, BooleanSupplier> added = new EnumMap<>(Purgeable.class);
            ExpiredRecords past = new ExpiredRecords(this, samples);
            Stream.of(Purgeable.values()).forEach(kind -> added.put(kind, past.add(kind)));
            purge(purged, late);
            added.forEach((kind, isThere) -> assertEquals(
                    kind != purged, isThere.getAsBoolean(), "left of " + kind + " after a purge of " + purged));
        }
    }

    @Test
    public final void no_more_goes_than_asked_for_and_how_many_is_told() {
        for (Purgeable kind : Purgeable.values()) {
            ExpiredRecords past = new ExpiredRecords(this, samples);
            List<BooleanSupplier> added =
                    Stream.generate(() -> past.add(kind)).limit(5).toList();
            int told = queries().purge(kind, late, 2);
            long gone =
                    added.stream().filter(isThere -> !isThere.getAsBoolean()).count();
            assertTrue(told <= 2, kind + ": two at most were to go, told were " + told);
            assertTrue(gone <= told, kind + ": told were " + told + ", but " + gone + " of this test's alone went");
            int rest = purge(kind, late);
            assertTrue(told + rest >= added.size(), kind + ": five went in the end, told were " + (told + rest));
            assertEquals(0, queries().purge(kind, late, 2), kind + ": told once nothing was left");
        }
    }

    @Test
    @Requirement("PA-114")
    public final void many_that_purge_at_once_tell_each_thing_once() {
        for (Purgeable kind : Purgeable.values()) {
            purge(kind, late);
            ExpiredRecords past = new ExpiredRecords(this, samples);
            Stream.generate(() -> past.add(kind)).limit(20).forEach(added -> {});
            int told = ConcurrentCalls.ask(() -> purge(kind, late)).stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            assertEquals(20, told, kind + ": told to several threads in all");
        }
    }

    private Message message(MessageState state) {
        Message message = samples.message(new Progress(state, now, now, 1, Optional.empty(), Optional.empty()));
        commit(changes().message(message));
        return message;
    }

    private Optional<Message> find(Message message) {
        return outbox().message(practice(), message.id());
    }
}
