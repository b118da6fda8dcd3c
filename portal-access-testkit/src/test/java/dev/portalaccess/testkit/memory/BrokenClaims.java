package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.ChangeSet;
import dev.portalaccess.spi.storage.CommitResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Outboxes that hand out what they should not. */
final class BrokenClaims {

    private BrokenClaims() {}

    static Stream<StorageFault> faults() {
        return Stream.of(
                StorageFault.of(
                        "hands out nothing of itself",
                        Idle::new,
                        "a_message_in_somebodys_hands_is_not_given_out_again_before_the_lease_is_over"),
                StorageFault.of(
                        "hands out what is not due yet",
                        Hasty::new,
                        "a_late_worker_may_still_mark_what_nobody_has_taken"),
                StorageFault.of(
                        "hands out late what is due now",
                        Slow::new,
                        "a_message_is_due_at_its_instant_and_not_a_moment_before"),
                StorageFault.of(
                        "hands out every channel", AnyChannel::new, "only_the_channels_asked_for_are_given_out"),
                StorageFault.of(
                        "hands out more than was asked for", Generous::new, "no_more_are_given_out_than_asked_for"),
                StorageFault.of("hands out the latest first", Backwards::new, "those_due_longest_come_first"),
                StorageFault.of(
                        "hands out what does not wait", DeadLetters::new, "what_does_not_wait_is_never_given_out"),
                StorageFault.of(
                        "hands out what it does not understand",
                        Guessing::new,
                        "what_only_a_newer_version_can_say_is_never_given_out"),
                StorageFault.of(
                        "hands out one practice only", OnePractice::new, "messages_of_every_practice_are_given_out"),
                StorageFault.of(
                        "hands out nothing twice",
                        Once::new,
                        "a_renewed_claim_lasts_until_its_new_lease_and_no_longer"),
                StorageFault.of(
                        "hands out by id only what is due",
                        DueById::new,
                        "every_part_of_the_progress_is_written",
                        "one_message_is_claimed_by_its_id_whether_or_not_it_is_due"),
                StorageFault.of(
                        "hands out another message than that",
                        Confused::new,
                        "the_same_message_id_in_two_practices_is_two_messages",
                        "what_does_not_exist_cannot_be_claimed_nor_read"),
                StorageFault.of(
                        "hands out claimed messages to the next who asks",
                        Shared::new,
                        "of_many_that_claim_one_message_exactly_one_gets_it"),
                StorageFault.of(
                        "leases for a minute, whatever is asked for",
                        ShortLease::new,
                        "a_message_in_somebodys_hands_is_not_given_out_again_before_the_lease_is_over",
                        "a_queued_message_is_given_out_as_it_is_with_the_lease_asked_for"),
                StorageFault.of(
                        "looks, lets others pass, then claims",
                        LookThenClaim::new,
                        "of_many_marks_with_one_claim_exactly_one_is_written",
                        "many_workers_share_what_is_due_and_never_the_same_message",
                        "of_many_that_claim_one_message_exactly_one_gets_it"));
    }

    private static final class Idle extends StorageRelay {
        @Override
        public List<ClaimedMessage> claimDue(ClaimRequest wanted) {
            return List.of();
        }
    }

    private static final class Hasty extends StorageRelay {
        @Override
        public List<ClaimedMessage> claimDue(ClaimRequest wanted) {
            Duration early = Duration.ofDays(1);
            ClaimRequest tomorrow = new ClaimRequest(
                    wanted.worker(),
                    wanted.channels(),
                    wanted.now().plus(early),
                    wanted.limit(),
                    wanted.leaseUntil().plus(early));
            return sound.claimDue(tomorrow).stream()
                    .flatMap(claim -> sound.renew(claim, wanted.leaseUntil()).stream())
                    .toList();
        }
    }

    private static final class Slow extends StorageRelay {
        @Override
        public List<ClaimedMessage> claimDue(ClaimRequest wanted) {
            Instant before = wanted.now().minusMillis(1);
            return sound.claimDue(
                    new ClaimRequest(wanted.worker(), wanted.channels(), before, wanted.limit(), wanted.leaseUntil()));
        }
    }

