package dev.portalaccess.testkit.memory;

import static java.util.stream.Collectors.toSet;

import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.spi.storage.AccessStoreException;
import dev.portalaccess.spi.storage.CommitResult;
import dev.portalaccess.spi.storage.CommitResult.Committed;
import dev.portalaccess.spi.storage.CommitResult.Conflict;
import dev.portalaccess.testkit.FirstMeeting;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Stores whose write does not decide, or does half of what it decided. */
final class BrokenCommits {

    private BrokenCommits() {}

    static Stream<StorageFault> faults() {
        return Stream.of(
                StorageFault.of(
                        "checks, lets others pass, then writes",
                        CheckThenWrite::new,
                        "commits_that_cross_each_other_neither_hang_nor_fail",
                        "no_write_is_lost_when_everybody_decides_again",
                        "of_many_that_claim_one_key_exactly_one_gets_it",
                        "of_many_that_redeem_one_invitation_exactly_one_does",
                        "of_many_that_write_over_one_version_exactly_one_does_whatever_it_is"),
                StorageFault.of(
                        "writes over any version",
                        BrokenStorage.moved((tables, changes) -> Set.of()),
                        "a_write_over_an_old_version_changes_nothing_and_names_the_record"),
                StorageFault.of(
                        "inserts over what is there",
                        moved(record -> record.next().version() != 0),
                        "a_second_insert_changes_nothing_and_names_the_record"),
                StorageFault.of(
                        "writes over versions yet to come",
                        moved(BrokenCommits::isOlder),
                        "a_version_that_never_was_is_not_written_over"),
                StorageFault.of(
                        "skips a version",
                        BrokenStorage.tables(BrokenCommits::skipping),
                        "addresses_come_back_as_they_were_written",
                        "an_insert_makes_version_1_and_every_write_makes_one_more"),
                StorageFault.of(
                        "says committed when it changed nothing",
                        BrokenStorage.answering(BrokenCommits::committed),
                        "a_key_of_each_kind_is_refused_to_everybody_but_its_owner"),
                StorageFault.of(
                        "says conflict when it changed something",
                        BrokenStorage.answering(BrokenCommits::conflict),
                        "a_grant_nobody_has_replaced_has_no_history"),
                StorageFault.of(
                        "names one of several that moved",
                        moved(record -> true, 1),
                        "a_conflict_names_all_that_moved_all_that_was_taken_and_nothing_else"),
                StorageFault.of(
                        "names what has not moved",
                        BrokenStorage.moved(BrokenCommits::all),
                        "a_conflict_names_all_that_moved_all_that_was_taken_and_nothing_else"),
                StorageFault.of(
                        "loses audit entries",
                        BrokenStorage.writing(changes -> ChangeSetPart.without(ChangeSetPart.ENTRIES, changes)),
                        "a_commit_does_everything_in_it"),
                StorageFault.of(
                        "loses messages",
                        BrokenStorage.writing(changes -> ChangeSetPart.without(ChangeSetPart.MESSAGES, changes)),
                        "a_renewed_claim_still_counts"),
                StorageFault.of(
                        "leaves charts behind", leaving(ChangeSetPart.CHARTS), "a_refused_commit_replaces_no_grant"),
                StorageFault.of(
                        "leaves other records behind",
                        leaving(ChangeSetPart.OTHER_RECORDS),
                        "a_refused_commit_writes_no_record_wherever_the_reason_stands"),
                StorageFault.of(
                        "leaves the practice's chain behind",
                        leaving(ChangeSetPart.CHAIN),
                        "a_refused_commit_writes_over_no_record"),
                StorageFault.of(
                        "leaves audit entries behind",
                        leaving(ChangeSetPart.ENTRIES),
                        "a_refused_commit_appends_no_entry"),
                StorageFault.of(
                        "queues messages whether or not it commits",
                        leaving(ChangeSetPart.MESSAGES),
                        "a_refused_commit_queues_no_message",
                        "whoever_loses_leaves_nothing_behind"),
                StorageFault.of("leaves keys claimed", leaving(ChangeSetPart.CLAIMS), "a_refused_commit_claims_no_key"),
                StorageFault.of(
                        "leaves keys given back",
                        leaving(ChangeSetPart.RELEASES),
                        "a_refused_commit_gives_no_key_back"),
                StorageFault.of(
                        "fails when two commits cross", Crowded::new, "no_write_is_lost_when_everybody_decides_again"),
                StorageFault.of(
                        "reads a value and its version one after the other",
                        TornReads::new,
                        "a_value_and_its_version_belong_together_while_others_write"),
                StorageFault.of(
                        "calls an untouched chart version 1",
                        BrokenCommits::untouchedInVersion1,
                        "a_chart_nobody_touched_is_untouched_in_version_0"),
                StorageFault.of(
                        "ignores the practice",
                        BrokenCommits::oneForAll,
                        "a_message_cannot_be_claimed_from_another_practice",
                        "the_same_ids_in_two_practices_are_two_records",
                        "what_is_unknown_or_another_practices_does_not_come_back"));
    }

