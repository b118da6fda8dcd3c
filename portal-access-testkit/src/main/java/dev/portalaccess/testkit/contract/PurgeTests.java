package dev.portalaccess.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portalaccess.model.AuditEntry;
import dev.portalaccess.model.Changes;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.Key;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Message.Progress;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page.Request;
import dev.portalaccess.model.Receipt;
import dev.portalaccess.spi.AccessQueries.Purgeable;
import dev.portalaccess.testkit.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Only what is past its time goes, and of that only the kind that is named. */
abstract class PurgeTests extends Purging {

    private final Instant now = samples.now();

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
    public final void a_receipt_goes_with_its_requests_name_once_it_is_older() {
        Key request = samples.request();
        Receipt receipt = samples.receipt(request);
        commit(Changes.in(practice(), receipt));
        purge(Purgeable.RECEIPTS, now);
        assertEquals(Optional.of(receipt), store().receipt(practice(), request), "no older than that instant");
        purge(Purgeable.RECEIPTS, now.plus(MOMENT));
        assertEquals(Optional.empty(), store().receipt(practice(), Key.of(receipt.commit())), "older: by commit id");
        assertEquals(Optional.empty(), store().receipt(practice(), request), "older: by its request's name");
        commit(Changes.in(practice(), samples.receipt(request)));
    }

    @Test
    @Requirement("PA-110")
    public final void a_refusal_goes_once_it_is_older_and_no_entry_of_a_chain_ever() {
        AuditEntry old = samples.refusal(now);
        AuditEntry younger = samples.refusal(now.plus(MOMENT));
        AuditEntry chained = samples.entry(Optional.empty(), 0);
        commit(changes().entry(old).entry(younger).entry(chained));
        purge(Purgeable.REFUSALS, now.plus(MOMENT));
        assertEquals(
                List.of(younger),
                queries().refusals(practice(), Request.first(10)).items(),
                "refusals left");
        purge(Purgeable.REFUSALS, samples.after(Duration.ofDays(30)));
        assertEquals(
                List.of(chained),
                queries().trail(practice(), Optional.empty(), Request.first(10)).items(),
                "entries left in the chain");
    }

    @Test
    public final void records_and_history_stay_whatever_is_purged() {
        List<Sort> records = Sort.all(samples).stream()
                .filter(sort -> !sort.name().equals("invitation"))
                .toList();
        Listing history = Listings.all(this, samples).get(3);
        String former = history.add(now);
        records.forEach(record -> commit(record.over(0, changes())));
        for (Purgeable kind : Purgeable.values()) {
            purge(kind, samples.after(Duration.ofDays(30)));
        }
        records.forEach(record -> assertEquals(1, record.version(store()), "version of the " + record.name()));
        assertEquals(List.of(former), history.all(), "history left");
    }

    @Test
    public final void of_each_kind_only_that_kind_goes() {
        Instant late = samples.after(Duration.ofDays(30));
        for (Purgeable kind : Purgeable.values()) {
            Invitation invitation = issued();
            Message message = message(MessageState.PARKED);
            Receipt receipt = samples.receipt();
            AuditEntry refusal = samples.refusal(now);
            commit(Changes.in(practice(), receipt).entry(refusal));
            purge(kind, late);
            assertLeft(
                    kind != Purgeable.INVITATIONS,
                    store().invitation(practice(), Key.of(invitation.id())).isPresent(),
                    kind + ": invitation");
            assertLeft(kind != Purgeable.MESSAGES, find(message).isPresent(), kind + ": message");
            assertLeft(
                    kind != Purgeable.RECEIPTS,
                    store().receipt(practice(), Key.of(receipt.commit())).isPresent(),
                    kind + ": receipt");
            assertLeft(
                    kind != Purgeable.REFUSALS,
                    queries().refusals(practice(), Request.first(100)).items().contains(refusal),
                    kind + ": refusal");
        }
    }

    @Test
    public final void no_more_goes_than_asked_for_and_how_many_is_told() {
        List<Message> messages =
                Stream.generate(() -> message(MessageState.PARKED)).limit(5).toList();
        int told = queries().purge(Purgeable.MESSAGES, now.plus(MOMENT), 2);
        long gone = messages.stream().filter(one -> find(one).isEmpty()).count();
        assertTrue(told <= 2, "two at most were to go, told were " + told);
        assertTrue(gone <= told, "told were " + told + ", but " + gone + " went of this test's messages alone");
        int rest = purge(Purgeable.MESSAGES, now.plus(MOMENT));
        assertTrue(told + rest >= messages.size(), "five went in the end, told were " + (told + rest));
        assertEquals(0, queries().purge(Purgeable.MESSAGES, now.plus(MOMENT), 2), "told once nothing was left");
    }

    private Message message(MessageState state) {
        Message message = samples.message(new Progress(state, now, now, 1, Optional.empty(), Optional.empty()));
        commit(changes().message(message));
        return message;
    }

    private Optional<Message> find(Message message) {
        return outbox().message(practice(), message.id());
    }

    private static void assertLeft(boolean expected, boolean left, String what) {
        assertEquals(expected, left, "left after a purge of " + what);
    }
}
