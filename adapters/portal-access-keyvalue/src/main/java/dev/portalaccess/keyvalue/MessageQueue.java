package dev.portalaccess.keyvalue;

import dev.portalaccess.keyvalue.OrderedMap.MapEntry;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Message.Progress;
import dev.portalaccess.model.Seal;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.storage.Outbox.ClaimDisposition;
import dev.portalaccess.spi.storage.Outbox.ClaimRequest;
import dev.portalaccess.spi.storage.Outbox.ClaimedMessage;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The messages of one practice and their claims. The number of a row is its fence, its instant the end of the lease.
 */
record MessageQueue(PracticeRows rows) {

    /** Claims messages that are due in all practices, longest due first. */
    static List<ClaimedMessage> claimDue(OrderedMap map, ClaimRequest wanted) {
        return wanted.channels().stream()
                .flatMap(channel -> free(map, channel, wanted))
                .sorted(Comparator.comparing(message -> message.progress().dueAt()))
                .limit(wanted.limit())
                .flatMap(message -> new MessageQueue(new PracticeRows(map, message.practice()))
                        .claim(message.id(), wanted).stream())
                .toList();
    }

    private static Stream<Message> free(OrderedMap map, Channel channel, ClaimRequest wanted) {
        String due = RowKeys.due(channel);
        String now = KeyText.join(due, KeyText.rising(wanted.now()));
        return RowRange.between(map, KeyText.after(due), KeyText.beyond(now))
                .flatMap(entry -> free(map, entry, wanted).stream())
                .filter(message -> message.channel() == channel
                        && !message.progress().dueAt().isAfter(wanted.now()))
                .limit(wanted.limit());
    }

    /** Returns the message that the entry leads to, if it may be claimed. What cannot be read holds up no other. */
    private static Optional<Message> free(OrderedMap map, MapEntry due, ClaimRequest wanted) {
        PracticeRows rows =
                new PracticeRows(map, new PracticeId(KeyText.parts(due.value()).get(1)));
        try {
            return rows.get(RowKind.MESSAGE, due.value())
                    .filter(row -> isFreeAt(row, wanted.now()))
                    .map(StoredRow::value);
        } catch (RowFormatException e) {
            return Optional.empty();
        }
    }

    Optional<Message> message(MessageId message) {
        return find(message, row -> true).map(StoredRow::value);
    }

    Optional<ClaimedMessage> claim(MessageId message, ClaimRequest wanted) {
        return find(message, row -> isFreeAt(row, wanted.now()))
                .map(row -> claimed(
                        store(new StoredRow<>(row.value(), row.number() + 1, Optional.of(wanted.leaseUntil())))));
    }

    Optional<ClaimedMessage> renew(ClaimedMessage claim, Instant leaseUntil) {
        return find(claim.message().id(), row -> isHeldBy(row, claim))
                .map(row -> leaseUntil.isAfter(claim.leaseUntil())
                        ? claimed(store(new StoredRow<>(row.value(), row.number(), Optional.of(leaseUntil))))
                        : claim);
    }

    boolean mark(ClaimedMessage claim, Progress progress, ClaimDisposition afterwards) {
        return find(claim.message().id(), row -> isHeldBy(row, claim))
                .filter(row -> row.value().state().mayBecome(progress.state()))
                .map(row -> store(new StoredRow<>(
                        row.value().with(progress),
                        row.number(),
                        afterwards == ClaimDisposition.KEEP
                                ? row.at().map(stored -> later(stored, claim.leaseUntil()))
                                : Optional.empty())))
                .isPresent();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    boolean bounced(MessageId message, Progress progress) {
        return find(message, row -> cameBackAs(row.value(), progress))
                .map(row -> store(new StoredRow<>(row.value().with(progress), row.number(), row.at())))
                .isPresent();
    }

    boolean replaceSeal(MessageId message, Optional<Seal> from, Seal to) {
        return find(
                        message,
                        row -> row.value().state().isWaiting()
                                && row.value().seal().equals(from))
                .map(row -> store(new StoredRow<>(row.value().withSeal(Optional.of(to)), row.number(), row.at())))
                .isPresent();
    }

    private Optional<StoredRow<Message>> find(MessageId message, Predicate<StoredRow<Message>> wanted) {
        return rows.get(RowKind.MESSAGE, RowKeys.message(rows.practice(), message))
                .filter(wanted);
    }

    private StoredRow<Message> store(StoredRow<Message> row) {
        rows.put(RowKind.MESSAGE, RowKeys.message(rows.practice(), row.value().id()), row);
        return row;
    }

    private static ClaimedMessage claimed(StoredRow<Message> row) {
        return new ClaimedMessage(row.value(), row.number(), row.instant());
    }

    private static boolean isFreeAt(StoredRow<Message> row, Instant now) {
        return row.value().kind() != Message.Kind.UNRECOGNISED
                && row.value().state().isWaiting()
                && row.at().map(until -> !now.isBefore(until)).orElse(true);
    }

    private static boolean isHeldBy(StoredRow<Message> row, ClaimedMessage claim) {
        return row.at().isPresent() && row.number() == claim.fence();
    }

    /** Reports whether the message's latest attempt is the one that bounced. */
    private static boolean cameBackAs(Message message, Progress progress) {
        return message.state().mayReturnAs(progress.state())
                && progress.envelope().isPresent()
                && progress.envelope().equals(message.progress().envelope());
    }
}
