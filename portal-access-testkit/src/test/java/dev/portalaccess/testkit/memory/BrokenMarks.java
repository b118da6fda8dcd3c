package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.Message;
import dev.portalaccess.model.Message.Progress;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.storage.Outbox.ClaimedMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Outboxes that believe whoever comes. */
final class BrokenMarks {

    private BrokenMarks() {}

    static Stream<StorageFault> faults() {
        return Stream.of(
                StorageFault.of(
                        "gives every claim the same fence",
                        Fenceless::new,
                        "a_fence_rises_also_after_the_message_was_let_go",
                        "another_worker_takes_over_once_the_lease_is_over"),
                StorageFault.of(
                        "ignores the fence of a mark",
                        AnyFence::new,
                        "a_late_worker_marks_nothing_once_another_has_the_message",
                        "what_is_kept_goes_to_another_when_the_lease_is_over"),
                StorageFault.of(
                        "renews nothing",
                        Unrenewable::new,
                        "a_claim_may_be_renewed_after_its_lease_if_nobody_has_taken_the_message",
                        "a_renewed_claim_lasts_until_its_new_lease_and_no_longer",
                        "a_renewed_claim_still_counts"),
                StorageFault.of("renews without writing it down", Forgetful::new, "a_claim_is_used_up_by_letting_go"),
                StorageFault.of(
                        "renews for whoever asks",
                        RenewsForAnybody::new,
                        "a_claim_is_not_renewed_once_another_has_the_message"),
                StorageFault.of(
                        "says of every claim that it counts",
                        AlwaysHeld::new,
                        "whoever_asks_for_no_later_lease_learns_whether_the_claim_still_counts",
                        "a_claim_counts_while_the_worker_keeps_it_and_no_longer"),
                StorageFault.of(
                        "shortens a lease", ShortensLeases::new, "to_ask_whether_a_claim_counts_changes_no_lease"),
                StorageFault.of(
                        "writes the first of several marks only",
                        FirstMarkOnly::new,
                        "the_end_of_one_attempt_and_the_beginning_of_the_next_are_written_together"),
                StorageFault.of(
                        "writes no mark after a refused one",
                        StopsAtRefusal::new,
                        "of_several_marks_a_refused_one_stops_no_other"),
                StorageFault.of(
                        "takes two marks for one message", TakesTwice::new, "two_marks_for_one_message_are_not_taken"),
                StorageFault.of(
                        "refuses who is late although nobody came",
                        Strict::new,
                        "a_late_worker_may_still_mark_what_nobody_has_taken"),
                StorageFault.of("writes any move", AnyMove::new, "a_fence_rises_also_after_the_message_was_let_go"),
                StorageFault.of(
                        "lets go although the worker keeps it",
                        LetsGo::new,
                        "a_message_goes_from_each_state_to_those_it_may_go_to_and_to_no_other",
                        "who_keeps_it_goes_on_with_the_same_claim"),
                StorageFault.of(
                        "keeps the lease as it was claimed",
                        KeepsFirstLease::new,
                        "who_keeps_it_keeps_it_until_the_later_of_two_leases"),
                StorageFault.of(
                        "keeps the lease that was named last",
                        KeepsLastLease::new,
                        "who_keeps_it_keeps_it_until_the_later_of_two_leases"),
                StorageFault.of(
                        "keeps although the worker lets go",
                        Keeps::new,
                        "who_lets_go_lets_others_have_it_before_the_lease_is_over"),
                StorageFault.of(
                        "lets go when it refuses", LetsGoWhenRefusing::new, "a_mark_that_is_refused_uses_nothing_up"),
                StorageFault.of(
                        "does not write the last envelope", WithoutEnvelope::new, "a_claim_is_used_up_by_letting_go"),
                StorageFault.of(
                        "marks every practice's message of that id",
                        MarksAll::new,
                        "the_message_of_that_id_in_another_practice_is_left_alone"));
    }

    private static final class Fenceless extends OpenedStore {
        @Override
        public Optional<ClaimedMessage> claim(PracticeId practice, MessageId message, ClaimRequest wanted) {
            return sound.claim(practice, message, wanted).map(this::withoutFence);
        }

        @Override
        public List<ClaimedMessage> claimDue(ClaimRequest wanted) {
            return sound.claimDue(wanted).stream().map(this::withoutFence).toList();
        }

        private ClaimedMessage withoutFence(ClaimedMessage claim) {
            return tamper(
                            claim.message().practice(),
                            claim.message().id(),
                            queued -> new OutboxEntry(queued.message(), 1, queued.leaseUntil()))
                    .claim();
        }
    }

    private static final class AnyFence extends OpenedStore {
        @Override
        public boolean mark(ClaimedMessage claim, Progress progress, ClaimDisposition afterwards) {
            return sound.mark(current(this, claim), progress, afterwards);
        }
    }

    private static ClaimedMessage current(OpenedStore store, ClaimedMessage claim) {
        long fence = store.look(claim.message().practice(), claim.message().id())
                .map(OutboxEntry::fence)
                .orElse(claim.fence());
        return new ClaimedMessage(claim.message(), fence, claim.leaseUntil());
    }

    private static final class Unrenewable extends StorageRelay {
        @Override
        public Optional<ClaimedMessage> renew(ClaimedMessage claim, Instant leaseUntil) {
            return Optional.empty();
        }
    }

    private static final class Forgetful extends StorageRelay {
        @Override
        public Optional<ClaimedMessage> renew(ClaimedMessage claim, Instant leaseUntil) {
            return Optional.of(new ClaimedMessage(claim.message(), claim.fence(), leaseUntil));
        }
    }

