package dev.portalaccess.testkit.memory;

import dev.portalaccess.model.Message;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.Seal;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.AccountId;
import dev.portalaccess.model.id.ChartId;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.AccountAccess;
import dev.portalaccess.model.stored.ChartAccess;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.RecordKey;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stores that lose seals, or that do not walk over all records. */
final class BrokenSeals {

    private BrokenSeals() {}

    static Stream<StorageFault> faults() {
        return Stream.of(
                StorageFault.of(
                        "loses the seal of a chart",
                        BrokenSeals::unsealedChart,
                        "a_record_has_the_seal_of_its_last_write"),
                StorageFault.of(
                        "loses the seal where a decision reads",
                        BrokenSeals::unsealedDecision,
                        "a_decision_reads_the_seals_of_the_chart_and_of_its_holders"),
                StorageFault.of(
                        "loses the seals of several holders",
                        BrokenSeals::unsealedHolders,
                        "a_record_has_its_seal_in_every_list"),
                StorageFault.of(
                        "loses the seal of a message",
                        BrokenSeals::unsealedMessage,
                        "a_message_keeps_its_seal_whatever_becomes_of_it"),
                StorageFault.of(
                        "seals a message whatever seal it has",
                        BrokenSeals::blindlyReplaced,
                        "the_seal_of_a_waiting_message_is_replaced_once_and_nothing_else_of_it"),
                StorageFault.of(
                        "does not seal a message again",
                        BrokenSeals::neverReplaced,
                        "the_seal_of_a_waiting_message_is_replaced_once_and_nothing_else_of_it"),
                StorageFault.of(
                        "seals a message again that was handed over",
                        ReplacedLate::new,
                        "a_message_that_no_longer_waits_keeps_its_seal"),
                StorageFault.of(
                        "begins each page at the last record of the one before",
                        BrokenSeals::overlapping,
                        "all_records_of_a_type_are_walked_over_in_pages_each_once"));
    }

    private static StorageRelay unsealedChart() {
        return new StorageRelay() {
            @Override
            public Versioned<ChartAccess> chart(PracticeId practice, ChartId chart) {
                return sound.chart(practice, chart).withSeal(Optional.empty());
            }
        };
    }

    private static StorageRelay unsealedDecision() {
        return new StorageRelay() {
            @Override
            public AccountAccess access(PracticeId practice, AccountId account, ChartId chart) {
                AccountAccess read = sound.access(practice, account, chart);
                return new AccountAccess(
                        read.account(), read.chart().withSeal(Optional.empty()), read.grants(), read.holders());
            }
        };
    }

    private static StorageRelay unsealedHolders() {
        return new StorageRelay() {
            @Override
            public Map<RecordKey, Versioned<Holder>> holders(PracticeId practice, Set<RecordKey> keys) {
                return sound.holders(practice, keys).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, found -> found.getValue().withSeal(Optional.empty())));
            }
        };
    }

    private static StorageRelay unsealedMessage() {
        return new StorageRelay() {
            @Override
            public Optional<Message> message(PracticeId practice, MessageId message) {
                return sound.message(practice, message).map(read -> read.withSeal(Optional.empty()));
            }
        };
    }

    private static StorageRelay blindlyReplaced() {
        return new StorageRelay() {
            @Override
            public boolean replaceSeal(PracticeId practice, MessageId message, Optional<Seal> from, Seal to) {
                Optional<Seal> stored = sound.message(practice, message).flatMap(Message::seal);
                return sound.replaceSeal(practice, message, stored, to);
            }
        };
    }

    private static StorageRelay neverReplaced() {
        return new StorageRelay() {
            @Override
            public boolean replaceSeal(PracticeId practice, MessageId message, Optional<Seal> from, Seal to) {
                return sound.message(practice, message)
                        .map(Message::seal)
                        .filter(from::equals)
                        .isPresent();
            }
        };
    }

    private static final class ReplacedLate extends OpenedStore {
        @Override
        public boolean replaceSeal(PracticeId practice, MessageId message, Optional<Seal> from, Seal to) {
            Optional<OutboxEntry> found = tables(practice)
                    .messages
                    .get(message.value())
                    .filter(queued -> queued.message().seal().equals(from));
            found.ifPresent(queued -> tables(practice).messages.put(message.value(), queued.sealed(to)));
            return found.isPresent();
        }
    }

    private static StorageRelay overlapping() {
        return new StorageRelay() {
            @Override
            public Page<String> ids(PracticeId practice, RecordType type, Page.Request page) {
                Page<String> found = sound.ids(practice, type, page);
                return found.items().size() < 2
                        ? found
                        : new Page<>(
                                found.items(),
                                found.next()
                                        .map(last -> new Page.Cursor(
                                                found.items().get(found.items().size() - 2))));
            }
        };
    }
}
