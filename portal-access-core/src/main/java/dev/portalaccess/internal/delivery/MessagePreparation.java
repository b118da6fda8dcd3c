package dev.portalaccess.internal.delivery;

import dev.portalaccess.delivery.DeliveryCode;
import dev.portalaccess.internal.engine.ServiceDependencies;
import dev.portalaccess.internal.rendering.LanguageChoice;
import dev.portalaccess.internal.rendering.MessageContext;
import dev.portalaccess.internal.seal.BrokenSealException;
import dev.portalaccess.model.Channel;
import dev.portalaccess.model.Message;
import dev.portalaccess.model.Practice;
import dev.portalaccess.model.Versioned;
import dev.portalaccess.model.stored.Holder;
import dev.portalaccess.model.stored.Invitation;
import dev.portalaccess.model.stored.RecordKey;
import dev.portalaccess.model.text.InstructionText;
import dev.portalaccess.model.text.TextKey;
import dev.portalaccess.seal.BrokenSeal;
import dev.portalaccess.spi.EditableTexts;
import dev.portalaccess.spi.InstructionTexts;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the sender and the recipient, and passes the message to the composer of its channel. */
final class MessagePreparation {

    private static final Logger LOG = LoggerFactory.getLogger(MessagePreparation.class);

    private final ServiceDependencies parts;
    private final Optional<InstructionTexts> texts;
    private final Map<Channel, MessageComposer> composers;

    MessagePreparation(
            ServiceDependencies parts, Optional<InstructionTexts> texts, Map<Channel, MessageComposer> composers) {
        this.parts = parts;
        this.texts = texts;
        this.composers = composers;
    }

    /**
     * Returns the message, ready to send.
     *
     * @throws MessageNotReadyException if a part it needs is unavailable at the moment; no other text is used instead
     *     (PA-140)
     */
    PreparedMessage prepare(DeliveryAttempt attempt, Optional<Invitation> invitation) {
        try {
            MessageContext context = context(attempt.message());
            MessageComposer composer = Optional.ofNullable(
                            composers.get(attempt.message().channel()))
                    .orElseThrow(() -> new NoSuchElementException("no way out on that channel"));
            return invitation
                    .map(delivered -> composer.compose(attempt, context, delivered))
                    .orElseGet(() -> composer.compose(attempt, context));
        } catch (MessageNotReadyException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn(
                    "attempt {} could not be made ready ({})",
                    attempt.envelope(),
                    e.getClass().getName());
            throw new MessageNotReadyException(DeliveryCode.NOT_READY);
        }
    }

    private MessageContext context(Message message) {
        Practice practice = parts.practices()
                .practice(message.practice())
                .orElseThrow(() -> new NoSuchElementException("the host has no such practice"));
        Holder holder = parts.store()
                .holder(message.practice(), RecordKey.of(message.holder()))
                .map(Versioned::value)
                .orElseThrow(() -> new NoSuchElementException("the store has no such holder"));
        TextKey occasion =
                new TextKey(message.kind(), message.channel(), LanguageChoice.choose(practice, message.language()));
        return new MessageContext(practice, holder.name().given(), occasion, ownText(practice, occasion));
    }

    private Optional<InstructionText> ownText(Practice practice, TextKey occasion) {
        Optional<Versioned<InstructionText>> own = texts.flatMap(kept -> kept.text(practice.id(), occasion));
        own.flatMap(read -> findBroken(practice, occasion, read)).ifPresent(broken -> {
            throw new BrokenSealException(broken);
        });
        return own.map(Versioned::value);
    }

    /** PA-115: a text that the library saves has a seal; the message waits until the text is right, or saved again. */
    private Optional<BrokenSeal> findBroken(Practice practice, TextKey occasion, Versioned<InstructionText> read) {
        return parts.seals().isRequired()
                        && texts.filter(EditableTexts.class::isInstance).isPresent()
                ? parts.seals().findBrokenText(practice.id(), occasion, read)
                : Optional.empty();
    }
}
