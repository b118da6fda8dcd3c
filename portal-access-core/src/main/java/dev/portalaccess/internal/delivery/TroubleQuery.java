package dev.portalaccess.internal.delivery;

import dev.portalaccess.delivery.DeliveryCode;
import dev.portalaccess.delivery.DeliveryTrouble;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.MessageState;
import dev.portalaccess.model.Page;
import dev.portalaccess.model.id.PracticeId;
import dev.portalaccess.spi.TransportAnswer.Concern;
import dev.portalaccess.spi.storage.Outbox;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What keeps several messages waiting, read from the messages themselves.
 *
 * @param outbox the outbox with the messages
 */
record TroubleQuery(Outbox outbox) {

    private static final int PAGE = 500;

    /**
     * A trouble defers all mail, and one of a few hundred messages is seen as well as one of all. As long as none is
     * seen, all messages are read: those that wait for their readers hide none.
     */
    private static final int MOST_PAGES = 2;

    /** PA-125: returns each trouble once, the one with the most messages first. */
    List<DeliveryTrouble> troubles(PracticeId practice) {
        Map<String, DeliveryTrouble> found = new LinkedHashMap<>();
        Optional<Page.Request> next = Optional.of(Page.Request.first(PAGE));
        for (int pages = 0; next.isPresent() && (pages < MOST_PAGES || found.isEmpty()); pages++) {
            Page<Message> page = outbox.messages(practice, Set.of(MessageState.DEFERRED), next.get());
            page.items().forEach(message -> add(message.progress(), found));
            next = page.next().map(Page.Request.first(PAGE)::after);
        }
        boolean orMore = next.isPresent();
        return found.values().stream()
                .map(one -> new DeliveryTrouble(one.concern(), one.code(), one.since(), one.waiting(), orMore))
                .sorted(Comparator.comparingInt(DeliveryTrouble::waiting)
                        .reversed()
                        .thenComparing(DeliveryTrouble::since))
                .toList();
    }

    private static void add(Message.Progress progress, Map<String, DeliveryTrouble> found) {
        progress.code()
                .filter(code -> DeliveryCode.concernOf(code) != Concern.MESSAGE)
                .ifPresent(code -> found.merge(code, troubleOfOne(code, progress.changedAt()), TroubleQuery::together));
    }

    private static DeliveryTrouble troubleOfOne(String code, Instant since) {
        return new DeliveryTrouble(DeliveryCode.concernOf(code), DeliveryCode.withoutConcern(code), since, 1, false);
    }

    private static DeliveryTrouble together(DeliveryTrouble one, DeliveryTrouble other) {
        Instant since = one.since().isBefore(other.since()) ? one.since() : other.since();
        return new DeliveryTrouble(one.concern(), one.code(), since, one.waiting() + other.waiting(), false);
    }
}
