package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.Changes;
import dev.portalaccess.model.Key;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.model.Receipt;
import dev.portalaccess.spi.CommitResult;
import dev.portalaccess.spi.CommitResult.Conflict;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Stores that forget what was committed, or do it again. */
final class BrokenReceipts {

    private BrokenReceipts() {}

    static Stream<Fault> faults() {
        return Stream.of(
                Fault.of(
                        "keeps the receipt of what it refused",
                        Broken.tables(BrokenReceipts::keepingReceipts),
                        "a_refused_commit_keeps_no_receipt",
                        "the_id_of_a_refused_commit_may_be_used_again"),
                Fault.of(
                        "keeps no receipts",
                        Broken.tables(BrokenReceipts::keepingNoReceipts),
                        "a_commit_of_nothing_but_its_receipt_is_kept"),
                Fault.of(
                        "finds no receipt by its request",
                        Nameless::new,
                        "a_receipt_is_found_by_its_commit_and_by_its_request",
                        "the_name_of_a_request_is_given_once"),
                Fault.of(
                        "replaces receipts by later ones",
                        Broken.tables(BrokenReceipts::keepingLastReceipt),
                        "a_receipt_stays_as_it_is_whatever_is_committed_later"),
                Fault.of(
                        "does a repeated commit again",
                        Broken.tables(BrokenReceipts::forgetful),
                        "a_commit_id_counts_even_if_the_rest_is_another",
                        "a_repeated_commit_answers_committed_and_changes_nothing",
                        "one_commit_made_by_many_is_done_once_and_all_are_told_so"),
                Fault.of(
                        "refuses a repeated commit",
                        Broken.tables(BrokenReceipts::unforgiving),
                        "a_commit_id_counts_even_if_the_rest_is_another"),
                Fault.of(
                        "refuses the id of a refused commit",
                        Broken.tables(BrokenReceipts::resentful),
                        "a_refused_commit_keeps_no_receipt"));
    }

    private static Tables keepingReceipts(PracticeId practice) {
        return new Tables(practice) {
            @Override
            CommitResult commit(Changes changes) {
                CommitResult result = super.commit(changes);
                receipts.put(changes.commit().value(), changes.receipt());
                return result;
            }
        };
    }

    private static Tables keepingNoReceipts(PracticeId practice) {
        return new Tables(practice) {
            @Override
            void apply(Changes changes) {
                super.apply(changes);
                receipts.take(receipt -> true, Integer.MAX_VALUE);
            }
        };
    }

    private static Tables keepingLastReceipt(PracticeId practice) {
        return new Tables(practice) {
            @Override
            void apply(Changes changes) {
                List<Receipt> before = receipts.values();
                super.apply(changes);
                before.forEach(receipt -> receipts.put(receipt.commit().value(), changes.receipt()));
            }
        };
    }

    private static Tables forgetful(PracticeId practice) {
        return new Tables(practice) {
            @Override
            boolean isRepeat(Changes changes) {
                return false;
            }
        };
    }

    private static Tables unforgiving(PracticeId practice) {
        return new Tables(practice) {
            @Override
            CommitResult commit(Changes changes) {
                return isRepeat(changes)
                        ? new Conflict(Set.of(), Set.of(Key.of(changes.commit())))
                        : super.commit(changes);
            }
        };
    }

    private static Tables resentful(PracticeId practice) {
        return new Tables(practice) {
            private final Set<Key> refused = new HashSet<>();

            @Override
            Set<Key> taken(Changes changes) {
                return refused.contains(Key.of(changes.commit())) ? refused : super.taken(changes);
            }

            @Override
            CommitResult commit(Changes changes) {
                CommitResult result = super.commit(changes);
                if (result instanceof Conflict) {
                    refused.add(Key.of(changes.commit()));
                }
                return result;
            }
        };
    }

    private static final class Nameless extends Relay {
        @Override
        public Optional<Receipt> receipt(PracticeId practice, Key key) {
            return key.kind() == Key.Kind.REQUEST ? Optional.empty() : sound.receipt(practice, key);
        }
    }
}
