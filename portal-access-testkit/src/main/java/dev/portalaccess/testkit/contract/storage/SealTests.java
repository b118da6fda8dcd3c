package dev.portalaccess.testkit.contract.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.portalaccess.model.Grant;
import dev.portalaccess.model.InvitationFilter;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Seal;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.stored.AccountAccess;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.storage.Outbox.ClaimDisposition;
import dev.portalaccess.spi.storage.Outbox.ClaimedMessage;
import dev.portalaccess.spi.storage.RecordScan.RecordType;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Tests that the seal of a record is kept beside it, and that all records of a practice can be walked over. */
@Requirement("PA-115")
abstract class SealTests extends OutboxTestCase {

    private static final Optional<Seal> FIRST = Optional.of(new Seal("1:key-1:gNZ_x-0"));
    private static final Optional<Seal> SECOND = Optional.of(new Seal("2:key.2:" + "m".repeat(80)));

    SealTests(Supplier<Storage> storage) {
        super(storage);
    }

    @Test
    public final void a_record_has_the_seal_of_its_last_write() {
        for (RecordKind kind : RecordKind.all(samples)) {
            commit(kind.over(0, FIRST, changes()));
            assertEquals(FIRST, kind.seal(store()), "seal after the first write: " + kind.name());
            commit(kind.over(1, SECOND, changes()));
            assertEquals(SECOND, kind.seal(store()), "seal after the second write: " + kind.name());
            commit(kind.over(2, changes()));
            assertEquals(Optional.empty(), kind.seal(store()), "seal after a write without one: " + kind.name());
        }
    }

    @Test
    public final void a_decision_reads_the_seals_of_the_chart_and_of_its_holders() {
        Holder holder = samples.holder();
        Grant grant = ChangedCopies.heldBy(samples.grant(), holder.id());
        commit(changes()
                .chart(Versioned.fresh(samples.chart(grant)).withSeal(FIRST))
                .holder(Versioned.fresh(holder).withSeal(SECOND)));
        AccountAccess one = store().access(practice(), grant.account(), grant.chart());
        assertEquals(FIRST, one.chart().seal(), "seal of the chart");
        assertEquals(
                List.of(SECOND), one.holders().stream().map(Versioned::seal).toList(), "seals of the holders");
        assertEquals(
                List.of(one),
                store().access(practice(), grant.account(), Page.Request.first(2))
                        .items(),
                "all charts of the account");
    }

    @Test
    public final void a_record_has_its_seal_in_every_list() {
        Holder holder = samples.holder();
        RecordKind invitation = RecordKind.all(samples).get(1);
        commit(invitation
                .over(0, FIRST, changes())
                .holder(Versioned.fresh(holder).withSeal(SECOND)));
        assertEquals(
                List.of(FIRST),
                queries()
                        .invitations(practice(), InvitationFilter.all(samples.now()), Page.Request.first(2))
                        .items()
                        .stream()
                        .map(listed -> listed.invitation().seal())
                        .toList(),
                "seals in the list of invitations");
        RecordKey key = RecordKey.of(holder.id());
        assertEquals(
                SECOND,
                found(
                                Optional.ofNullable(
                                        store().holders(practice(), Set.of(key)).get(key)),
                                "the holder")
                        .seal(),
                "seal of one of several holders");
    }

    @Test
    public final void a_message_keeps_its_seal_whatever_becomes_of_it() {
        Message sealed = samples.message(samples.now()).withSeal(FIRST);
        commit(changes().message(sealed));
        assertEquals(FIRST, sealOf(sealed), "seal of a message");
        ClaimedMessage claim = claimed(sealed);
        assertEquals(FIRST, claim.message().seal(), "seal of a claimed message");
        outbox().mark(claim, progress(MessageState.HANDED_OVER), ClaimDisposition.LET_GO);
        assertEquals(FIRST, sealOf(sealed), "seal of a message that was handed over");
    }

    @Test
    public final void the_seal_of_a_waiting_message_is_replaced_once_and_nothing_else_of_it() {
        Message sealed = queued(samples.message().withSeal(FIRST));
        Message none = queued();
        ClaimedMessage claim = claimed(sealed);
        assertFalse(replace(sealed, SECOND, SECOND), "a seal was replaced that the message does not have");
        assertFalse(replace(sealed, Optional.empty(), SECOND), "a seal was replaced as if there were none");
        assertFalse(replace(none, FIRST, SECOND), "a seal was replaced although there is none");
        assertTrue(replace(sealed, FIRST, SECOND), "the seal of a message was not replaced");
        assertFalse(replace(sealed, FIRST, SECOND), "the seal of a message was replaced twice");
        assertTrue(replace(none, Optional.empty(), FIRST), "a message without a seal was not sealed");
        assertEquals(
                Optional.of(sealed.withSeal(SECOND)),
                outbox().message(practice(), sealed.id()),
                "the message sealed again");
        assertEquals(
                Optional.of(none.withSeal(FIRST)), outbox().message(practice(), none.id()), "the message sealed first");
        assertTrue(
                outbox().mark(claim, progress(MessageState.HANDED_OVER), ClaimDisposition.LET_GO),
                "a claim from before the new seal no longer counted");
        assertEquals(SECOND, sealOf(sealed), "the seal after a mark with a claim from before");
    }

    @Test
    public final void a_message_that_no_longer_waits_keeps_its_seal() {
        Message sealed = queued(samples.message().withSeal(FIRST));
        outbox().mark(claimed(sealed), progress(MessageState.HANDED_OVER), ClaimDisposition.LET_GO);
        assertFalse(replace(sealed, FIRST, SECOND), "the seal of a message was replaced that was handed over");
        assertFalse(
                scan().replaceSeal(practice(), samples.message().id(), Optional.empty(), SECOND.orElseThrow()),
                "the seal of a message was replaced that is not there");
        assertFalse(
                scan().replaceSeal(samples.twin().practice(), sealed.id(), FIRST, SECOND.orElseThrow()),
                "the seal of a message of another practice was replaced");
        assertEquals(FIRST, sealOf(sealed), "the seal");
    }

    private boolean replace(Message message, Optional<Seal> from, Optional<Seal> to) {
        return scan().replaceSeal(practice(), message.id(), from, to.orElseThrow());
    }

    @Test
    public final void all_records_of_a_type_are_walked_over_in_pages_each_once() {
        List<RecordKind> stored = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            List<RecordKind> kinds = RecordKind.all(samples);
            stored.addAll(kinds.subList(0, 5));
        }
        stored.forEach(kind -> commit(kind.over(0, changes())));
        for (RecordType type : RecordType.values()) {
            List<String> expected = stored.stream()
                    .filter(kind -> kind.name().equals(type.name().toLowerCase(Locale.ROOT)))
                    .map(RecordKind::id)
                    .sorted()
                    .toList();
            assertEquals(expected, walk(type), "ids of all records: " + type);
        }
    }

    private List<String> walk(RecordType type) {
        List<String> ids = new ArrayList<>();
        Optional<Page.Request> request = Optional.of(Page.Request.first(2));
        while (request.isPresent() && ids.size() < 20) {
            Page<String> page = scan().ids(practice(), type, request.get());
            ids.addAll(page.items());
            request = page.next().map(Page.Request.first(2)::after);
        }
        return ids;
    }

    private Optional<Seal> sealOf(Message message) {
        return found(outbox().message(practice(), message.id()), "the message").seal();
    }
}
