package dev.portalaccess.internal.delivery;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.portalaccess.delivery.MessageRecipient;
import dev.portalaccess.internal.engine.RightsCheck;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.id.HolderId;
import dev.portalaccess.model.id.MessageId;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.RecordKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The recipients of messages of a practice. */
record RecipientLookup(ServiceDependencies parts, PracticeId practice) {

    /** Returns them by message, read together; a message that may not be shown is left out. */
    Map<MessageId, MessageRecipient> recipients(List<Message> messages, RightsCheck rights) {
        MessageCharts charts = new MessageCharts(parts);
        List<Message> shown = messages.stream()
                .filter(message -> message.practice().equals(practice))
                .filter(message -> rights.shows(charts.of(message)))
                .toList();
        Map<RecordKey, Versioned<Holder>> holders = shown.isEmpty()
                ? Map.of()
                : parts.store()
                        .holders(
                                practice,
                                shown.stream()
                                        .map(message -> RecordKey.of(message.holder()))
                                        .collect(toSet()));
        return shown.stream()
                .collect(toMap(Message::id, message -> recipient(message.holder(), holders), (one, same) -> one));
    }

    private static MessageRecipient recipient(HolderId id, Map<RecordKey, Versioned<Holder>> holders) {
        Optional<Holder> holder =
                Optional.ofNullable(holders.get(RecordKey.of(id))).map(Versioned::value);
        return new MessageRecipient(id, holder.map(Holder::name), holder.flatMap(Holder::chart));
    }
}
