package dev.portalaccess.testkit.memory;

import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Stores that do not keep over a restart what they have acknowledged. */
final class BrokenRestarts {

    private BrokenRestarts() {}

    static Stream<StorageFault> faults() {
        return Stream.of(
                StorageFault.of(
                        "keeps nothing over a restart",
                        Forgetful::new,
                        "records_of_every_type_outlast_a_restart",
                        "versions_are_counted_on_after_a_restart",
                        "who_has_access_is_known_after_a_restart",
                        "former_versions_of_grants_outlast_a_restart",
                        "keys_find_their_records_after_a_restart_and_stay_taken",
                        "a_commit_repeated_after_a_restart_is_still_a_repeat",
                        "messages_outlast_a_restart",
                        "a_worker_goes_on_with_its_claim_after_a_restart_and_a_late_one_does_not",
                        "entries_and_refusals_outlast_a_restart",
                        "a_trail_begins_after_a_restart_where_a_purge_has_cut_it",
                        "records_are_as_old_after_a_restart_as_before",
                        "a_record_that_waits_outlasts_a_restart",
                        "a_list_goes_on_after_a_restart_where_it_stopped"),
                StorageFault.of(
                        "forgets leases over a restart",
                        losing(BrokenRestarts::leases),
                        "a_lease_holds_over_a_restart",
                        "a_worker_goes_on_with_its_claim_after_a_restart_and_a_late_one_does_not"),
                StorageFault.of(
                        "forgets keys over a restart",
                        losing(tables -> tables.owners.clear()),
                        "keys_find_their_records_after_a_restart_and_stay_taken"),
                StorageFault.of(
                        "forgets receipts over a restart",
                        losing(tables -> tables.receipts.take(any -> true, Integer.MAX_VALUE)),
                        "a_commit_repeated_after_a_restart_is_still_a_repeat"),
                StorageFault.of(
                        "forgets over a restart when records were inserted",
                        losing(tables -> tables.insertedAt.clear()),
                        "records_are_as_old_after_a_restart_as_before"),
                StorageFault.of(
                        "forgets over a restart where trails begin",
                        losing(tables -> tables.starts.clear()),
                        "a_trail_begins_after_a_restart_where_a_purge_has_cut_it"),
                StorageFault.of(
                        "forgets history over a restart",
                        losing(tables -> tables.formers.take(any -> true, Integer.MAX_VALUE)),
                        "former_versions_of_grants_outlast_a_restart"));
    }

    private static void leases(PracticeTables tables) {
        tables.messages
                .values()
                .forEach(queued ->
                        tables.messages.put(queued.message().id().value(), OutboxEntry.free(queued.message())));
    }

    private static Supplier<StorageRelay> losing(Consumer<PracticeTables> loss) {
        return () -> new StorageRelay() {
            @Override
            void reopen() {
                sound.everywhere(all -> {
                    all.forEach(loss);
                    return true;
                });
            }
        };
    }

    /** Writes to its memory, acknowledges, and never comes to write to a disk. */
    private static final class Forgetful extends StorageRelay {
        @Override
        void reopen() {
            sound = new InMemoryAccessStore();
        }
    }
}
