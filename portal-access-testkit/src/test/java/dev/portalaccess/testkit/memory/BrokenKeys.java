package dev.portalaccess.testkit.memory;

import static java.util.stream.Collectors.toSet;

import dev.portalaccess.model.Changes;
import dev.portalaccess.model.Changes.Claim;
import dev.portalaccess.model.Holder;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.InvitationState;
import dev.portalaccess.model.Key;
import dev.portalaccess.model.PracticeId;
import dev.portalaccess.model.Registration;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.spi.CommitResult;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Stores that lose keys, give them to two, or forget what was committed. */
final class BrokenKeys {

    private BrokenKeys() {}

    static Stream<Fault> faults() {
        return Stream.of(
                Fault.of(
                        "gives a key to whoever claims it last",
                        Broken.taken((taken, changes) -> Set.of()),
                        "a_key_of_each_kind_is_refused_to_everybody_but_its_owner",
                        "giving_back_what_nobody_has_is_nothing"),
                Fault.of(
                        "names one of several keys that are taken",
                        Broken.taken((taken, changes) -> taken.stream().limit(1).collect(toSet())),
                        "a_conflict_names_all_that_moved_all_that_was_taken_and_nothing_else"),
                Fault.of(
                        "names keys that are free",
                        Broken.taken(BrokenKeys::all),
                        "a_conflict_names_all_that_moved_all_that_was_taken_and_nothing_else"),
                Fault.of(
                        "gives a key back whoever asks",
                        Broken.tables(BrokenKeys::releasingAnybodys),
                        "a_key_is_given_back_by_its_owner_only"),
                Fault.of(
                        "never gives a key back",
                        Broken.tables(BrokenKeys::releasingNothing),
                        "a_commit_repeated_after_others_undoes_nothing_of_theirs",
                        "a_key_given_back_finds_nothing_and_may_be_claimed_by_another"),
                Fault.of(
                        "claims before it gives back",
                        Broken.tables(BrokenKeys::claimingFirst),
                        "a_key_goes_from_one_to_another_in_one_commit",
                        "a_key_is_free_in_every_other_practice"),
                Fault.of(
                        "refuses the owner its own key",
                        Broken.tables(BrokenKeys::refusingOwners),
                        "an_owner_may_claim_again_what_it_has"),
                Fault.of(
                        "takes capitals for small letters",
                        naming(name -> name.toLowerCase(Locale.ROOT)),
                        "keys_that_look_alike_are_different_keys"),
                Fault.of(
                        "compares the first 255 characters of keys",
                        naming(name -> name.substring(0, Math.min(255, name.length()))),
                        "the_longest_keys_are_told_apart_by_their_last_character"),
                Fault.of(
                        "does not find ended invitations",
                        LiveOnly::new,
                        "an_ended_invitation_is_still_found_by_its_keys",
                        "what_is_decided_again_over_the_new_version_is_written"),
                Fault.of(
                        "finds nothing by serial, person and appointment",
                        Unsearchable::new,
                        "a_holder_is_found_by_its_id_and_by_each_key_it_has",
                        "a_registration_is_found_by_its_id_and_by_each_key_it_has",
                        "an_invitation_is_found_by_its_id_and_by_each_key_it_has"),
                Fault.of("finds another than that", Finder::new, "what_was_never_stored_is_not_found"));
    }

    private static Set<Key> all(Set<Key> taken, Changes changes) {
        return taken.isEmpty()
                ? taken
                : changes.claims().stream().map(Claim::key).collect(toSet());
    }

    private static Tables releasingAnybodys(PracticeId practice) {
        return new Tables(practice) {
            @Override
            void release(Claim release) {
                owners.remove(release.key());
            }
        };
    }

    private static Tables releasingNothing(PracticeId practice) {
        return new Tables(practice) {
            @Override
            void release(Claim release) {}
        };
    }

    private static Tables claimingFirst(PracticeId practice) {
        return new Tables(practice) {
            @Override
            Set<Key> taken(Changes changes) {
                return changes.claims().stream()
                        .filter(claim ->
                                !owners.getOrDefault(claim.key(), claim.owner()).equals(claim.owner()))
                        .map(Claim::key)
                        .collect(toSet());
            }
        };
    }

    private static Tables refusingOwners(PracticeId practice) {
        return new Tables(practice) {
            @Override
            Set<Key> taken(Changes changes) {
                Set<Key> had = changes.claims().stream()
                        .map(Claim::key)
                        .filter(owners::containsKey)
                        .collect(toSet());
                had.removeAll(changes.releases().stream().map(Claim::key).toList());
                return had;
            }
        };
    }

    private static Supplier<Relay> naming(UnaryOperator<String> folding) {
        UnaryOperator<Key> fold = key -> new Key(key.kind(), folding.apply(key.value()));
        Rewriting<Key> rewriting = new Rewriting<>(Key.class, fold);
        return () -> new Relay() {
            @Override
            public CommitResult commit(Changes changes) {
                return sound.commit(rewriting.of(changes));
            }

            @Override
            public Optional<Versioned<Holder>> holder(PracticeId practice, Key key) {
                return sound.holder(practice, key.kind() == Key.Kind.HOLDER ? key : fold.apply(key));
            }
        };
    }

    private static final class LiveOnly extends Relay {
        @Override
        public Optional<Versioned<Invitation>> invitation(PracticeId practice, Key key) {
            return sound.invitation(practice, key).filter(one -> one.value().state() instanceof InvitationState.Live);
        }
    }

    private static final class Finder extends Relay {
        private Optional<Versioned<Holder>> last = Optional.empty();

        @Override
        public CommitResult commit(Changes changes) {
            last = changes.holders().stream().findFirst().or(() -> last);
            return sound.commit(changes);
        }

        @Override
        public Optional<Versioned<Holder>> holder(PracticeId practice, Key key) {
            return sound.holder(practice, key).or(() -> last);
        }
    }

    private static final class Unsearchable extends Relay {
        @Override
        public Optional<Versioned<Invitation>> invitation(PracticeId practice, Key key) {
            return key.kind() == Key.Kind.SERIAL ? Optional.empty() : sound.invitation(practice, key);
        }

        @Override
        public Optional<Versioned<Holder>> holder(PracticeId practice, Key key) {
            return key.kind() == Key.Kind.HOLDER_PERSON ? Optional.empty() : sound.holder(practice, key);
        }

        @Override
        public Optional<Versioned<Registration>> registration(PracticeId practice, Key key) {
            return key.kind() == Key.Kind.APPOINTMENT ? Optional.empty() : sound.registration(practice, key);
        }
    }
}