    private static final class AnyChannel extends StorageRelay {
        @Override
        public List<ClaimedMessage> claimDue(ClaimRequest wanted) {
            Set<Channel> all = Set.of(Channel.values());
            return sound.claimDue(
                    new ClaimRequest(wanted.worker(), all, wanted.now(), wanted.limit(), wanted.leaseUntil()));
        }
    }

    private static final class Generous extends StorageRelay {
        @Override
        public List<ClaimedMessage> claimDue(ClaimRequest wanted) {
            return sound.claimDue(
                    new ClaimRequest(wanted.worker(), wanted.channels(), wanted.now(), 1_000, wanted.leaseUntil()));
        }
    }

    private static final class Backwards extends StorageRelay {
        @Override
        public List<ClaimedMessage> claimDue(ClaimRequest wanted) {
            List<ClaimedMessage> claims = new ArrayList<>(sound.claimDue(wanted));
            Collections.reverse(claims);
            return claims;
        }
    }

    private static final class Guessing extends StorageRelay {
        @Override
        public Optional<ClaimedMessage> claim(PracticeId practice, MessageId message, ClaimRequest wanted) {
            return sound.claim(practice, message, wanted)
                    .or(() -> sound.message(practice, message)
                            .filter(one -> one.kind() == Message.Kind.UNRECOGNISED)
                            .map(one -> new ClaimedMessage(one, 1, wanted.leaseUntil())));
        }
    }

    private static final class DeadLetters extends StorageRelay {
        @Override
        public Optional<ClaimedMessage> claim(PracticeId practice, MessageId message, ClaimRequest wanted) {
            return sound.claim(practice, message, wanted)
                    .or(() -> sound.message(practice, message)
                            .filter(one -> !one.state().isWaiting())
                            .map(one -> new ClaimedMessage(one, 1, wanted.leaseUntil())));
        }
    }

    private static final class OnePractice extends StorageRelay {
        @Override
        public List<ClaimedMessage> claimDue(ClaimRequest wanted) {
            List<ClaimedMessage> claims = sound.claimDue(wanted);
            return claims.stream()
                    .filter(claim -> claim.message()
                            .practice()
                            .equals(claims.get(0).message().practice()))
                    .toList();
        }
    }

    private static final class Once extends StorageRelay {
        @Override
        public List<ClaimedMessage> claimDue(ClaimRequest wanted) {
            return sound.claimDue(wanted).stream()
                    .filter(claim -> claim.message().state() == MessageState.QUEUED && claim.fence() == 1)
                    .toList();
        }
    }

    private static final class DueById extends StorageRelay {
        @Override
        public Optional<ClaimedMessage> claim(PracticeId practice, MessageId message, ClaimRequest wanted) {
            return sound.claim(practice, message, wanted)
                    .filter(claim -> !claim.message().progress().dueAt().isAfter(wanted.now()));
        }
    }

    private static final class Confused extends StorageRelay {
        private Optional<Message> last = Optional.empty();

        @Override
        public CommitResult commit(ChangeSet changes) {
            last = changes.messages().stream().findFirst().or(() -> last);
            return sound.commit(changes);
        }

        @Override
        public Optional<Message> message(PracticeId practice, MessageId message) {
            return sound.message(practice, message).or(() -> last);
        }
    }

    private static final class Shared extends StorageRelay {
        private final List<ClaimedMessage> given = new ArrayList<>();

        @Override
        public synchronized List<ClaimedMessage> claimDue(ClaimRequest wanted) {
            given.addAll(sound.claimDue(wanted));
            return List.copyOf(given);
        }

        @Override
        public synchronized Optional<ClaimedMessage> claim(
                PracticeId practice, MessageId message, ClaimRequest wanted) {
            sound.claim(practice, message, wanted).ifPresent(given::add);
            return given.stream()
                    .filter(claim -> claim.message().id().equals(message))
                    .findFirst();
        }
    }

    private static final class ShortLease extends StorageRelay {
        @Override
        public List<ClaimedMessage> claimDue(ClaimRequest wanted) {
            Instant until = wanted.now().plusSeconds(60);
            return sound.claimDue(
                    new ClaimRequest(wanted.worker(), wanted.channels(), wanted.now(), wanted.limit(), until));
        }
    }
}
