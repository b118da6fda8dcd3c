package dev.portalaccess.internal.delivery;

import dev.portalaccess.internal.rendering.MessageContext;
import dev.portalaccess.model.stored.Invitation;

/** Composes messages of one channel. It stores and sends nothing. */
interface MessageComposer {

    /**
     * Composes a message that contains no secret.
     *
     * @throws MessageNotReadyException if a part it needs is unavailable at the moment
     */
    PreparedMessage compose(DeliveryAttempt attempt, MessageContext context);

    /**
     * Composes an invitation with new secrets.
     *
     * @throws MessageNotReadyException if a part it needs is unavailable at the moment
     */
    PreparedMessage compose(DeliveryAttempt attempt, MessageContext context, Invitation invitation);
}