    private static Supplier<StorageRelay> moved(Predicate<RecordWrite<?>> counted) {
        return moved(counted, Long.MAX_VALUE);
    }

    private static Supplier<StorageRelay> moved(Predicate<RecordWrite<?>> counted, long most) {
        return BrokenStorage.moved((tables, changes) -> RecordWrite.all(tables, changes).stream()
                .filter(RecordWrite::hasMoved)
                .filter(counted)
                .map(RecordWrite::id)
                .limit(most)
                .collect(toSet()));
    }

    private static boolean isOlder(RecordWrite<?> record) {
        return record.shelf().get(record.id()).map(Versioned::version).orElse(0L)
                > record.next().version();
    }

    private static Set<String> all(PracticeTables tables, ChangeSet changes) {
        var records = RecordWrite.all(tables, changes);
        return records.stream().noneMatch(RecordWrite::hasMoved)
                ? Set.of()
                : records.stream().map(RecordWrite::id).collect(toSet());
    }

    private static CommitResult committed(InMemoryAccessStore store, ChangeSet changes) {
        store.commit(changes);
        return new Committed();
    }

    private static CommitResult conflict(InMemoryAccessStore store, ChangeSet changes) {
        store.commit(changes);
        return new Conflict(Set.of("something"), Set.of());
    }

    private static Supplier<StorageRelay> leaving(ChangeSetPart part) {
        return BrokenStorage.answering((store, changes) -> {
            CommitResult result = store.commit(changes);
            if (result instanceof Conflict) {
                store.commit(ChangeSetPart.alone(part, changes));
            }
            return result;
        });
    }

    private static PracticeTables skipping(PracticeId practice) {
        return new PracticeTables(practice) {
            @Override
            void apply(ChangeSet changes) {
                super.apply(new RecordRewriter<>(
                                Versioned.class, one -> new Versioned<>(one.value(), one.version() + 1))
                        .of(changes));
            }
        };
    }

    private static StorageRelay oneForAll() {
        PracticeTables shared = new PracticeTables(new PracticeId("any"));
        return new StorageRelay(new InMemoryAccessStore(practice -> shared));
    }

    private static StorageRelay untouchedInVersion1() {
        return new StorageRelay() {
            @Override
            public Versioned<ChartAccess> chart(PracticeId practice, ChartId chart) {
                Versioned<ChartAccess> read = sound.chart(practice, chart);
                return new Versioned<>(read.value(), Math.max(1, read.version()));
            }
        };
    }

    /** As a database that makes one of two transactions its deadlock's victim. */
    private static final class Crowded extends StorageRelay {
        private final Semaphore room = new Semaphore(1);
        private final FirstMeeting crowd = new FirstMeeting();

        @Override
        public CommitResult commit(ChangeSet changes) {
            if (!room.tryAcquire()) {
                crowd.await();
                throw new AccessStoreException("40P01");
            }
            try {
                crowd.await();
                return sound.commit(changes);
            } finally {
                room.release();
            }
        }
    }
}
