package dev.portalaccess.testkit.contract.storage;

import static dev.portalaccess.testkit.internal.FieldDifference.assertEquals;

import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.CommitId;
import dev.portalaccess.model.id.PersonId;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.model.stored.PracticeRecord;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.storage.CommitResult.Conflict;
import dev.portalaccess.spi.storage.Storage;
import dev.portalaccess.testkit.Requirement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Tests that a record is written only over exactly the version that was read. */
abstract class VersionTests extends StorageTestCase {

    VersionTests(Supplier<Storage> storage) {
        super(storage);
    }

    @Test
    public final void a_chart_nobody_touched_is_untouched_in_version_0() {
        ChartId chart = samples.chartId();
        assertEquals(
                Versioned.fresh(ChartAccess.untouched(practice(), chart)),
                store().chart(practice(), chart),
                "a chart on which nothing was ever done");
    }

    @Test
    public final void an_unused_practice_has_an_empty_chain_in_version_0() {
        assertEquals(
                Versioned.fresh(PracticeRecord.EMPTY), store().practiceRecord(practice()), "record of a new practice");
    }

    @Test
    public final void what_was_never_stored_is_not_found() {
        RecordKind.all(samples).forEach(sort -> commit(sort.over(0, changes())));
        RecordKey commit = RecordKey.of(new CommitId(samples.id("commit")));
        assertEquals(
                Optional.empty(),
                store().invitation(practice(), RecordKey.of(samples.invitation().id())),
                "invitation");
        assertEquals(Optional.empty(), store().holder(practice(), RecordKey.of(samples.holderId())), "holder");
        assertEquals(
                Optional.empty(),
                store().registration(
                                practice(), RecordKey.of(samples.registration().id())),
                "registration");
        assertEquals(Optional.empty(), store().receipt(practice(), commit), "receipt");
    }

    @Test
    public final void an_insert_makes_version_1_and_every_write_makes_one_more() {
        for (RecordKind sort : RecordKind.all(samples)) {
            for (long version = 0; version < 3; version++) {
                commit(sort.over(version, changes()));
                assertEquals(
                        version + 1,
                        sort.version(store()),
                        "version after a commit over " + version + ": " + sort.name());
            }
        }
    }

    @Test
    @Requirement("PA-131")
    public final void a_write_over_an_old_version_changes_nothing_and_names_the_record() {
        for (RecordKind sort : RecordKind.all(samples)) {
            commit(sort.over(0, changes()));
            commit(sort.over(1, changes()));
            refusedFor(sort, 1, "the version was old");
            assertEquals(2, sort.version(store()), "version after a refused commit: " + sort.name());
        }
    }

    @Test
    @Requirement("PA-131")
    public final void a_second_insert_changes_nothing_and_names_the_record() {
        for (RecordKind sort : RecordKind.all(samples)) {
            commit(sort.over(0, changes()));
            refusedFor(sort, 0, "the record was stored already");
            assertEquals(1, sort.version(store()), "version after a refused insert: " + sort.name());
        }
    }

    @Test
    public final void a_version_that_never_was_is_not_written_over() {
        for (RecordKind sort : RecordKind.all(samples)) {
            refusedFor(sort, 3, "the record was never stored");
            commit(sort.over(0, changes()));
            refusedFor(sort, 2, "the version does not exist yet");
            assertEquals(1, sort.version(store()), "version after refused commits: " + sort.name());
        }
    }

    @Test
    @Requirement("PA-131")
    public final void a_conflict_names_all_that_moved_all_that_was_taken_and_nothing_else() {
        List<RecordKind> moved = RecordKind.all(samples);
        moved.forEach(sort -> commit(sort.over(0, changes())));
        Set<RecordKey> taken = Set.of(key(), RecordKey.holder(new PersonId(samples.id("person"))));
        taken.forEach(key -> commit(changes().claim(key, owner())));
        String other = owner();
        ChangeSet.Builder changes = changes().holder(Versioned.fresh(samples.holder()));
        moved.forEach(sort -> sort.over(0, changes));
        taken.forEach(key -> changes.claim(key, other));
        changes.claim(key(), other);
        Conflict conflict = refused(changes, "five records had moved and two keys were taken");
        assertEquals(Set.copyOf(moved.stream().map(RecordKind::id).toList()), conflict.moved(), "what had moved");
        assertEquals(taken, conflict.taken(), "what was taken");
    }

    @Test
    @Requirement("PA-131")
    public final void what_is_decided_again_over_the_new_version_is_written() {
        Invitation invitation = samples.invitation();
        commit(changes().invitation(Versioned.fresh(invitation)));
        commit(changes().invitation(new Versioned<>(invitation, 1)));
        Invitation voided =
                invitation.become(new InvitationState.Voided(samples.now(), InvitationState.Voided.REISSUED));
        refused(changes().invitation(new Versioned<>(voided, 1)), "the version was old");
        commit(changes().invitation(new Versioned<>(voided, 2)));
        assertEquals(
                Optional.of(new Versioned<>(voided, 3)),
                store().invitation(practice(), RecordKey.of(invitation.id())),
                "what was read after it was decided again");
    }

    private void refusedFor(RecordKind sort, long version, String why) {
        Conflict conflict = refused(sort.over(version, changes()), why + ": " + sort.name());
        assertEquals(Set.of(sort.id()), conflict.moved(), "the ids a conflict over one " + sort.name() + " names");
        assertEquals(Set.of(), conflict.taken(), "the keys a conflict without claims names");
    }
}
