package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.RecordKey;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stores that answer rare questions in a way of their own. */
final class BrokenAnswers {

    private BrokenAnswers() {}

    static Stream<StorageFault> faults() {
        return Stream.of(
                StorageFault.of(
                        "finds nothing by a key of another type of record",
                        Lenient::new,
                        "a_key_of_another_type_of_record_is_rejected"),
                StorageFault.of(
                        "gives back the claim as it was when it renews it",
                        Stale::new,
                        "a_renewed_claim_has_the_same_fence_and_the_new_lease"),
                StorageFault.of(
                        "gives a claim a new fence when it renews it",
                        Refencing::new,
                        "a_renewed_claim_has_the_same_fence_and_the_new_lease",
                        "a_claim_counts_as_well_as_the_one_it_was_renewed_to"),
                StorageFault.of(
                        "frees with a record the keys of every record with its id",
                        Sweeping::new,
                        "a_record_of_another_type_with_the_same_id_keeps_its_keys"),
                StorageFault.of(
                        "queues a message again that is stored",
                        BrokenStorage.moved(BrokenAnswers::movedRecords),
                        "a_commit_with_a_message_that_is_stored_is_refused_and_changes_nothing"),
                StorageFault.of(
                        "reads the grants of an account in two steps",
                        TornGrants::new,
                        "the_grants_of_an_account_are_all_of_one_moment_while_others_write"));
    }

    private static Set<String> movedRecords(PracticeTables tables, ChangeSet changes) {
        return RecordWrite.all(tables, changes).stream()
                .filter(RecordWrite::hasMoved)
                .map(RecordWrite::id)
                .collect(Collectors.toSet());
    }

    private static final class Lenient extends StorageRelay {
        @Override
        public Optional<Versioned<Holder>> holder(PracticeId practice, RecordKey key) {
            try {
                return sound.holder(practice, key);
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }

    private static final class Stale extends StorageRelay {
        @Override
        public Optional<ClaimedMessage> renew(ClaimedMessage claim, Instant leaseUntil) {
            return sound.renew(claim, leaseUntil).map(renewed -> claim);
        }
    }

    private static final class Refencing extends OpenedStore {
        @Override
        public Optional<ClaimedMessage> renew(ClaimedMessage claim, Instant leaseUntil) {
            return sound.renew(claim, leaseUntil)
                    .map(renewed -> tamper(
                                    claim.message().practice(),
                                    claim.message().id(),
                                    queued -> queued.claimedUntil(leaseUntil))
                            .claim());
        }
    }

    private static final class Sweeping extends OpenedStore {
        @Override
        public int purge(Purgeable kind, Instant before, int max) {
            Set<String> gone = invitations();
            int purged = sound.purge(kind, before, max);
            gone.removeAll(invitations());
            all().forEach(tables -> tables.owners.values().removeIf(gone::contains));
            return purged;
        }

        private Set<String> invitations() {
            return all().stream()
                    .flatMap(tables -> tables.invitations.values().stream())
                    .map(one -> one.value().id().value())
                    .collect(Collectors.toCollection(HashSet::new));
        }
    }
}
