package dev.portalaccess.testkit.contract.storage;

import static dev.portalaccess.testkit.internal.FieldDifference.assertEquals;

import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.PersonId;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import dev.portalaccess.spi.storage.CommitResult;
import dev.portalaccess.spi.storage.CommitResult.Committed;
import dev.portalaccess.spi.storage.CommitResult.Conflict;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.Requirement;
import dev.portalaccess.testkit.internal.ConcurrentCalls;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Tests that purging deletes holders who have not been invited for a long time, with their names, addresses and keys.
 */
@Requirement("PA-114")
abstract class HolderPurgeTests extends PurgeTestCase {

    private static final int ROUNDS = 10;

    private final Instant now = samples.now();
    private final Instant late = samples.after(Duration.ofDays(30));

    HolderPurgeTests(Supplier<Storage> storage) {
        super(storage);
    }

    @Test
    public final void a_holder_goes_with_the_keys_once_last_invited_before() {
        Holder holder = samples.holder(samples.holderId(), now.minus(MOMENT), now, now.minus(Duration.ofDays(1)));
        met(holder, late);
        purge(Purgeable.HOLDERS, now);
        assertFound(holder, "invited no earlier than that instant");
        purge(Purgeable.HOLDERS, now.plus(MOMENT));
        assertGone(holder, "last invited before");
    }

    @Test
    public final void a_holder_who_was_never_invited_is_as_old_as_the_commit_that_inserted_it() {
        Holder holder = samples.holder();
        met(holder, now);
        commit(ChangeSet.in(practice(), samples.receiptAt(late)).holder(new Versioned<>(holder, 1)));
        purge(Purgeable.HOLDERS, now);
        assertFound(holder, "inserted no earlier than that instant");
        purge(Purgeable.HOLDERS, now.plus(MOMENT));
        assertGone(holder, "inserted before");
    }

    @Test
    public final void a_holder_with_a_login_stays() {
        Holder holder = samples.holder(samples.holderId(), now).withAccount(samples.account());
        met(holder, now);
        purge(Purgeable.HOLDERS, late);
        assertFound(holder, "bound to a login");
    }

    @Test
    public final void the_keys_of_a_holder_who_is_gone_are_free_again() {
        Holder gone = samples.holder(samples.holderId(), now);
        met(gone, now);
        purge(Purgeable.HOLDERS, late);
        Holder next = samples.holder(samples.holderId(), late);
        ChangeSet.Builder changes = changes().holder(Versioned.fresh(next));
        keys(gone).forEach(key -> changes.claim(key, next.id().value()));
        commit(changes);
        keys(gone)
                .forEach(key -> assertEquals(
                        Optional.of(new Versioned<>(next, 1)), store().holder(practice(), key), "by " + key.kind()));
    }

    @Test
    @Requirement("PA-131")
    public final void a_commit_over_a_holder_who_is_gone_is_refused() {
        Holder gone = samples.holder(samples.holderId(), now);
        met(gone, now);
        purge(Purgeable.HOLDERS, late);
        Conflict conflict = refused(inviting(gone, 1), "the holder was purged since it was read");
        assertEquals(Set.of(gone.id().value()), conflict.moved(), "what is said to have moved");
        assertGone(gone, "purged");
    }

    @Test
    @Requirement("PA-131")
    public final void a_holder_who_is_invited_at_that_moment_stays_or_the_invitation_is_refused() {
        for (int round = 0; round < ROUNDS; round++) {
            Holder holder = samples.holder(samples.holderId(), now);
            met(holder, now);
            ChangeSet inviting = inviting(holder, 1).build();
            List<Boolean> committed = ConcurrentCalls.each(2, thread -> thread == 0 ? invite(inviting) : clean());
            assertEquals(
                    committed.get(0),
                    store().holder(practice(), RecordKey.of(holder.id())).isPresent(),
                    "whether the holder is there after a race with a purge: as the invitation was committed or not");
        }
    }

    private boolean invite(ChangeSet inviting) {
        CommitResult result = store().commit(inviting);
        return result instanceof Committed;
    }

    private boolean clean() {
        queries().purge(Purgeable.HOLDERS, now.plus(MOMENT), 1_000);
        return true;
    }

    private ChangeSet.Builder inviting(Holder holder, long version) {
        Invitation invitation = samples.invitation(holder.id(), late, Channel.EMAIL, samples.chartId());
        return changes()
                .invitation(Versioned.fresh(invitation))
                .holder(new Versioned<>(holder.invitedAt(List.of(late)), version));
    }

    private void met(Holder holder, Instant at) {
        ChangeSet.Builder changes =
                ChangeSet.in(practice(), samples.receiptAt(at)).holder(Versioned.fresh(holder));
        keys(holder).forEach(key -> changes.claim(key, holder.id().value()));
        commit(changes);
    }

    private static List<RecordKey> keys(Holder holder) {
        String id = holder.id().value();
        return List.of(
                new RecordKey(RecordKey.Kind.HOLDER_CHART, "own-" + id),
                RecordKey.holder(new PersonId("person-" + id)));
    }

    private void assertFound(Holder holder, String why) {
        assertEquals(1, there(RecordKey.of(holder.id())), "gone although " + why);
        keys(holder).forEach(key -> assertEquals(1, there(key), "not found by " + key.kind() + " although " + why));
    }

    private void assertGone(Holder holder, String why) {
        assertEquals(0, there(RecordKey.of(holder.id())), "still there although " + why);
        keys(holder).forEach(key -> assertEquals(0, there(key), "found by " + key.kind() + " although " + why));
    }

    private int there(RecordKey key) {
        return store().holder(practice(), key).isPresent() ? 1 : 0;
    }
}