    private static final class RenewsForAnybody extends OpenedStore {
        @Override
        public Optional<ClaimedMessage> renew(ClaimedMessage claim, Instant leaseUntil) {
            return sound.renew(current(this, claim), leaseUntil);
        }
    }

    private static final class AlwaysHeld extends StorageRelay {
        @Override
        public Optional<ClaimedMessage> renew(ClaimedMessage claim, Instant leaseUntil) {
            return leaseUntil.isAfter(claim.leaseUntil()) ? sound.renew(claim, leaseUntil) : Optional.of(claim);
        }
    }

    private static final class ShortensLeases extends OpenedStore {
        @Override
        public Optional<ClaimedMessage> renew(ClaimedMessage claim, Instant leaseUntil) {
            Optional<ClaimedMessage> renewed = sound.renew(claim, leaseUntil);
            if (renewed.isPresent()) {
                tamper(claim.message().practice(), claim.message().id(), queued -> queued.renewedUntil(leaseUntil));
            }
            return renewed;
        }
    }

    private static final class FirstMarkOnly extends StorageRelay {
        @Override
        public List<Boolean> markAll(List<ProgressMark> marks) {
            ProgressMark.requireDistinct(marks);
            sound.markAll(marks.stream().limit(1).toList());
            return marks.stream().map(one -> true).toList();
        }
    }

    private static final class StopsAtRefusal extends StorageRelay {
        @Override
        public List<Boolean> markAll(List<ProgressMark> marks) {
            ProgressMark.requireDistinct(marks);
            List<Boolean> written = new ArrayList<>();
            for (ProgressMark one : marks) {
                written.add(!written.contains(false) && sound.mark(one.claim(), one.progress(), one.afterwards()));
            }
            return written;
        }
    }

    private static final class TakesTwice extends StorageRelay {
        @Override
        public List<Boolean> markAll(List<ProgressMark> marks) {
            return marks.stream()
                    .map(one -> sound.mark(one.claim(), one.progress(), one.afterwards()))
                    .toList();
        }
    }

    /** Lets the lease end what only another claim ends: any look at what is due drops leases that are over. */
    private static final class Strict extends OpenedStore {
        @Override
        public List<ClaimedMessage> claimDue(ClaimRequest wanted) {
            for (PracticeTables tables : all()) {
                for (OutboxEntry queued : tables.messages.values()) {
                    drop(queued, wanted.leaseUntil());
                }
            }
            return sound.claimDue(wanted);
        }

        private void drop(OutboxEntry queued, Instant before) {
            if (queued.leaseUntil().filter(until -> until.isBefore(before)).isPresent()) {
                tamper(
                        queued.message().practice(),
                        queued.message().id(),
                        one -> new OutboxEntry(one.message(), one.fence() + 1, Optional.of(before)));
            }
        }
    }

    private static final class AnyMove extends OpenedStore {
        @Override
        public boolean mark(ClaimedMessage claim, Progress progress, ClaimDisposition afterwards) {
            Message message = claim.message();
            boolean held = look(message.practice(), message.id()).orElseThrow().isHeldBy(claim);
            if (held) {
                tamper(message.practice(), message.id(), queued -> queued.with(progress));
            }
            return held;
        }
    }

    private static final class LetsGo extends StorageRelay {
        @Override
        public boolean mark(ClaimedMessage claim, Progress progress, ClaimDisposition afterwards) {
            return sound.mark(claim, progress, ClaimDisposition.LET_GO);
        }
    }

    private static final class Keeps extends StorageRelay {
        @Override
        public boolean mark(ClaimedMessage claim, Progress progress, ClaimDisposition afterwards) {
            return sound.mark(claim, progress, ClaimDisposition.KEEP);
        }
    }

    private static final class KeepsFirstLease extends OpenedStore {
        @Override
        public boolean mark(ClaimedMessage claim, Progress progress, ClaimDisposition afterwards) {
            Instant first = look(claim.message().practice(), claim.message().id())
                    .flatMap(OutboxEntry::leaseUntil)
                    .orElse(claim.leaseUntil());
            return sound.mark(new ClaimedMessage(claim.message(), claim.fence(), first), progress, afterwards);
        }
    }

    private static final class KeepsLastLease extends OpenedStore {
        @Override
        public boolean mark(ClaimedMessage claim, Progress progress, ClaimDisposition afterwards) {
            boolean written = sound.mark(claim, progress, afterwards);
            if (written && afterwards == ClaimDisposition.KEEP) {
                tamper(
                        claim.message().practice(),
                        claim.message().id(),
                        queued -> new OutboxEntry(queued.message(), queued.fence(), Optional.of(claim.leaseUntil())));
            }
            return written;
        }
    }

    private static final class LetsGoWhenRefusing extends OpenedStore {
        @Override
        public boolean mark(ClaimedMessage claim, Progress progress, ClaimDisposition afterwards) {
            boolean written = sound.mark(claim, progress, afterwards);
            if (!written) {
                tamper(claim.message().practice(), claim.message().id(), OutboxEntry::letGo);
            }
            return written;
        }
    }

    private static final class WithoutEnvelope extends StorageRelay {
        @Override
        public boolean mark(ClaimedMessage claim, Progress progress, ClaimDisposition afterwards) {
            return sound.mark(claim, RecordCopies.with(progress, "envelope", Optional.empty()), afterwards);
        }
    }

    private static final class MarksAll extends OpenedStore {
        @Override
        public boolean mark(ClaimedMessage claim, Progress progress, ClaimDisposition afterwards) {
            boolean written = sound.mark(claim, progress, afterwards);
            MessageId id = claim.message().id();
            all().stream()
                    .filter(tables -> tables.messages.get(id.value()).isPresent())
                    .forEach(tables -> tamper(tables.practice, id, queued -> queued.with(progress)));
            return written;
        }
    }
}
