package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.Message.Progress;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.id.PracticeId;
import java.util.Optional;
import java.util.stream.Stream;

/** Outboxes that believe any bounce, or none. */
final class BrokenBounces {

    private BrokenBounces() {}

    static Stream<StorageFault> faults() {
        return Stream.of(
                StorageFault.of(
                        "takes any envelope for the last one",
                        AnyEnvelope::new,
                        "another_attempts_envelope_changes_nothing"),
                StorageFault.of(
                        "takes none for the last envelope",
                        NoEnvelope::new,
                        "a_report_without_an_envelope_changes_nothing"),
                StorageFault.of(
                        "lets everything bounce",
                        EverythingBounces::new,
                        "of_many_reports_of_one_bounce_exactly_one_is_written",
                        "only_what_was_handed_over_comes_back",
                        "the_second_report_changes_nothing",
                        "what_was_parked_is_settled_once"),
                StorageFault.of(
                        "knows no doubtful bounce",
                        OnlyClearBounces::new,
                        "a_report_ends_no_message_in_another_way",
                        "what_perhaps_came_back_is_written_once_and_may_still_come_back",
                        "what_was_parked_is_settled_once"),
                StorageFault.of("settles no parked message", NothingSettled::new, "what_was_parked_is_settled_once"),
                StorageFault.of(
                        "lets nothing bounce",
                        NothingBounces::new,
                        "a_report_ends_no_message_in_another_way",
                        "what_perhaps_came_back_is_written_once_and_may_still_come_back",
                        "what_was_handed_over_comes_back_by_its_envelope",
                        "what_was_parked_is_settled_once"));
    }

    private static final class AnyEnvelope extends StorageRelay {
        @Override
        public boolean bounced(PracticeId practice, MessageId message, Progress progress) {
            Optional<String> last = sound.message(practice, message)
                    .flatMap(one -> one.progress().envelope());
            return sound.bounced(practice, message, RecordCopies.with(progress, "envelope", last));
        }
    }

    private static final class NoEnvelope extends OpenedStore {
        @Override
        public boolean bounced(PracticeId practice, MessageId message, Progress progress) {
            if (progress.envelope().isEmpty()) {
                tamper(practice, message, queued -> queued.with(progress));
                return true;
            }
            return sound.bounced(practice, message, progress);
        }
    }

    private static final class EverythingBounces extends OpenedStore {
        @Override
        public boolean bounced(PracticeId practice, MessageId message, Progress progress) {
            boolean known = look(practice, message)
                    .filter(one -> one.message().progress().envelope().equals(progress.envelope()))
                    .isPresent();
            if (known) {
                tamper(practice, message, queued -> queued.with(progress));
            }
            return known;
        }
    }

    private static final class OnlyClearBounces extends StorageRelay {
        @Override
        public boolean bounced(PracticeId practice, MessageId message, Progress progress) {
            return progress.state() == MessageState.BOUNCED && sound.bounced(practice, message, progress);
        }
    }

    private static final class NothingSettled extends StorageRelay {
        @Override
        public boolean bounced(PracticeId practice, MessageId message, Progress progress) {
            return progress.state() != MessageState.WITHDRAWN && sound.bounced(practice, message, progress);
        }
    }

    private static final class NothingBounces extends StorageRelay {
        @Override
        public boolean bounced(PracticeId practice, MessageId message, Progress progress) {
            return false;
        }
    }
}
