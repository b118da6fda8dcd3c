package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.CommandReceipt;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.storage.AccessQueries.Purgeable;
import dev.portalaccess.spi.storage.CommitResult;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Purges that remove what is needed, or leave what is not. */
final class BrokenPurges {

    private BrokenPurges() {}

    static Stream<StorageFault> faults() {
        return Stream.of(
                StorageFault.of(
                        "purges nothing",
                        PurgeRequest.by((store, asked) -> 0),
                        "the_keys_of_what_is_gone_are_free_again"),
                StorageFault.of(
                        "purges what is over in a day",
                        PurgeRequest.by((store, asked) ->
                                store.sound.purge(asked.kind(), asked.before().plus(Duration.ofDays(1)), asked.max())),
                        "a_live_invitation_stays_whatever_is_purged"),
                StorageFault.of(
                        "purges what is over at that instant",
                        PurgeRequest.by((store, asked) ->
                                store.sound.purge(asked.kind(), asked.before().plusMillis(1), asked.max())),
                        "a_chain_from_which_nothing_was_removed_begins_with_nothing_before_it",
                        "a_former_version_goes_once_it_was_replaced_before",
                        "a_holder_goes_with_the_keys_once_last_invited_before",
                        "a_live_invitation_stays_whatever_is_purged",
                        "a_registration_goes_with_its_keys_once_it_was_over_before"),
                StorageFault.of(
                        "purges all there is",
                        PurgeRequest.by(
                                (store, asked) -> store.sound.purge(asked.kind(), asked.before(), Integer.MAX_VALUE)),
                        "no_more_goes_than_asked_for_and_how_many_is_told"),
                StorageFault.of(
                        "says that it purged nothing",
                        PurgeRequest.by(BrokenPurges::silently),
                        "no_more_goes_than_asked_for_and_how_many_is_told"),
                StorageFault.of(
                        "never comes to an end",
                        PurgeRequest.by(BrokenPurges::boasting),
                        "a_live_invitation_stays_whatever_is_purged"),
                StorageFault.of(
                        "purges every kind at once",
                        PurgeRequest.by(BrokenPurges::everyKind),
                        "of_each_kind_only_that_kind_goes"),
                StorageFault.of(
                        "purges expired invitations, not ended ones",
                        PurgeRequest.by(BrokenPurges::expiredOnly),
                        "an_invitation_goes_once_it_ended_before_and_stays_if_it_ended_later",
                        "the_keys_of_what_is_gone_are_free_again"),
                StorageFault.of(
                        "purges ended invitations, not expired ones",
                        PurgeRequest.by(BrokenPurges::endedOnly),
                        "an_invitation_goes_with_its_keys_once_its_window_was_over_before"),
                StorageFault.of(
                        "purges waiting messages",
                        PurgeRequest.by(BrokenPurges::waiting),
                        "a_message_goes_once_it_no_longer_waits_and_changed_before"),
                StorageFault.of(
                        "purges the chains",
                        PurgeRequest.by(BrokenPurges::chains),
                        "a_refusal_goes_once_it_is_older_and_no_entry_of_a_chain_with_it"),
                StorageFault.of(
                        "purges history", PurgeRequest.by(BrokenPurges::history), "of_each_kind_only_that_kind_goes"),
                StorageFault.of(
                        "purges receipts, not their requests' names",
                        BrokenPurges::keepingNames,
                        "a_commit_id_and_a_request_count_in_their_own_practice"),
                StorageFault.of(
                        "purges records, not their keys",
                        PurgeRequest.by(BrokenPurges::keepingKeys),
                        "a_receipt_goes_with_its_requests_name_once_it_is_older",
                        "the_keys_of_a_holder_who_is_gone_are_free_again",
                        "the_keys_of_a_registration_that_is_gone_are_free_again"),
                StorageFault.of(
                        "purges keys of that name in every practice",
                        PurgeRequest.by(BrokenPurges::sameKeys),
                        "another_practices_ids_and_keys_stay"));
    }

    private static int silently(OpenedStore store, PurgeRequest asked) {
        return 0 * asked.of(store);
    }

    private static int boasting(OpenedStore store, PurgeRequest asked) {
        return Math.max(asked.max(), asked.of(store));
    }

    private static int everyKind(OpenedStore store, PurgeRequest asked) {
        int purged = asked.of(store);
        Stream.of(Purgeable.values()).forEach(kind -> store.sound.purge(kind, asked.before(), asked.max()));
        return purged;
    }

    private static int expiredOnly(OpenedStore store, PurgeRequest asked) {
        return invitations(
                store,
                asked,
                tables -> tables.invitations
                        .take(one -> one.value().issue().until().isBefore(asked.before()), asked.max())
                        .size());
    }

    private static int endedOnly(OpenedStore store, PurgeRequest asked) {
        return invitations(
                store,
                asked,
                tables -> tables.invitations
                        .take(one -> !(one.value().state() instanceof InvitationState.Live), asked.max())
                        .size());
    }

    private static int invitations(OpenedStore store, PurgeRequest asked, ToIntFunction<PracticeTables> purge) {
        return asked.kind() == Purgeable.INVITATIONS
                ? store.all().stream().mapToInt(purge).sum()
                : asked.of(store);
    }

    private static int waiting(OpenedStore store, PurgeRequest asked) {
        if (asked.kind() == Purgeable.MESSAGES) {
            store.all()
                    .forEach(tables -> tables.messages.take(
                            one -> one.message().progress().changedAt().isBefore(asked.before()), 1));
        }
        return asked.of(store);
    }

    private static int chains(OpenedStore store, PurgeRequest asked) {
        store.all().forEach(tables -> tables.entries.take(one -> one.at().isBefore(asked.before()), asked.max()));
        return asked.of(store);
    }

    private static int history(OpenedStore store, PurgeRequest asked) {
        store.all().forEach(tables -> tables.formers.take(one -> true, 1));
        return asked.of(store);
    }

    private static int keepingKeys(OpenedStore store, PurgeRequest asked) {
        Map<PracticeId, Map<RecordKey, String>> owners = new ConcurrentHashMap<>();
        store.all().forEach(tables -> owners.put(tables.practice, Map.copyOf(tables.owners)));
        int purged = asked.of(store);
        store.all().forEach(tables -> tables.owners.putAll(owners.get(tables.practice)));
        return purged;
    }

    private static int sameKeys(OpenedStore store, PurgeRequest asked) {
        Map<PracticeId, Map<RecordKey, String>> owners = new ConcurrentHashMap<>();
        store.all().forEach(tables -> owners.put(tables.practice, Map.copyOf(tables.owners)));
        int purged = asked.of(store);
        for (PracticeTables tables : store.all()) {
            owners.get(tables.practice).keySet().stream()
                    .filter(key -> !tables.owners.containsKey(key))
                    .forEach(key -> store.all().forEach(other -> other.owners.remove(key)));
        }
        return purged;
    }

    /** As a cache of requests that nobody clears. */
    private static StorageRelay keepingNames() {
        Map<RecordKey, CommandReceipt> named = new ConcurrentHashMap<>();
        return new StorageRelay() {
            @Override
            public CommitResult commit(ChangeSet changes) {
                changes.receipt().request().ifPresent(name -> named.put(name, changes.receipt()));
                return sound.commit(changes);
            }

            @Override
            public Optional<CommandReceipt> receipt(PracticeId practice, RecordKey key) {
                return sound.receipt(practice, key).or(() -> Optional.ofNullable(named.get(key)));
            }
        };
    }
}
