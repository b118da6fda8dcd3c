package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.CommandReceipt;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.storage.CommitResult;
import dev.portalaccess.spi.storage.CommitResult.Conflict;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Stores that forget what was committed, or do it again. */
final class BrokenReceipts {

    private BrokenReceipts() {}

    static Stream<StorageFault> faults() {
        return Stream.of(
                StorageFault.of(
                        "keeps the receipt of what it refused",
                        BrokenStorage.tables(BrokenReceipts::keepingReceipts),
                        "a_refused_commit_keeps_no_receipt",
                        "the_id_of_a_refused_commit_may_be_used_again"),
                StorageFault.of(
                        "keeps no receipts",
                        BrokenStorage.tables(BrokenReceipts::keepingNoReceipts),
                        "a_commit_of_nothing_but_its_receipt_is_kept"),
                StorageFault.of(
                        "finds no receipt by its request",
                        Nameless::new,
                        "a_receipt_is_found_by_its_commit_and_by_its_request",
                        "the_name_of_a_request_is_given_once"),
                StorageFault.of(
                        "finds a receipt only by the request that stands in it",
                        OneName::new,
                        "a_receipt_is_found_by_every_request_that_its_commit_claims"),
                StorageFault.of(
                        "purges only the request that stands in a receipt",
                        BrokenStorage.tables(BrokenReceipts::keepingClaims),
                        "a_receipt_goes_with_every_request_that_its_commit_claimed"),
                StorageFault.of(
                        "replaces receipts by later ones",
                        BrokenStorage.tables(BrokenReceipts::keepingLastReceipt),
                        "a_receipt_stays_as_it_is_whatever_is_committed_later"),
                StorageFault.of(
                        "does a repeated commit again",
                        BrokenStorage.tables(BrokenReceipts::forgetful),
                        "a_commit_id_counts_even_if_the_rest_is_another",
                        "a_repeated_commit_answers_committed_and_changes_nothing",
                        "one_commit_made_by_many_is_done_once_and_all_are_told_so"),
                StorageFault.of(
                        "refuses a repeated commit",
                        BrokenStorage.tables(BrokenReceipts::unforgiving),
                        "a_commit_id_counts_even_if_the_rest_is_another"),
                StorageFault.of(
                        "refuses the id of a refused commit",
                        BrokenStorage.tables(BrokenReceipts::resentful),
                        "a_refused_commit_keeps_no_receipt"));
    }

    private static PracticeTables keepingReceipts(PracticeId practice) {
        return new PracticeTables(practice) {
            @Override
            CommitResult commit(ChangeSet changes) {
                CommitResult result = super.commit(changes);
                receipts.put(changes.commit().value(), changes.receipt());
                return result;
            }
        };
    }

    private static PracticeTables keepingNoReceipts(PracticeId practice) {
        return new PracticeTables(practice) {
            @Override
            void apply(ChangeSet changes) {
                super.apply(changes);
                receipts.take(receipt -> true, Integer.MAX_VALUE);
            }
        };
    }

    private static PracticeTables keepingLastReceipt(PracticeId practice) {
        return new PracticeTables(practice) {
            @Override
            void apply(ChangeSet changes) {
                List<CommandReceipt> before = receipts.values();
                super.apply(changes);
                before.forEach(receipt -> receipts.put(receipt.commit().value(), changes.receipt()));
            }
        };
    }

    private static PracticeTables forgetful(PracticeId practice) {
        return new PracticeTables(practice) {
            @Override
            boolean isRepeat(ChangeSet changes) {
                return false;
            }
        };
    }

    private static PracticeTables unforgiving(PracticeId practice) {
        return new PracticeTables(practice) {
            @Override
            CommitResult commit(ChangeSet changes) {
                return isRepeat(changes)
                        ? new Conflict(Set.of(), Set.of(RecordKey.of(changes.commit())))
                        : super.commit(changes);
            }
        };
    }

    private static PracticeTables resentful(PracticeId practice) {
        return new PracticeTables(practice) {
            private final Set<RecordKey> refused = new HashSet<>();

            @Override
            Set<RecordKey> taken(ChangeSet changes) {
                return refused.contains(RecordKey.of(changes.commit())) ? refused : super.taken(changes);
            }

            @Override
            CommitResult commit(ChangeSet changes) {
                CommitResult result = super.commit(changes);
                if (result instanceof Conflict) {
                    refused.add(RecordKey.of(changes.commit()));
                }
                return result;
            }
        };
    }

    private static PracticeTables keepingClaims(PracticeId practice) {
        return new PracticeTables(practice) {
            private final Map<RecordKey, String> claimed = new HashMap<>();

            @Override
            CommitResult commit(ChangeSet changes) {
                changes.claims().stream()
                        .filter(claim -> claim.key().kind() == RecordKey.Kind.REQUEST)
                        .filter(claim -> !Optional.of(claim.key())
                                .equals(changes.receipt().request()))
                        .forEach(claim -> claimed.putIfAbsent(claim.key(), claim.owner()));
                claimed.forEach(owners::putIfAbsent);
                return super.commit(changes);
            }
        };
    }

    private static final class OneName extends StorageRelay {
        @Override
        public Optional<CommandReceipt> receipt(PracticeId practice, RecordKey key) {
            return sound.receipt(practice, key)
                    .filter(receipt -> key.kind() != RecordKey.Kind.REQUEST
                            || receipt.request().equals(Optional.of(key)));
        }
    }

    private static final class Nameless extends StorageRelay {
        @Override
        public Optional<CommandReceipt> receipt(PracticeId practice, RecordKey key) {
            return key.kind() == RecordKey.Kind.REQUEST ? Optional.empty() : sound.receipt(practice, key);
        }
    }
}
