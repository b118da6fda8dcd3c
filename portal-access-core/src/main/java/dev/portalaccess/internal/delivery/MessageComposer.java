package dev.portalaccess.internal.delivery;

import dev.portalaccess.internal.rendering.MessageContext;
import dev.portalaccess.model.stored.Invitation;

/** Where messages of one channel are made ready to leave; nothing is stored or sent by it. */
interface MessageComposer {

    /**
     * What holds nothing secret.
     *
     * @throws MessageNotReadyException if something it needs cannot be had just now
     */
    PreparedMessage compose(DeliveryAttempt attempt, MessageContext facts);

    /**
     * An invitation, with fresh secrets.
     *
     * @throws MessageNotReadyException if something it needs cannot be had just now
     */
    PreparedMessage compose(DeliveryAttempt attempt, MessageContext facts, Invitation invitation);
}
