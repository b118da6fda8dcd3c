package dev.portalaccess.internal.delivery;

import dev.portalaccess.internal.text.Facts;
import dev.portalaccess.internal.text.Languages;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Holder;
import dev.portalaccess.model.InstructionText;
import dev.portalaccess.model.Invitation;
import dev.portalaccess.model.Key;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Occasion;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.spi.AccessStore;
import dev.portalaccess.spi.InstructionTexts;
import dev.portalaccess.spi.PracticeDirectory;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads who writes to whom, and has the message made in the room of its channel. */
record Packing(
        AccessStore store, PracticeDirectory practices, Optional<InstructionTexts> texts, Map<Channel, Room> rooms) {

    private static final Logger LOG = LoggerFactory.getLogger(Packing.class);

    /**
     * The message, ready to leave.
     *
     * @throws NotReady if something it needs cannot be had just now (PA-140: no other text instead)
     */
    Parcel pack(Attempt attempt, Optional<Invitation> invitation) {
        try {
            Facts facts = facts(attempt.message());
            Room room = Optional.ofNullable(rooms.get(attempt.message().channel()))
                    .orElseThrow(() -> new NoSuchElementException("no way out on that channel"));
            return invitation
                    .map(delivered -> room.pack(attempt, facts, delivered))
                    .orElseGet(() -> room.pack(attempt, facts));
        } catch (NotReady e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn(
                    "attempt {} could not be made ready ({})",
                    attempt.envelope(),
                    e.getClass().getName());
            throw new NotReady("not-ready");
        }
    }

    private Facts facts(Message message) {
        Practice practice = practices
                .practice(message.practice())
                .orElseThrow(() -> new NoSuchElementException("the host has no such practice"));
        Holder holder = store.holder(message.practice(), Key.of(message.holder()))
                .map(Versioned::value)
                .orElseThrow(() -> new NoSuchElementException("the store has no such holder"));
        Occasion occasion =
                new Occasion(message.kind(), message.channel(), Languages.chosen(practice, message.language()));
        return new Facts(practice, holder.name().given(), occasion, own(practice, occasion));
    }

    private Optional<InstructionText> own(Practice practice, Occasion occasion) {
        return texts.flatMap(kept -> kept.text(practice.id(), occasion)).map(Versioned::value);
    }
}
