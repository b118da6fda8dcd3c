package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.GrantState;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.InvitationState;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.spi.storage.AccessStoreException;
import dev.portalaccess.testkit.contract.storage.NewerRecord;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Stores that do not leave to a newer version what only that one understands. */
final class BrokenVersions {

    private BrokenVersions() {}

    static Stream<StorageFault> faults() {
        return Stream.of(
                StorageFault.of(
                        "takes a state that it does not know for the one that was there before",
                        Guessing::new,
                        "an_invitation_in_a_state_of_a_newer_version_is_not_recognised",
                        "a_grant_in_a_state_of_a_newer_version_is_not_recognised",
                        "a_registration_at_a_step_of_a_newer_version_is_not_recognised",
                        "a_request_in_a_state_of_a_newer_version_is_not_recognised",
                        "a_message_in_a_state_of_a_newer_version_is_listed_and_left_to_that_version",
                        "a_message_of_a_kind_of_a_newer_version_is_listed_and_left_to_that_version"),
                StorageFault.of(
                        "does not find a holder with a part that it does not know",
                        Strict::new,
                        "a_holder_with_a_part_of_a_newer_version_is_read_as_far_as_it_is_known"),
                StorageFault.of(
                        "writes back as open what it does not know",
                        BrokenStorage.garbling(
                                GrantState.class,
                                state -> state instanceof GrantState.Unrecognised ? GrantState.NOT_HELD : state),
                        "what_is_not_recognised_stays_so_when_it_is_written_back"),
                StorageFault.of(
                        "forgets the name of what it does not know",
                        Nameless::new,
                        "a_message_of_a_kind_of_a_newer_version_keeps_its_name_when_it_comes_back"),
                StorageFault.of(
                        "purges what it does not know",
                        Ruthless::new,
                        "records_of_a_newer_version_stay_whatever_is_purged"),
                StorageFault.of(
                        "stops a purge at what it does not know",
                        Timid::new,
                        "a_purge_goes_on_for_all_practices_beside_records_of_a_newer_version"),
                StorageFault.of(
                        "fails a purge at what it does not know",
                        Failing::new,
                        "a_purge_goes_on_for_all_practices_beside_records_of_a_newer_version",
                        "records_of_a_newer_version_stay_whatever_is_purged"));
    }

    private static final class Nameless extends OpenedStore {
        @Override
        public boolean bounced(PracticeId practice, MessageId message, Message.Progress progress) {
            boolean written = sound.bounced(practice, message, progress);
            if (written) {
                tamper(
                        practice,
                        message,
                        queued -> RecordCopies.with(
                                queued, "message", queued.message().withNewer(Optional.empty())));
            }
            return written;
        }
    }

    private static boolean isUnknown(InvitationState state) {
        return state instanceof InvitationState.Unrecognised;
    }

    private static final class Guessing extends StorageRelay {
        @Override
        void rewrite(NewerRecord record) {
            // It reads the record as if nothing had been written.
        }
    }

    private static final class Strict extends StorageRelay {
        private final Set<String> rewritten = new HashSet<>();

        @Override
        void rewrite(NewerRecord record) {
            super.rewrite(record);
            rewritten.add(record.id());
        }

        @Override
        public Optional<Versioned<Holder>> holder(PracticeId practice, RecordKey key) {
            return sound.holder(practice, key)
                    .filter(holder -> !rewritten.contains(holder.value().id().value()));
        }
    }

    private static final class Ruthless extends StorageRelay {
        @Override
        public int purge(Purgeable kind, Instant before, int max) {
            sound.everywhere(all -> {
                all.forEach(tables ->
                        tables.invitations.take(one -> isUnknown(one.value().state()), max));
                return true;
            });
            return sound.purge(kind, before, max);
        }
    }

    private static class Timid extends StorageRelay {
        @Override
        public int purge(Purgeable kind, Instant before, int max) {
            boolean sees = sound.everywhere(all -> all.stream()
                    .flatMap(tables -> tables.invitations.values().stream())
                    .anyMatch(one -> isUnknown(one.value().state())));
            return sees ? stop() : sound.purge(kind, before, max);
        }

        int stop() {
            return 0;
        }
    }

    private static final class Failing extends Timid {
        @Override
        int stop() {
            throw new AccessStoreException("unreadable");
        }
    }
}
