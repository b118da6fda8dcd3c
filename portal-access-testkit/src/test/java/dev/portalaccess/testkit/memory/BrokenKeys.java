package dev.portalaccess.testkit.memory;

import static java.util.stream.Collectors.toSet;

import dev.portalaccess.model.Registration;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccessRequest;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.model.stored.ChangeSet.KeyClaim;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.storage.CommitResult;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Stores that lose keys, give them to two, or forget what was committed. */
final class BrokenKeys {

    private BrokenKeys() {}

    static Stream<StorageFault> faults() {
        return Stream.of(
                StorageFault.of(
                        "gives a key to whoever claims it last",
                        BrokenStorage.taken((taken, changes) -> Set.of()),
                        "a_key_of_each_kind_is_refused_to_everybody_but_its_owner",
                        "giving_back_what_nobody_has_is_nothing"),
                StorageFault.of(
                        "names one of several keys that are taken",
                        BrokenStorage.taken(
                                (taken, changes) -> taken.stream().limit(1).collect(toSet())),
                        "a_conflict_names_all_that_moved_all_that_was_taken_and_nothing_else"),
                StorageFault.of(
                        "names keys that are free",
                        BrokenStorage.taken(BrokenKeys::all),
                        "a_conflict_names_all_that_moved_all_that_was_taken_and_nothing_else"),
                StorageFault.of(
                        "gives a key back whoever asks",
                        BrokenStorage.tables(BrokenKeys::releasingAnybodys),
                        "a_key_is_given_back_by_its_owner_only"),
                StorageFault.of(
                        "never gives a key back",
                        BrokenStorage.tables(BrokenKeys::releasingNothing),
                        "a_commit_repeated_after_others_undoes_nothing_of_theirs",
                        "a_key_given_back_finds_nothing_and_may_be_claimed_by_another"),
                StorageFault.of(
                        "claims before it gives back",
                        BrokenStorage.tables(BrokenKeys::claimingFirst),
                        "a_key_goes_from_one_to_another_in_one_commit",
                        "a_key_is_free_in_every_other_practice"),
                StorageFault.of(
                        "refuses the owner its own key",
                        BrokenStorage.tables(BrokenKeys::refusingOwners),
                        "an_owner_may_claim_again_what_it_has"),
                StorageFault.of(
                        "takes capitals for small letters",
                        naming(name -> name.toLowerCase(Locale.ROOT)),
                        "keys_that_look_alike_are_different_keys"),
                StorageFault.of(
                        "compares the first 255 characters of keys",
                        naming(name -> name.substring(0, Math.min(255, name.length()))),
                        "the_longest_keys_are_told_apart_by_their_last_character"),
                StorageFault.of(
                        "does not find ended invitations",
                        LiveOnly::new,
                        "an_ended_invitation_is_still_found_by_its_keys",
                        "what_is_decided_again_over_the_new_version_is_written"),
                StorageFault.of(
                        "finds nothing by serial, person, appointment and what is asked for",
                        Unsearchable::new,
                        "a_holder_is_found_by_its_id_and_by_each_key_it_has",
                        "a_registration_is_found_by_its_id_and_by_each_key_it_has",
                        "a_request_for_access_is_found_by_its_id_and_by_its_key",
                        "an_invitation_is_found_by_its_id_and_by_each_key_it_has"),
                StorageFault.of("finds another than that", Finder::new, "what_was_never_stored_is_not_found"));
    }

    private static Set<RecordKey> all(Set<RecordKey> taken, ChangeSet changes) {
        return taken.isEmpty()
                ? taken
                : changes.claims().stream().map(KeyClaim::key).collect(toSet());
    }

    private static PracticeTables releasingAnybodys(PracticeId practice) {
        return new PracticeTables(practice) {
            @Override
            void release(KeyClaim release) {
                owners.remove(release.key());
            }
        };
    }

    private static PracticeTables releasingNothing(PracticeId practice) {
        return new PracticeTables(practice) {
            @Override
            void release(KeyClaim release) {}
        };
    }

    private static PracticeTables claimingFirst(PracticeId practice) {
        return new PracticeTables(practice) {
            @Override
            Set<RecordKey> taken(ChangeSet changes) {
                return changes.claims().stream()
                        .filter(claim ->
                                !owners.getOrDefault(claim.key(), claim.owner()).equals(claim.owner()))
                        .map(KeyClaim::key)
                        .collect(toSet());
            }
        };
    }

    private static PracticeTables refusingOwners(PracticeId practice) {
        return new PracticeTables(practice) {
            @Override
            Set<RecordKey> taken(ChangeSet changes) {
                Set<RecordKey> had = changes.claims().stream()
                        .map(KeyClaim::key)
                        .filter(owners::containsKey)
                        .collect(toSet());
                had.removeAll(changes.releases().stream().map(KeyClaim::key).toList());
                return had;
            }
        };
    }

    private static Supplier<StorageRelay> naming(UnaryOperator<String> folding) {
        UnaryOperator<RecordKey> fold = key -> new RecordKey(key.kind(), folding.apply(key.value()));
        RecordRewriter<RecordKey> rewriting = new RecordRewriter<>(RecordKey.class, fold);
        return () -> new StorageRelay() {
            @Override
            public CommitResult commit(ChangeSet changes) {
                return sound.commit(rewriting.of(changes));
            }

            @Override
            public Optional<Versioned<Holder>> holder(PracticeId practice, RecordKey key) {
                return sound.holder(practice, key.kind() == RecordKey.Kind.HOLDER ? key : fold.apply(key));
            }
        };
    }

    private static final class LiveOnly extends StorageRelay {
        @Override
        public Optional<Versioned<Invitation>> invitation(PracticeId practice, RecordKey key) {
            return sound.invitation(practice, key).filter(one -> one.value().state() instanceof InvitationState.Live);
        }
    }

    private static final class Finder extends StorageRelay {
        private Optional<Versioned<Holder>> last = Optional.empty();

        @Override
        public CommitResult commit(ChangeSet changes) {
            last = changes.holders().stream().findFirst().or(() -> last);
            return sound.commit(changes);
        }

        @Override
        public Optional<Versioned<Holder>> holder(PracticeId practice, RecordKey key) {
            return sound.holder(practice, key).or(() -> last);
        }
    }

    private static final class Unsearchable extends StorageRelay {
        @Override
        public Optional<Versioned<Invitation>> invitation(PracticeId practice, RecordKey key) {
            return key.kind() == RecordKey.Kind.SERIAL ? Optional.empty() : sound.invitation(practice, key);
        }

        @Override
        public Optional<Versioned<Holder>> holder(PracticeId practice, RecordKey key) {
            return key.kind() == RecordKey.Kind.HOLDER_PERSON ? Optional.empty() : sound.holder(practice, key);
        }

        @Override
        public Optional<Versioned<Registration>> registration(PracticeId practice, RecordKey key) {
            return key.kind() == RecordKey.Kind.APPOINTMENT ? Optional.empty() : sound.registration(practice, key);
        }

        @Override
        public Optional<Versioned<AccessRequest>> request(PracticeId practice, RecordKey key) {
            return key.kind() == RecordKey.Kind.OPEN_ACCESS_REQUEST ? Optional.empty() : sound.request(practice, key);
        }
    }
}
